import { expect, test } from 'vitest'
import { quoted } from '#messages/quoted.ts'

test.each([
  ['It’ll be Friday', '“It’ll be Friday”'],
  ['Agree with her.', '“Agree with her”'],
  ['“I’m sorry you feel that way.”', '“I’m sorry you feel that way”'],
  ['You wait. “Take your time.”', '“You wait. ‘Take your time.’”'],
  ['“Yes,” you say, “today.”', '“‘Yes,’ you say, ‘today.’”'],
])('%s is quoted as %s', (words, said) => {
  expect(quoted(words)).toBe(said)
})
