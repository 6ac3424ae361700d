import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangesOf, type SubjectRange } from '#device/disk/row-ranges.ts'

const holds = ({ after, upTo }: SubjectRange, subject: string) =>
  (after === undefined || subject > after) && (upTo === undefined || subject <= upTo)

test('every subject there may be is in one range and in no other', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 600 }), fc.array(fc.string()), (known, others) => {
      const ranges = rangesOf(known)
      for (const subject of [...known, ...others]) {
        expect(ranges.filter((range) => holds(range, subject))).toHaveLength(1)
      }
    }),
  )
})

test('ranges hold about as many subjects each, however these are told', () => {
  const subjects = Array.from({ length: 20_000 }, (_, number) => `card:card-${number}`)
  const counts = rangesOf(subjects).map((range) => subjects.filter((one) => holds(range, one)).length)
  expect(counts).toHaveLength(8)
  for (const count of counts) expect(Math.abs(count - 2_500)).toBeLessThan(250)
})

test('where nothing is known there is one range of all', () => {
  expect(rangesOf([])).toEqual([{ after: undefined, upTo: undefined }])
})
