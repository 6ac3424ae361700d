import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardState } from '#domain/review/card-state.ts'
import {
  CATCH_UP_DAYS,
  catchUpOn,
  catchUpText,
  isBreak,
  readCatchUp,
  stillToday,
} from '#domain/review/catch-up.ts'
import { type Backlog, costOf, forgottenBy, isBacklog, proposedDays } from '#domain/review/catch-up-cost.ts'
import { catchUp as words } from '#messages/catch-up.ts'
import { heldWords } from '#messages/sitting.ts'

/** Sunday 22 November 2026. */
const sunday = 20_779
const everyDay = { easyDays: [1, 1, 1, 1, 1, 1, 1] }
const pace = { graded: 100, missed: 0, tookMillis: 2_000_000 }

const state = (stability: number, ago: number): CardState => ({
  memory: { stability, difficulty: 5 },
  edition: 1,
  dueDay: sunday - 1,
  intervalDays: 1,
  lastDay: sunday - ago,
  recallDays: 1,
  reps: 1,
  lapses: 0,
})

const backlogOf = (count: number): Backlog => ({
  today: sunday,
  waiting: Array.from({ length: count }, (_, at) => ({ state: state(1 + (at % 40), 45), count: 1 })),
  pace,
  fallDue: () => 0,
})

describe('a plan after an absence', () => {
  it('is kept as a text that reads back, and nothing else reads as one', () => {
    const plan = { from: sunday, days: 7 }
    expect(catchUpText(plan)).toBe('2026-11-22/7')
    expect(readCatchUp(catchUpText(plan))).toEqual(plan)
    for (const bad of [
      undefined,
      7,
      true,
      '',
      '2026-11-22',
      '2026-11-22/1',
      '2026-11-22/61',
      '2026-11-22/2.5',
      '2026-13-40/7',
      '2026-11-22/7/7',
      'x/7',
    ]) {
      expect(readCatchUp(bad), `${bad}`).toBeUndefined()
    }
  })

  it('counts its days of study, and is over after the last', () => {
    const plan = { from: sunday, days: 3 }
    const at = (day: number) => catchUpOn(plan, day, everyDay)
    expect(at(sunday)).toEqual({ day: 1, of: 3, until: sunday + 2, part: 1 / 3 })
    expect(at(sunday + 2)).toMatchObject({ day: 3, part: 1 })
    expect([at(sunday - 1), at(sunday + 3)]).toEqual([undefined, undefined])
  })

  it('leaves out a planned break and weekdays without cards, and asks half on half a day', () => {
    const pause = { from: '2026-11-23', to: '2026-11-25' }
    const weekend = { easyDays: [1, 1, 1, 1, 1, 0.5, 0], pause }
    // Sunday and the break are left out: Thursday, Friday, Saturday.
    expect(catchUpOn({ from: sunday, days: 3 }, sunday, weekend)).toMatchObject({
      day: 0,
      until: sunday + 6,
      part: 0,
    })
    expect(catchUpOn({ from: sunday, days: 3 }, sunday + 4, weekend)).toMatchObject({ day: 1, part: 1 / 2.5 })
    expect(catchUpOn({ from: sunday, days: 3 }, sunday + 6, weekend)).toMatchObject({ day: 3, part: 1 })
    expect([isBreak(sunday, pause), isBreak(sunday + 1, pause), isBreak(sunday + 3, pause)]).toEqual([
      false,
      true,
      true,
    ])
    expect(isBreak(sunday, undefined)).toBe(false)
  })

  it('ends although a break does not, and although no weekday has cards', () => {
    const forever = { ...everyDay, pause: { from: '2026-11-01', to: '9999-12-31' } }
    expect(catchUpOn({ from: sunday, days: 3 }, sunday, forever)).toMatchObject({ until: sunday })
    expect(catchUpOn({ from: sunday, days: 3 }, sunday, { easyDays: [0, 0, 0, 0, 0, 0, 0] })?.part).toBe(
      1 / 3,
    )
  })

  it('has asked everything by its last day, whatever falls due meanwhile', () => {
    const days = fc.integer({ min: CATCH_UP_DAYS.least, max: 20 })
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 500 }),
        fc.array(fc.integer({ min: 0, max: 30 })),
        (of, due, more) => {
          let waiting = due
          for (let day = sunday; day < sunday + of; day++) {
            const at = catchUpOn({ from: sunday, days: of }, day, everyDay)
            const today = at ? stillToday(at, waiting, 0) : 0
            // Half of it, a look at Today, then the rest: what was done counts.
            const half = Math.floor(today / 2)
            expect(at && stillToday(at, waiting - half, half)).toBe(today - half)
            waiting += (more[day - sunday] ?? 0) - today
          }
          expect(waiting).toBe(more[of - 1] ?? 0)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('what a plan costs', () => {
  it('is less a day and more forgotten the longer it takes', () => {
    const backlog = backlogOf(200)
    const costs = [2, 5, 10, 20].map((days) => costOf(backlog, days, everyDay))
    for (const [at, cost] of costs.entries()) {
      const before = costs[at - 1]
      if (!before) continue
      expect(cost.cardsPerDay).toBeLessThan(before.cardsPerDay)
      expect(cost.forgotten).toBeGreaterThan(before.forgotten)
    }
    expect(costs[1]).toMatchObject({ cardsPerDay: 40, minutesPerDay: 13, until: sunday + 4 })
  })

  it('counts what falls due meanwhile, and cards that stand for others', () => {
    const backlog = backlogOf(50)
    const many = { ...backlog, waiting: backlog.waiting.map((one) => ({ ...one, count: 4 })) }
    const each = {
      ...backlog,
      waiting: many.waiting.flatMap(({ state: one }) => Array(4).fill({ state: one, count: 1 })),
    }
    expect(costOf(many, 5, everyDay).cardsPerDay).toBe(costOf(each, 5, everyDay).cardsPerDay)
    expect(costOf(many, 5, everyDay).forgotten).toBeCloseTo(costOf(each, 5, everyDay).forgotten)
    expect(costOf({ ...backlog, fallDue: (days) => days * 5 }, 5, everyDay).cardsPerDay).toBe(14)
    expect(forgottenBy(many)).toBeCloseTo(4 * forgottenBy(backlog))
  })

  it('is proposed for as few days as keep to the usual time', () => {
    const days = proposedDays(backlogOf(200), 15, everyDay)
    expect(costOf(backlogOf(200), days, everyDay).minutesPerDay).toBeLessThanOrEqual(15)
    expect(costOf(backlogOf(200), days - 1, everyDay).minutesPerDay).toBeGreaterThan(15)
    expect(proposedDays(backlogOf(20_000), 10, everyDay)).toBe(30)
    expect(proposedDays(backlogOf(1), 10, everyDay)).toBe(2)
  })

  it('is offered only where much waits for one’s usual time', () => {
    expect(isBacklog(59, pace, 0)).toBe(false)
    expect(isBacklog(60, pace, 5)).toBe(true)
    expect(isBacklog(60, pace, 30)).toBe(false)
    expect(isBacklog(400, pace, 30)).toBe(true)
  })

  it('is said in words', () => {
    const cost = { days: 5, until: sunday + 4, cardsPerDay: 43, minutesPerDay: 14, forgotten: 6.4 }
    expect(words.cost(cost, sunday)).toBe(
      'Over 5 days: 43 a day, about 14 minutes, the last on Thursday. About 6 more will likely be forgotten while they wait.',
    )
    expect(words.cost({ ...cost, forgotten: 0.2 }, sunday)).toContain('None more will likely be forgotten')
    expect(words.waits(1_200, 400, 310)).toBe(
      '1,200 flashcards are due: about 400 minutes if you took them all today. You have likely forgotten about 310 of them already.',
    )
    expect(words.under({ day: 2, of: 7, until: sunday + 5, left: 31 }, sunday)).toBe(
      'Day 2 of 7 of your plan to catch up: 31 left for today, the last ones on Friday.',
    )
    const day = { today: sunday, settings: { minutesPerDay: 10 }, catchUp: { until: sunday + 1 } }
    expect(heldWords({ by: 'plan', due: 1 }, day)).toBe(
      'That is today’s part of your plan. 1 more waits; the last of them comes tomorrow.',
    )
    expect(heldWords({ by: 'minutes', due: 23 }, day)).toBe(
      'That is what fits into your 10 minutes a day. 23 flashcards stay due.',
    )
    expect(heldWords({ by: 'minutes', due: 1_001 }, day)).toBe(
      'That is what fits into your 10 minutes a day. More than 1,000 flashcards stay due.',
    )
  })
})
