import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CardState } from '#domain/review/card-state.ts'
import { fuzzBand, fuzzedDays, lotOf } from '#domain/review/fuzz.ts'
import { previewGrades } from '#domain/review/grade.ts'

const state: fc.Arbitrary<CardState | undefined> = fc.option(
  fc.record({
    memory: fc.record({
      stability: fc.double({ min: 0.01, max: 36_500, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    }),
    edition: fc.integer({ min: 1, max: 3 }),
    dueDay: fc.integer({ min: 19_000, max: 22_000 }),
    intervalDays: fc.integer({ min: 0, max: 400 }),
    lastDay: fc.integer({ min: 19_000, max: 22_000 }),
    recallDays: fc.nat(9),
    reps: fc.nat(99),
    lapses: fc.nat(9),
  }),
  { nil: undefined },
)
const card = fc.record({
  id: fc.constantFrom('heat-why', 'kolb-stages', 'kpi-lag'),
  edition: fc.constantFrom(1, 2),
})
const asked = fc.record({ card, state, today: fc.integer({ min: 20_000, max: 21_000 }) })

it('a miss comes again in this sitting; a recall at least a day later, and at most in a hundred years', () => {
  fc.assert(
    fc.property(asked, (ask) => {
      const [miss, ...recalls] = previewGrades(ask)
      expect(miss).toEqual({ grade: 1, intervalDays: 0, dueDay: ask.today })
      expect(recalls.map(({ grade }) => grade)).toEqual([2, 3, 4])
      for (const { intervalDays, dueDay } of recalls) {
        expect(Number.isInteger(intervalDays)).toBe(true)
        expect(intervalDays).toBeGreaterThanOrEqual(1)
        expect(intervalDays).toBeLessThanOrEqual(36_500)
        expect(dueDay).toBe(ask.today + intervalDays)
      }
    }),
  )
})

it('a better grade never comes sooner', () => {
  fc.assert(
    fc.property(asked, (ask) => {
      const days = previewGrades(ask).map(({ intervalDays }) => intervalDays)
      expect(days).toEqual([...days].sort((a, b) => a - b))
    }),
  )
})

it('says the same each time it is asked, so that the button keeps its word', () => {
  fc.assert(
    fc.property(asked, (ask) => {
      expect(previewGrades(structuredClone(ask))).toEqual(previewGrades(ask))
    }),
  )
})

it('gives a new card two days when it was got, eight when it was got at once', () => {
  const days = ['a', 'b', 'c', 'd'].map((id) =>
    previewGrades({ card: { id, edition: 1 }, state: undefined, today: 20_000 }).map(
      (each) => each.intervalDays,
    ),
  )
  for (const [miss, hard, good, easy] of days) {
    expect([miss, hard, good]).toEqual([0, 1, 2])
    expect(easy).toBeGreaterThanOrEqual(6)
    expect(easy).toBeLessThanOrEqual(10)
  }
})

it.each([
  [0.1, 1, 1, 1],
  [1, 1, 1, 1],
  [2.49, 2, 2, 2],
  [2.5, 2, 3, 4],
  [6.9, 5, 7, 9],
  [7, 5, 7, 9],
  [7.1, 5, 7, 9],
  [17, 14, 17, 20],
  [19.9, 17, 20, 23],
  [20.1, 17, 20, 23],
  [37, 33, 37, 41],
])('moves %d days to %d, %d or %d by its lot, as Anki’s tests have it', (days, ...known) => {
  expect([0, 0.5, 0.99].map((lot) => fuzzedDays(days, lot))).toEqual(known)
  const [least, , most] = known
  expect(fuzzBand(days)).toEqual({ least, most })
})

it('stays in its band, and keeps the order of two intervals under one lot', () => {
  const days = fc.integer({ min: 1, max: 36_500 })
  fc.assert(
    fc.property(days, days, fc.double({ min: 0, max: 0.999_999, noNaN: true }), (a, b, lot) => {
      const { least, most } = fuzzBand(a)
      expect(fuzzedDays(a, lot)).toBeGreaterThanOrEqual(Math.floor(least))
      expect(fuzzedDays(a, lot)).toBeLessThanOrEqual(most)
      if (a <= b) expect(fuzzedDays(a, lot)).toBeLessThanOrEqual(fuzzedDays(b, lot))
    }),
  )
})

it('spreads cards that were learned together over the whole band', () => {
  const days = Array.from({ length: 400 }, (_, index) => fuzzedDays(37, lotOf(`card-${index}`, 3)))
  expect(new Set(days).size).toBe(41 - 33 + 1)
})
