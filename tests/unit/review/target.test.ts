import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previewGrades, type Terms, USUAL_TERMS } from '#domain/review/grade.ts'
import { fsrs6 } from '#domain/review/memory.ts'
import { bandBefore, windowDaysFor } from '#domain/review/target.ts'
import { plainTo, simulateVisit, towardsVisit, USUAL_LEARNER } from '#tests/support/visit-simulation.ts'

const TODAY = 20_779

describe('the last days before a visit', () => {
  it.each([
    [10, 40, 7],
    [200, 40, 7],
    [400, 40, 10],
    [400, 20, 20],
    [100_000, 40, 28],
    [0, 0, 7],
  ])('of %d cards at %d a day are %d', (cards, perDay, days) => {
    expect(windowDaysFor(cards, perDay)).toBe(days)
  })
})

describe('the days among which a card comes before a visit', () => {
  const band = (stability: number, daysAhead: number, windowDays = 7) =>
    bandBefore({ day: TODAY + daysAhead, windowDays }, { stability, difficulty: 5 }, TODAY, fsrs6, 0.9)

  it('are as usual once it is there, or tomorrow', () => {
    expect([band(30, 0), band(30, 1), band(30, -5)]).toEqual([undefined, undefined, undefined])
  })

  it('before the last ones let it fade a little further than usual', () => {
    expect(fsrs6.intervalDays({ stability: 10, difficulty: 5 }, 0.9)).toBe(10)
    expect(band(10, 60)).toEqual({ least: 16, most: 22 })
  })

  it('are the last ones where it would come in them or later', () => {
    expect(band(30, 40)).toEqual({ least: 33, most: 39 })
    expect(band(3_000, 40)).toEqual({ least: 33, most: 39 })
  })

  it('in the last ones are after the visit for what will be known, and before it for what will not', () => {
    expect(band(60, 6)?.least).toBeGreaterThan(50)
    expect(band(4, 6)).toEqual({ least: 6, most: 6 })
    expect(band(1, 6)).toEqual({ least: 2, most: 2 })
  })

  it('end before it, whatever is known', () => {
    const stability = fc.double({ min: 0.1, max: 3_000, noNaN: true })
    fc.assert(
      fc.property(stability, fc.integer({ min: 8, max: 200 }), fc.nat(99), (stable, ahead, reps) => {
        const terms: Terms = { ...USUAL_TERMS, visit: { day: TODAY + ahead, windowDays: 7 } }
        const state = { ...met, memory: { stability: stable, difficulty: 5 }, reps }
        const asked = { card: { id: 'heat-why', edition: 1 }, state, today: TODAY }
        for (const { intervalDays } of previewGrades(asked, terms)) expect(intervalDays).toBeLessThan(ahead)
      }),
    )
  })
})

describe('towards a visit, in a simulation with a seed', () => {
  it.each([1, 7, 11])('as much is known on the day with a fifth fewer reviews at least (seed %d)', (seed) => {
    const learner = { ...USUAL_LEARNER, seed }
    const towards = simulateVisit(learner, towardsVisit(learner, 40))
    const plain = plainTo(learner, towards.recall)
    expect(plain.recall).toBeGreaterThanOrEqual(towards.recall)
    expect(plain.recall).toBeLessThan(towards.recall + 0.01)
    expect(towards.reviews).toBeLessThan(plain.reviews * 0.8)
    expect(towards.busiest).toBeLessThanOrEqual(plain.busiest)
  })

  it('more is known on the day than with as many reviews as usual', () => {
    const usual = simulateVisit(USUAL_LEARNER, USUAL_TERMS)
    const towards = simulateVisit(USUAL_LEARNER, towardsVisit(USUAL_LEARNER, 40))
    expect(towards.recall).toBeGreaterThan(usual.recall + 0.02)
    expect(towards.reviews).toBeLessThan(usual.reviews * 1.05)
  })
})

const met = { edition: 1, dueDay: TODAY, intervalDays: 5, lastDay: TODAY - 5, recallDays: 2, lapses: 0 }
