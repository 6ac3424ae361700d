import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { smallContent } from './small-content.ts'

const CARDS = 'content/units/self-study/cards.yaml'

const told = (from: string, to: string) =>
  readCatalogue(smallContent([{ file: CARDS, from, to }])).problems.map(({ sentence }) =>
    sentence.replace(/^\S+ /, ''),
  )

const asked = (front: string) =>
  told('Why hear a caller out?', JSON.stringify(front)).filter((one) => /second thing|could mean/.test(one))

describe('a front', () => {
  test.each([
    'Why is it risky to promise a day?',
    'Whose job is it to log a grumble?',
    'Why does it help to hear a caller out?',
    'How do you show that you heard a caller out?',
    'What do you offer to those who wait?',
    'Which day and name must stand on a note?',
    'You heard a man out; then what do you say?',
  ])('may ask: %s', (front) => {
    expect(asked(front)).toEqual([])
  })

  test.each([
    ['Why does it matter?', '“it”'],
    ['Why is it used to judge calls?', '“it”'],
    ['What does that show?', '“that”'],
    ['Why do those matter?', '“those”'],
    ['What is a root cause, and name two of them?', '“and name”'],
    ['What is a root cause, and then why look for one?', '“and then why”'],
  ])('may not ask: %s', (front, word) => {
    expect(asked(front)).toEqual([expect.stringContaining(word)])
  })
})

test.each([
  ['order', 'steps: [Hear, Own, Act]'],
  ['marking-point', 'parts: [{ text: who, essential: true }, { text: when }]'],
  ['sum', 'back: Over all, times 100.\n  measure: fcr'],
])('a card with what only %s has is asked for its kind', (kind, field) => {
  expect(told('back: It is shorter.', field)[0]).toBe(`card heat-why has no kind: ${kind}; add it`)
  expect(told('back: It is shorter.', field).join()).not.toMatch(
    /has (?:no|a field) (?:back|steps|parts|measure)/,
  )
})
