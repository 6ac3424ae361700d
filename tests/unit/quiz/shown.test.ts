import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import { shownIds, shownOptions } from '#domain/quiz/attempt.ts'
import { isRightOrder } from '#domain/quiz/order.ts'
import { CLASSIFY, CLOZE, MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT, KOLB, MULTIPLE } from '#tests/support/quiz-samples.ts'

const ALL: readonly Question[] = [CHOICE, MULTIPLE, KOLB, HEAT, MATCH, CLASSIFY, CLOZE, SHORT, NUMERIC]
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('the order in which a taking shows a question', () => {
  test('is the same for the same seed, on every device and in every release', () => {
    expect([CHOICE, HEAT, MATCH, CLASSIFY].map((question) => shownIds(question, 20_261_122))).toEqual([
      ['fix', 'agree', 'number', 'listen'],
      ['apologise', 'empathise', 'hear', 'act'],
      ['act', 'hear', 'empathise', 'apologise'],
      ['course', 'guide', 'podcast'],
    ])
  })

  test('holds everything once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), seeds, (question, seed) => {
        const shown = shownIds(question, seed)
        expect(shown).toEqual(shownIds(structuredClone(question), seed))
        expect(shown.toSorted()).toEqual(shuffledIds(question).toSorted())
      }),
    )
  })

  test('never begins an order as it is right, nor a cycle at any turn of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(HEAT, KOLB), seeds, (question, seed) => {
        expect(isRightOrder(question, shownIds(question, seed))).toBe(false)
      }),
    )
  })

  test('shuffles what a match offers and the things to sort, not the rows nor the bins', () => {
    const orders = (question: Question) =>
      new Set(Array.from({ length: 60 }, (_, seed) => shownIds(question, seed).join()))
    expect(orders(MATCH).size).toBeGreaterThan(6)
    expect(orders(CLASSIFY).size).toBe(6)
  })

  test('keeps numbers and places in a row as they are', () => {
    const dated = {
      ...MATCH,
      right: [
        { id: 'a', text: '2 days' },
        { id: 'b', text: '14 days' },
        { id: 'c', text: 'Three weeks' },
      ],
    }
    const places = [{ text: 'First' }, { text: 'Second' }, { text: 'third line' }]
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shownIds(dated, seed)).toEqual(['a', 'b', 'c'])
        expect(shownOptions(places, CLOZE.id, 'first', seed)).toBe(places)
      }),
    )
  })
})

test('each gap has an order of its own', () => {
  const words = ['hear', 'talk', 'fix', 'wait'].map((text) => ({ text }))
  const orderOf = (part: string, seed: number) =>
    shownOptions(words, CLOZE.id, part, seed)
      .map(({ text }) => text)
      .join()
  const differ = Array.from({ length: 40 }, (_, seed) => orderOf('first', seed) !== orderOf('second', seed))
  expect(differ.filter(Boolean).length).toBeGreaterThan(20)
  expect(orderOf('first', 7)).toBe(orderOf('first', 7))
})

function shuffledIds(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.map(({ id }) => id)
    case 'order':
      return question.entries.map(({ id }) => id)
    case 'match':
      return question.right.map(({ id }) => id)
    case 'classify':
      return question.things.map(({ id }) => id)
    default:
      return []
  }
}
