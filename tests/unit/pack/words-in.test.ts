import { expect, test } from 'vitest'
import { wordsIn } from '#domain/pack/words-in.ts'

test.each([
  ['', 0],
  ['  \n', 0],
  ['She was cross & tired.', 4],
  ['I wrote <b>it</b> down 😀.', 4],
  ['call-backs, twice a day', 4],
])('%j has so many words as people count', (text, words) => {
  expect(wordsIn(text)).toBe(words)
})
