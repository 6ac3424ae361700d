import { expect, test } from 'vitest'
import { COST_DAYS, type CostCard, cardsOfNew, cardsPerDay } from '#domain/review/cost.ts'
import { fsrs6 } from '#domain/review/memory.ts'

const cards: readonly CostCard[] = Array.from({ length: 60 }, (_, index) => ({
  memory: { stability: 1 + index / 2, difficulty: 5 },
  dueIn: index % 20,
  weight: 2,
}))

test('a higher retention never costs less', () => {
  const costs = [0.7, 0.8, 0.9, 0.95, 0.97].map((retention) => cardsPerDay(cards, retention, fsrs6))
  for (const [place, cost] of costs.entries()) expect(cost).toBeGreaterThanOrEqual(costs[place - 1] ?? 0)
  expect(cardsOfNew(0.97, fsrs6)).toBeGreaterThan(cardsOfNew(0.8, fsrs6))
})

test('the same cards cost the same each time they are looked at', () => {
  expect(cardsPerDay(cards, 0.9, fsrs6)).toBe(cardsPerDay(cards, 0.9, fsrs6))
})

test('a card that stands for many counts as many, and one that is due later than that as none', () => {
  const one = [{ memory: { stability: 500, difficulty: 5 }, dueIn: 3, weight: 1 }]
  expect(cardsPerDay(one, 0.7, fsrs6) * COST_DAYS).toBeGreaterThanOrEqual(1)
  const many = one.map((card) => ({ ...card, weight: 100 }))
  expect(cardsPerDay(many, 0.7, fsrs6)).toBeCloseTo(100 * cardsPerDay(one, 0.7, fsrs6))
  expect(cardsPerDay([{ dueIn: COST_DAYS, weight: 9 }], 0.9, fsrs6)).toBe(0)
})

test('no card costs nothing', () => {
  expect(cardsPerDay([], 0.9, fsrs6)).toBe(0)
})

test('a new card is asked a handful of times in its first month', () => {
  const times = cardsOfNew(0.9, fsrs6)
  expect(times).toBeGreaterThan(1)
  expect(times).toBeLessThan(8)
})
