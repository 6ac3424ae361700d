import { expect, test } from 'vitest'
import { inWords, share } from '#messages/in-words.ts'
import { compare, kept } from '#messages/task-ending.ts'
import { agreementWords } from '#messages/task-marking.ts'

test('a share is said as one says it: none where there is none, in figures beyond ten', () => {
  expect([share(0, 6), share(2, 6), share(6, 6)]).toEqual(['none of six', 'two of six', 'six of six'])
  expect([share(0, 12), share(3, 12)]).toEqual(['none of 12', '3 of 12'])
  expect(inWords(0)).toBe('no')
})

test('marks that agree on nothing, or meet nothing, are told in English', () => {
  expect(agreementWords.title(0, 6)).toBe('You and we agree on none of six')
  expect(kept.lead.marked(0, 4)).toBe('By your own marks it meets none of four points.')
  expect(compare.count(0, 6)).toBe('None of six met.')
})
