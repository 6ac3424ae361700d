import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardScheduled, Grade } from '#domain/journal/fact.ts'
import { stepCard } from '#domain/review/card-row.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { queueOf } from '#domain/review/lanes.ts'
import { fsrs6 } from '#domain/review/memory.ts'
import { DAY_MILLIS, type Moment, studyDayOf } from '#domain/time.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { broughtForward, graded, live } from './grades.ts'
import { localMoment } from './local.ts'

const start: Moment = { at: Date.UTC(2026, 10, 22, 10), offsetMin: 0 }
const later = (days: number): Moment => ({ ...start, at: start.at + days * DAY_MILLIS })
const today = studyDayOf(start)
const replay = (facts: Parameters<typeof stepCard>[1][]) =>
  facts.reduce<CardState | undefined>((state, fact) => stepCard(state, fact), undefined)

describe('a grade', () => {
  it('makes the card due after the stored interval, whatever the model would say now', () => {
    const state = stepCard(undefined, graded(start, 3, { intervalDays: 17 }))
    expect(state).toMatchObject({ dueDay: today + 17, intervalDays: 17, firstDay: today, lastDay: today })
  })

  it('counts study days of recall once each, and lapses only after a recall', () => {
    const state = replay([
      graded(start, 1),
      graded(later(0.1), 3, { intervalDays: 1 }),
      graded(later(0.2), 3, { intervalDays: 1 }),
      graded(later(1), 1),
      graded(later(1.1), 1),
      graded(later(1.2), 2, { intervalDays: 1 }),
    ])
    expect(state).toMatchObject({ reps: 6, lapses: 1, recallDays: 2, lastRecallDay: today + 1 })
  })

  it('meets a raised edition as if for the first time, keeps the history, and is no more stable than before', () => {
    const known = replay([graded(start, 4, { intervalDays: 8 }), graded(later(8), 3, { intervalDays: 40 })])
    const changed = stepCard(known, graded(later(48), 3, { edition: 2, intervalDays: 2 }))
    expect(changed).toMatchObject({ memory: fsrs6.next(undefined, 0, 3), edition: 2, reps: 3, recallDays: 3 })
    const weak = replay([graded(start, 1), graded(later(1), 4, { edition: 2, intervalDays: 1 })])
    expect(weak?.memory?.stability).toBe(0.212)
  })

  it('of an older edition, given on another device, does not make the card new again', () => {
    const state = replay([graded(start, 3, { edition: 2 }), graded(later(2), 3, { edition: 1 })])
    expect(state).toMatchObject({ edition: 2, memory: { difficulty: expect.any(Number) } })
    expect(state?.memory?.stability).toBeGreaterThan(2.3065)
  })
})

describe('a card brought forward', () => {
  it('comes before all others, says why, and counts no review', () => {
    const known = stepCard(undefined, graded(start, 3, { intervalDays: 30 }))
    const state = stepCard(known, broughtForward(later(3)))
    expect(state).toMatchObject({
      reps: 1,
      dueDay: today + 3,
      because: { chose: 'Tomorrow', onDay: today + 3 },
    })
    expect(state?.memory).toEqual(known?.memory)
    expect(state && queueOf(state)).toEqual({ lane: 0, due: today + 3 })
  })

  it('is never put off by it', () => {
    const known = stepCard(undefined, graded(start, 1))
    expect(stepCard(known, broughtForward(later(3)))?.dueDay).toBe(today)
  })

  it('comes before the others brought forward where one was certain, whatever the days', async () => {
    const device = fakeDevice()
    const brought = (card: string, day: number, certain?: true): CardScheduled => ({
      kind: 'card.scheduled',
      card,
      day,
      because: { item: 'q-heat', chose: 'Wait', misconception: 'x.wait', ...(certain ? { certain } : {}) },
    })
    await device.journal.append([
      brought('a', today - 40),
      brought('b', today),
      brought('c', today, true),
      brought('d', today - 3, true),
    ])
    const first = await device.journal.due(0, today, 9)
    expect(first.map(({ subject }) => subject)).toEqual(['card:d', 'card:c', 'card:a', 'card:b'])
    expect(await device.journal.countDue(today)).toBe(4)
    expect(await device.journal.nextDue(today)).toBeUndefined()
  })

  it('keeps a mistake one was certain of as its reason until it is graded', () => {
    const certain = broughtForward(start, { certain: true, chose: 'Never' })
    const state = replay([certain, broughtForward(later(2))])
    expect(state?.because).toMatchObject({ chose: 'Never', onDay: today })
    expect(
      replay([broughtForward(start), broughtForward(later(1), { certain: true })])?.because,
    ).toMatchObject({ certain: true, onDay: today + 1 })
    const graded1 = graded(later(2), 3, { intervalDays: 4 })
    expect(replay([certain, graded1, broughtForward(later(3))])?.because).toMatchObject({ chose: 'Tomorrow' })
  })

  it('is left as well remembered as it was, however often and for whatever reason', () => {
    const mistakes = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 60 }), certain: fc.constantFrom(undefined, true as const) }),
    )
    fc.assert(
      fc.property(mistakes, (given) => {
        const known = stepCard(undefined, graded(start, 3, { intervalDays: 30 }))
        const after = given.reduce(
          (state, { day, certain }) =>
            stepCard(state, broughtForward(later(day), certain ? { certain } : {})),
          known,
        )
        const { because: _because, dueDay: _due, ...rest } = after ?? {}
        const { dueDay: _before, ...before } = known ?? {}
        expect(rest).toEqual(before)
      }),
    )
  })

  it('takes its place among the others again once it is graded', () => {
    const state = replay([broughtForward(start), graded(start, 3, { intervalDays: 2 })])
    expect(state?.because).toBeUndefined()
    expect(state && queueOf(state)).toEqual({ lane: 2, due: today + 2 })
    expect(state).toMatchObject({ reps: 1, firstDay: today, memory: fsrs6.next(undefined, 0, 3) })
  })
})

describe('any history', () => {
  const answers = fc
    .array(fc.tuple(fc.integer({ min: -30, max: 300 }), fc.constantFrom<Grade>(1, 2, 3, 4)), {
      maxLength: 20,
    })
    .map((steps) => {
      let hours = 0
      return steps.map(([more, grade]) => {
        hours += more
        return [later(hours / 24), grade] as const
      })
    })

  it('is never due before its own day after “got it”, also when the clock was set back', () => {
    fc.assert(
      fc.property(answers, (given) => {
        let state: CardState | undefined
        for (const fact of live(given).facts) {
          state = stepCard(state, fact)
          const day = studyDayOf(fact)
          const isRecall = fact.kind === 'card.graded' && fact.grade > 1
          expect(state?.dueDay).toBeGreaterThanOrEqual(isRecall ? day + 1 : day)
        }
      }),
    )
  })

  it('gives the same state replayed as it gave live', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { facts, state } = live(given)
        expect(replay([...facts])).toEqual(state)
      }),
    )
  })
})

describe('study days', () => {
  const zones = ['Europe/London', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland']
  const walls: readonly (readonly [string, Grade])[] = [
    ['2026-03-01T18:00', 3],
    ['2026-03-03T08:30', 3],
    ['2026-03-20T23:50', 1],
    ['2026-03-21T00:10', 3],
    ['2026-03-21T04:01', 3],
    ['2026-04-12T07:00', 3],
  ]

  it('are those of the learner: the same clock on four walls gives the same answers', () => {
    const states = zones.map(
      (zone) => live(walls.map(([wall, grade]) => [localMoment(zone, wall), grade])).state,
    )
    expect(new Set(states.map((state) => JSON.stringify({ ...state, firstDay: 0 }))).size).toBe(1)
  })

  it('do not depend on where the program runs', () => {
    const { facts } = live(walls.map(([wall, grade]) => [localMoment('Europe/London', wall), grade]))
    const home = process.env.TZ
    const states = zones.map((zone) => {
      process.env.TZ = zone
      return JSON.stringify(replay([...facts]))
    })
    process.env.TZ = home
    expect(new Set(states).size).toBe(1)
  })

  it.each([
    ['spring', '2026-03-28T23:50', '2026-03-29T03:10', '2026-03-29T04:10'],
    ['autumn', '2026-10-24T23:50', '2026-10-25T03:10', '2026-10-25T04:10'],
  ])('turn at four over the UK clock change in %s', (_, evening, night, morning) => {
    const [a, b, c] = [evening, night, morning].map((wall) => localMoment('Europe/London', wall))
    if (!a || !b || !c) throw new Error('three moments')
    expect(studyDayOf(b) - studyDayOf(a)).toBe(0)
    expect(studyDayOf(c) - studyDayOf(a)).toBe(1)
    const sameDay = stepCard(stepCard(undefined, graded(a, 3)), graded(b, 3))
    expect(sameDay?.memory?.stability).toBeCloseTo(2.3065, 4)
    const nextDay = stepCard(stepCard(undefined, graded(a, 3)), graded(c, 3))
    expect(nextDay?.memory?.stability).toBeGreaterThan(3)
  })

  it('take an afternoon in Los Angeles for one day, though it is two in UTC', () => {
    const [before, after] = ['2026-06-01T16:50', '2026-06-01T17:10'].map((wall) =>
      localMoment('America/Los_Angeles', wall),
    )
    if (!before || !after) throw new Error('two moments')
    const state = stepCard(stepCard(undefined, graded(before, 3)), graded(after, 3))
    expect(state?.memory?.stability).toBeCloseTo(2.3065, 4)
  })

  it('that were wrong for one evening do not put a card off for years', () => {
    const state = replay([
      graded(later(9_000), 3, { intervalDays: 2 }),
      graded(start, 3, { intervalDays: 1 }),
    ])
    expect(state).toMatchObject({ dueDay: today + 1, lastDay: today })
  })
})
