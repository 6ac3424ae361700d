import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { hasEvidence, kindsIn, MATRIX_KINDS, matrixOf } from '#domain/log/matrix.ts'
import { POINT_RULES } from '#domain/log/rules/all.ts'
import { allReadyLog } from './all-ready.ts'
import { application, claim, reflection, resource, without } from './ready-log.ts'

const POINTS = ['self-study.mp.1', 'self-study.mp.2', 'self-study.mp.3']

/** What stands in each cell that is not empty: point, kind, and the numbers of the entries. */
const cellsOf = (log: readonly Entry[], points: readonly string[] = POINTS) =>
  matrixOf(log, points).flatMap(({ point, cells }) =>
    cells.flatMap(({ kind, entries }) =>
      entries.length > 0 ? [[point, kind, entries.map(({ number }) => number)] as const] : [],
    ),
  )

test('each point has a row, and each kind of evidence a cell in it, be it empty', () => {
  const rows = matrixOf([], POINTS)
  expect(rows.map(({ point }) => point)).toEqual(POINTS)
  for (const { cells } of rows) expect(cells.map(({ kind }) => kind)).toEqual(MATRIX_KINDS)
  expect(rows.some(hasEvidence)).toBe(false)
})

test('entries stand under the kind they say they are, by number, and those that say none in the last column', () => {
  const log = [
    resource(3, { evidenceKind: 'work-product' }),
    resource(1, { evidenceKind: 'work-product' }),
    resource(2),
    application(4, [1], { evidenceKind: 'witness' }),
    reflection(5, [4], { evidenceKind: 'reflective-account' }),
  ]
  const cells = [
    ['self-study.mp.1', 'work-product', [1, 3]],
    ['self-study.mp.1', 'unsaid', [2]],
    ['self-study.mp.2', 'witness', [4]],
    ['self-study.mp.3', 'reflective-account', [5]],
  ]
  expect(cellsOf(log)).toEqual(cells)
  expect(cellsOf(log.toReversed())).toEqual(cells)
})

test('an entry that shows several points stands in the row of each', () => {
  const log = [resource(1, {}, { links: [claim(1), claim(3)] })]
  expect(cellsOf(log)).toEqual([
    ['self-study.mp.1', 'unsaid', [1]],
    ['self-study.mp.3', 'unsaid', [1]],
  ])
})

describe('no evidence is', () => {
  const whole = resource(1)
  test.each<readonly [what: string, log: readonly Entry[]]>([
    ['a draft', [resource(1, {}, { stage: 'draft' })]],
    ['an entry that lacks a field it needs', [without(whole, 'howUsed')]],
    ['an entry that is deleted', [{ ...whole, isDeleted: true }]],
    ['a link whose claim says too little', [resource(1, {}, { links: [{ ...claim(1), claim: 'Fits.' }] })]],
    ['an entry that is linked to nothing', [resource(1, {}, { links: [] })]],
    ['an entry that rests on a deleted one alone', [{ ...whole, isDeleted: true }, application(2, [1])]],
  ])('%s', (_, log) => expect(cellsOf(log)).toEqual([]))
})

test('an entry of a later release counts once it is no draft, under no kind where its kind is a later one', () => {
  const later = resource(1, { evidenceKind: 'hologram' }, { type: 'hologram' })
  expect(cellsOf([later])).toEqual([['self-study.mp.1', 'unsaid', [1]]])
  expect(cellsOf([{ ...later, record: { ...later.record, stage: 'draft' } }])).toEqual([])
})

test('a log that is ready at all 17 points has evidence in every row', () => {
  const rows = matrixOf(
    allReadyLog(),
    POINT_RULES.map(({ point }) => point),
  )
  expect(rows.filter(hasEvidence)).toHaveLength(17)
})

test('what is not said is no kind of evidence', () => {
  const log = [
    resource(1, { evidenceKind: 'witness' }),
    application(2, [1], { evidenceKind: 'observation' }),
    reflection(3, [1]),
  ]
  expect(kindsIn(matrixOf(log, POINTS))).toEqual(['observation', 'witness'])
  expect(kindsIn(matrixOf(log, ['self-study.mp.3']))).toEqual([])
})
