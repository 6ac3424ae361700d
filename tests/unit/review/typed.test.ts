import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besideTyped } from '#domain/review/typed.ts'

const SKILL = 'One named service skill.'
const LOG = 'The named service skill you were working on, and why you needed it.'

test.each([
  ['one named service skill', SKILL, 3],
  ['A NAMED SERVICE SKILL!', SKILL, 3],
  ['named servise skill', SKILL, 3],
  ['a skill', SKILL, 2],
  ['a podcast', SKILL, 1],
  ['within one month', 'one month', 3],
  ['behavior', 'behaviour', 3],
  ['the named service skills I was working on and why it was needed', LOG, 3],
  ['3', '3', 3],
  ['4', '3', 1],
])('“%s” for “%s” looks like grade %d', (typed, answer, grade) => {
  expect(besideTyped(typed, answer)?.proposed).toBe(grade)
})

test('own words that share little with a long answer are left to their writer', () => {
  const beside = besideTyped('what I practise and the reason', LOG)
  expect(beside?.proposed).toBeUndefined()
  expect(beside?.missing).toContain('named')
})

test('a denial too many or too few is never proposed as recalled', () => {
  expect(besideTyped('never promise a date', 'Promise a date.')?.proposed).toBeUndefined()
  expect(besideTyped('tell the customer', 'Do not tell the customer.')?.proposed).toBeUndefined()
})

test('says what is missing as it stands on the card, and what is spelt otherwise', () => {
  expect(besideTyped('named servise', 'One “named” service skill.')).toEqual({
    missing: ['skill'],
    spelt: ['service'],
    of: 3,
    had: 2,
    proposed: 2,
  })
})

test('short words and numbers must be typed as they are', () => {
  expect(besideTyped('ask', 'act')?.missing).toEqual(['act'])
  expect(besideTyped('31 days', '30 days')?.missing).toEqual(['30'])
})

test('nothing typed is nothing to compare', () => {
  expect(besideTyped('', SKILL)).toBeUndefined()
  expect(besideTyped(' . ', SKILL)).toBeUndefined()
})

test('whatever is typed, a word counts once, and the answer itself is all there', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (typed, answer) => {
      const beside = besideTyped(typed, answer)
      if (!beside) return
      expect(beside.had + beside.missing.length).toBe(beside.of)
      expect(besideTyped(answer, answer)?.missing ?? []).toEqual([])
    }),
    { numRuns: 200 },
  )
})
