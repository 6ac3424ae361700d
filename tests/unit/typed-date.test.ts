import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLocalDate } from '#domain/local-date.ts'
import { readTypedDate } from '#domain/typed-date.ts'

describe('a typed date', () => {
  test.each([
    ['4 12 2026', '2026-12-04'],
    [' 04/12/2026 ', '2026-12-04'],
    ['4.12.26', '2026-12-04'],
    ['4 December 2026', '2026-12-04'],
    ['4th Dec 2026', '2026-12-04'],
    ['2026-12-04', '2026-12-04'],
    ['29 2 2028', '2028-02-29'],
  ])('%s is %s', (typed, date) => expect(dayOf(typed)).toBe(date))

  test.each([
    '29 2 2027',
    '31 4 2027',
    '12 2026',
    'Friday',
    '4 13 2026',
    '4 de 2026',
    '4 12 206',
    '',
    '1 2 3 4',
  ])('%s is no day', (typed) => expect(dayOf(typed)).toBeUndefined())

  test('is a day of the calendar or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = dayOf(typed)
        expect(read === undefined || isLocalDate(read)).toBe(true)
      }),
    )
  })
})

function dayOf(typed: string): string | undefined {
  const read = readTypedDate(typed)
  return read.kind === 'day' ? read.date : undefined
}
