import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAllowed, daysWeighed, drawnDay } from '#domain/review/balance.ts'
import { lotOf } from '#domain/review/fuzz.ts'
import { bandFor, daysToWeigh, previewGrades, type Terms, USUAL_TERMS } from '#domain/review/grade.ts'
import { memoryAfter } from '#domain/review/graded-card.ts'

/** Sunday 22 November 2026. */
const TODAY = 20_779

const ALL = [1, 1, 1, 1, 1, 1, 1]
const band = (least: number, most: number) => ({ least, most })
const lots = Array.from({ length: 400 }, (_, index) => lotOf(`card-${index}`, 2))

function share(days: readonly number[], day: number): number {
  return days.filter((one) => one === day).length / days.length
}

describe('a day without cards', () => {
  it('gets none where the band has another', () => {
    const noSundays = [1, 1, 1, 1, 1, 1, 0]
    expect(daysAllowed(band(5, 9), TODAY, { easyDays: noSundays })).toEqual([5, 6, 8, 9])
    expect(daysAllowed(band(7, 7), TODAY, { easyDays: noSundays })).toEqual([7])
    expect(daysAllowed(band(1, 2), TODAY, { easyDays: [0, 0, 0, 0, 0, 0, 0] })).toEqual([1, 2])
  })

  it('that takes half gets clearly less than a whole one', () => {
    const drawn = lots.map((lot) =>
      drawnDay([5, 6, 7, 8, 9], lot, TODAY, { easyDays: [1, 1, 1, 1, 1, 1, 0.5] }),
    )
    expect(share(drawn, 7)).toBeLessThan(0.12)
    expect(share(drawn, 7)).toBeGreaterThan(0)
  })
})

describe('a planned break', () => {
  const from = (days: number, until: number) => ({
    easyDays: ALL,
    pause: { from: dateIn(days), to: dateIn(until) },
  })

  it.each([
    ['leaves what lies beside it', band(5, 9), 8, 20, [5, 6, 7]],
    ['leaves what lies behind it', band(5, 9), 2, 6, [7, 8, 9]],
    ['moves what lies in it before it', band(33, 41), 30, 60, [22, 23, 24, 25, 26, 27, 28, 29]],
    ['moves it to the one day left before it', band(9, 12), 2, 15, [1]],
    ['moves it after it where none is left before', band(2, 2), 1, 14, [15, 16, 17, 18]],
    ['moves it after it where it has begun', band(2, 2), -3, 4, [5, 6]],
    ['that is over changes nothing', band(2, 2), -9, -2, [2]],
    ['of today alone changes nothing', band(2, 2), 0, 0, [2]],
  ])('%s', (_, given, first, last, days) => {
    expect(daysAllowed(given, TODAY, from(first, last))).toEqual(days)
  })

  it('is never given a card, whatever the grade and the interval', () => {
    const stability = fc.double({ min: 0.1, max: 900, noNaN: true })
    const offsets = fc.tuple(fc.integer({ min: -9, max: 90 }), fc.nat(60))
    fc.assert(
      fc.property(stability, offsets, fc.nat(99), (stable, [first, length], reps) => {
        const terms: Terms = { ...USUAL_TERMS, ...from(first, first + length) }
        const asked = askedWith(stable, reps)
        for (const { grade, intervalDays } of previewGrades(asked, terms)) {
          if (grade > 1) expect(intervalDays < first || intervalDays > first + length).toBe(true)
        }
      }),
    )
  })
})

describe('the load', () => {
  it('draws cards to days on which less is due', () => {
    const load = (day: number) => (day === TODAY + 8 ? 0 : 30)
    const drawn = lots.map((lot) => drawnDay([7, 8, 9, 10], lot, TODAY, { easyDays: ALL }, load))
    expect(share(drawn, 8)).toBeGreaterThan(0.95)
  })

  it('is weighed by its square, and sooner days a little more', () => {
    const load = (day: number) => (day === TODAY + 10 ? 1 : 3)
    const days = [10, 20]
    const drawn = lots.map((lot) => drawnDay(days, lot, TODAY, { easyDays: ALL }, load))
    // (1/2)² / 10 against (1/4)² / 20: eight to one.
    expect(share(drawn, 10)).toBeCloseTo(8 / 9, 1)
  })

  it('leaves no day of a wide band out', () => {
    const wide = Array.from({ length: 9 }, (_, index) => 33 + index)
    const drawn = lots.map((lot) => drawnDay(wide, lot, TODAY, { easyDays: ALL }, () => 2))
    expect(new Set(drawn).size).toBe(9)
  })

  it('is asked of no more than a dozen days, and of none three months ahead', () => {
    const stability = fc.double({ min: 0.1, max: 5_000, noNaN: true })
    fc.assert(
      fc.property(stability, fc.nat(99), (stable, reps) => {
        const days = daysToWeigh(askedWith(stable, reps), USUAL_TERMS)
        expect(days.length).toBeLessThanOrEqual(12)
        for (const day of days) expect(day - TODAY).toBeLessThanOrEqual(90)
      }),
    )
  })

  it('evens the days out: the fullest of a month holds less than lots alone would leave', () => {
    const place = (weighs: boolean) => {
      const counts = new Map<number, number>()
      for (const lot of lots) {
        const load = (day: number) => counts.get(day) ?? 0
        const day =
          TODAY +
          drawnDay([12, 13, 14, 15, 16, 17, 18], lot, TODAY, { easyDays: ALL }, weighs ? load : undefined)
        counts.set(day, load(day) + 1)
      }
      return Math.max(...counts.values())
    }
    expect(place(true)).toBeLessThanOrEqual(Math.ceil(lots.length / 7) + 8)
    expect(place(true)).toBeLessThan(place(false))
  })
})

describe('the interval chosen', () => {
  const terms = fc.record({
    retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    easyDays: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
    visit: fc.option(
      fc.record({ day: fc.integer({ min: TODAY, max: TODAY + 99 }), windowDays: fc.constantFrom(7, 20) }),
      { nil: undefined },
    ),
    pause: fc.option(
      fc.constantFrom({ from: dateIn(3), to: dateIn(9) }, { from: dateIn(20), to: dateIn(50) }),
      { nil: undefined },
    ),
  })
  const loads = fc.func(fc.nat(40))

  it('is at least a day, never shorter for a better grade, and the same each time', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5_000, noNaN: true }),
        fc.nat(99),
        terms,
        loads,
        (stable, reps, { visit, pause, ...more }, load) => {
          const own: Terms = {
            ...USUAL_TERMS,
            ...more,
            ...(visit ? { visit } : {}),
            ...(pause ? { pause } : {}),
          }
          const asked = askedWith(stable, reps)
          const days = previewGrades(asked, own, load).map(({ intervalDays }) => intervalDays)
          expect(days).toEqual(days.toSorted((a, b) => a - b))
          expect(days[1]).toBeGreaterThanOrEqual(1)
          expect(days.every(Number.isInteger)).toBe(true)
          expect(previewGrades(structuredClone(asked), own, load).map((each) => each.intervalDays)).toEqual(
            days,
          )
        },
      ),
    )
  })

  it('is never longer for who wants to remember more, by the lot alone', () => {
    const wish = fc.double({ min: 0.7, max: 0.97, noNaN: true })
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5_000, noNaN: true }),
        fc.nat(99),
        wish,
        wish,
        (stable, reps, a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((retention) =>
            previewGrades(askedWith(stable, reps), { ...USUAL_TERMS, retention }),
          )
          for (const [index, { intervalDays }] of (more ?? []).entries()) {
            expect(intervalDays).toBeLessThanOrEqual(less?.[index]?.intervalDays ?? 0)
          }
        },
      ),
    )
  })

  it('of who wishes to remember more lies in a band that begins and ends no later, whatever is due on its days', () => {
    const wish = fc.double({ min: 0.7, max: 0.97, noNaN: true })
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5_000, noNaN: true }),
        fc.nat(99),
        fc.tuple(wish, wish),
        terms,
        loads,
        (stable, reps, wishes, { easyDays, visit }, load) => {
          const [less, more] = [Math.min(...wishes), Math.max(...wishes)].map(
            (retention): Terms => ({ ...USUAL_TERMS, retention, easyDays, ...(visit ? { visit } : {}) }),
          )
          if (!less || !more) throw new Error('two wishes')
          const asked = askedWith(stable, reps)
          for (const { grade, intervalDays } of previewGrades(asked, more, load).slice(1)) {
            const memory = memoryAfter(asked.state, { edition: 1, grade, today: TODAY })
            const [late, soon] = [bandFor(memory, TODAY, less), bandFor(memory, TODAY, more)]
            expect(soon.least).toBeLessThanOrEqual(late.least)
            expect(soon.most).toBeLessThanOrEqual(late.most)
            // So it is longer at most where both bands hold the day, and its day is fuller for the other lot.
            expect(intervalDays).toBeLessThanOrEqual(soon.most)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('of two that lie in bands apart is the shorter for who wishes to remember more, whatever is due', () => {
    fc.assert(
      fc.property(fc.double({ min: 12, max: 80, noNaN: true }), fc.nat(99), loads, (stable, reps, load) => {
        const [less, more] = [0.8, 0.92].map((retention) =>
          previewGrades(askedWith(stable, reps), { ...USUAL_TERMS, retention }, load),
        )
        for (const grade of [1, 2, 3]) {
          expect(more?.[grade]?.intervalDays).toBeLessThan(less?.[grade]?.intervalDays ?? 0)
        }
      }),
    )
  })

  it('weighs four days of a wide band, others for another card', () => {
    const wide = Array.from({ length: 40 }, (_, index) => index + 1)
    expect(daysWeighed(wide, 0)).toEqual([1, 11, 21, 31])
    expect(daysWeighed(wide, 0.99)).toEqual([10, 20, 30, 40])
  })
})

function askedWith(stability: number, reps: number) {
  return {
    card: { id: 'heat-why', edition: 1 },
    state: {
      memory: { stability, difficulty: 5 },
      edition: 1,
      dueDay: TODAY,
      intervalDays: 3,
      lastDay: TODAY - Math.round(stability),
      recallDays: 2,
      reps,
      lapses: 0,
    },
    today: TODAY,
  }
}

function dateIn(days: number): string {
  return new Date((TODAY + days) * 86_400_000).toISOString().slice(0, 10)
}
