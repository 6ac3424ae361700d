import { expect, test } from 'vitest'
import { measureOf } from '#domain/measure/all.ts'
import { EXAMPLES } from '#domain/measure/examples.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { readCounts, typedOf } from '#domain/measure/typed-counts.ts'

test('typed counts are read back as they were written', () => {
  for (const id of MEASURE_IDS) {
    expect(readCounts(measureOf(id), typedOf(EXAMPLES[id]))).toEqual({ inputs: EXAMPLES[id], troubles: [] })
  }
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['4.5', 'not-whole'],
  ['1/2', 'not-whole'],
  ['many', 'not-whole'],
  ['46%', 'not-whole'],
  ['1e400', 'not-whole'],
  ['-1', 'below-zero'],
  ['−1', 'below-zero'],
  ['1,000,000,000', 'huge'],
  ['9'.repeat(40), 'huge'],
  ['312', undefined],
  [' 1,200 ', undefined],
  ['0', undefined],
])('“%s” settled: %s', (settled, kind) => {
  const { troubles } = readCounts(measureOf('fcr'), { settled, issues: '4000' })
  expect(troubles).toEqual(kind === undefined ? [] : [{ input: 'settled', kind }])
})

test('parts that are more than all are the trouble of all', () => {
  expect(readCounts(measureOf('csat'), { fives: '46', fours: '36', all: '80' }).troubles).toEqual([
    { input: 'all', kind: 'more-than-all' },
  ])
})
