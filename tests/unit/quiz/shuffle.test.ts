import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seedOf, shownOrder, shuffled } from '#domain/quiz/shuffle.ts'

test('a shuffle keeps every item, and is the same for the same seed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      expect(shuffled(items, seed).toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      expect(shuffled(items, seed)).toEqual(shuffled(items, seed))
    }),
  )
})

test('every order of three comes up about as often as any other', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffled(['a', 'b', 'c'], seed).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) {
    expect(count).toBeGreaterThan(850)
    expect(count).toBeLessThan(1150)
  }
})

test('options that are numbers or places in a row keep their order; others do not always', () => {
  const rows = (texts: readonly string[]) => texts.map((text) => ({ text }))
  const numbers = rows(['2 days', '14 days', '£30', 'Three weeks'])
  const words = rows(['Let her finish', 'Offer a voucher', 'Ask for the number'])
  const seeds = Array.from({ length: 20 }, (_, index) => seedOf(`seed ${index}`))
  expect(seeds.every((seed) => shownOrder(numbers, seed) === numbers)).toBe(true)
  expect(seeds.some((seed) => shownOrder(words, seed).at(0) !== words.at(0))).toBe(true)
})
