import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { type DayState, stepDay } from '#domain/review/day-row.ts'
import { dayByPart, daysOfPart } from '#domain/review/statistics/by-unit.ts'
import { calendarOf } from '#domain/review/statistics/calendar.ts'
import { addUp, recallOf } from '#domain/review/statistics/figures.ts'
import { foretellingOf } from '#domain/review/statistics/foretelling.ts'
import { hoursOf } from '#domain/review/statistics/hours.ts'
import { keepingOf } from '#domain/review/statistics/keeping.ts'
import { minutesOf } from '#domain/review/statistics/minutes.ts'
import { daysIn, reachesOf, type StudyDay, stretchesOf } from '#domain/review/statistics/reach.ts'
import { sureButWrongIn } from '#domain/review/statistics/sure-but-wrong.ts'
import { entriesIn } from '#domain/review/tallies.ts'
import { rowRules } from '#domain/rows.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import { gradeOf } from '#tests/unit/review/answers.ts'
import { graded } from '#tests/unit/review/grades.ts'

const START = { at: Date.UTC(2026, 8, 1, 10), offsetMin: 0 }
const FIRST = studyDayOf(START)
const CARDS = ['heat-why', 'kolb-stages', 'own.abcdefghij'] as const

/** Answers on some of thirty days. */
const answers = fc.array(fc.tuple(fc.nat(29), gradeOf(CARDS)), { maxLength: 60 }).map((all) =>
  all.map(([day, { grade, ...more }], at) => ({
    ...graded({ ...START, at: START.at + day * DAY_MILLIS }, grade, more),
    id: `aaaaaaaaaa-${at}`,
  })),
)

function daysOf(facts: readonly Parameters<typeof stepDay>[1][]): readonly StudyDay[] {
  const days = new Map<number, DayState>()
  for (const fact of facts) {
    const state = stepDay(days.get(studyDayOf(fact)), fact)
    if (state) days.set(studyDayOf(fact), state)
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, state]) => ({ day, state }))
}

describe('days added up', () => {
  it('are what one long day with all their answers would be', () => {
    fc.assert(
      fc.property(answers, (facts) => {
        const asOne = facts.reduce<DayState | undefined>(stepDay, undefined)
        const { days, ...sum } = addUp(daysOf(facts))
        expect(days).toBe(new Set(facts.map(studyDayOf)).size)
        expect(sum).toEqual({
          graded: asOne?.graded ?? 0,
          tookMillis: asOne?.tookMillis ?? 0,
          hours: asOne?.hours ?? [],
          hoursForetold: asOne?.hoursForetold ?? [],
          foretold: asOne?.foretold ?? [],
          sure: asOne?.sure ?? [0, 0],
          unsure: asOne?.unsure ?? [0, 0],
        })
      }),
      { numRuns: 60 },
    )
  })

  it('come to the same in weeks, hours, bins and months: nothing is lost or counted twice', () => {
    fc.assert(
      fc.property(answers, fc.nat(23), (facts, rolloverHour) => {
        const days = daysOf(facts)
        const today = FIRST + 29
        const stretches = stretchesOf('all', days[0]?.day ?? today, today)
        const all = addUp(days)
        const { asked, recalled, expected } = recallOf(all)
        const sum = <T>(list: readonly T[], pick: (one: T) => number) =>
          list.reduce((total, one) => total + pick(one), 0)
        const kept = keepingOf(days, stretches, 0.9)
        expect(kept).toMatchObject({ asked, recalled })
        expect(sum(kept.stretches, (week) => week.asked)).toBe(asked)
        expect(sum(kept.stretches, (week) => week.expected)).toBeCloseTo(expected)
        const foretelling = foretellingOf(all.foretold)
        expect(sum(foretelling.bins, (bin) => bin.asked)).toBe(asked)
        expect(foretelling.expected).toBeCloseTo(expected)
        const { hours } = hoursOf(all, rolloverHour)
        expect(sum(hours, (hour) => hour.graded)).toBe(facts.length)
        expect(sum(hours, (hour) => hour.recalled)).toBe(recalled)
        expect(hours[0]?.hour).toBe(rolloverHour)
        expect(sum(minutesOf(days, stretches).stretches, (week) => week.graded)).toBe(facts.length)
        const months = calendarOf(days, days[0]?.day ?? today, today)
        expect(sum(months, (month) => month.graded)).toBe(facts.length)
      }),
      { numRuns: 60 },
    )
  })

  it('of one part are what its own answers make, without those taken back', () => {
    const partsOf = (card: string) =>
      card.startsWith('own.') ? ['own'] : card === 'heat-why' ? ['a', 'b'] : ['b']
    fc.assert(
      fc.property(answers, fc.nat(10), (facts, taken) => {
        const undone = facts.slice(0, taken).map(
          (fact, at): StoredFact => ({
            ...fact,
            ...undoOf(rowRules, fact),
            id: `bbbbbbbbbb-${at}`,
            clock: { wall: fact.clock.wall, count: 1 },
          }),
        )
        const all: readonly StoredFact[] = [...facts, ...undone]
        const byDay = new Map(
          Array.from({ length: 30 }, (_, day) => [
            FIRST + day,
            dayByPart(
              all.filter((fact) => studyDayOf(fact) === FIRST + day),
              partsOf,
            ),
          ]),
        )
        for (const part of ['a', 'b', 'own']) {
          const left = facts
            .slice(taken)
            .filter((fact) => 'card' in fact && partsOf(fact.card).includes(part))
          expect(addUp(daysOfPart(byDay, part))).toEqual(addUp(daysOf(left)))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the time looked at', () => {
  const monday = FIRST - ((FIRST + 3) % 7)

  it('is weeks from their Monday, from that of the first card, at most thirteen', () => {
    expect(stretchesOf('quarter', FIRST, FIRST)).toEqual([{ by: 'week', from: monday, until: monday + 6 }])
    const weeks = stretchesOf('quarter', FIRST - 365, FIRST)
    expect(weeks).toHaveLength(13)
    expect(weeks.at(-1)?.from).toBe(monday)
    expect(weeks.every(({ from }, at) => at === 0 || from === (weeks[at - 1]?.until ?? 0) + 1)).toBe(true)
  })

  it('is months of the calendar where it is longer than a year', () => {
    const months = stretchesOf('all', FIRST - 3 * 365, FIRST)
    expect(months[0]?.by).toBe('month')
    expect(months).toHaveLength(37)
    expect(months.every(({ from, until }) => until - from >= 27 && until - from <= 30)).toBe(true)
    expect(months.at(-1)).toMatchObject({ from: FIRST })
  })

  it('is offered only where it shows something else', () => {
    expect(reachesOf(FIRST - 3, FIRST)).toEqual(['quarter'])
    expect(reachesOf(FIRST - 200, FIRST)).toEqual(['quarter', 'all'])
    expect(reachesOf(FIRST - 900, FIRST)).toEqual(['quarter', 'year', 'all'])
  })

  it('holds each day in one stretch', () => {
    const days = Array.from(
      { length: 400 },
      (_, at): StudyDay => ({
        day: FIRST - at,
        state: { graded: 1, missed: 0, first: 0, tookMillis: 0 },
      }),
    )
    for (const reach of ['quarter', 'year', 'all'] as const) {
      const stretches = stretchesOf(reach, FIRST - 399, FIRST)
      const parts = stretches.flatMap((stretch) => daysIn(days, stretch))
      expect(parts).toHaveLength(daysIn(days, ...stretches).length)
    }
  })
})

describe('cards one was sure of and missed', () => {
  it('come the latest first, each once', () => {
    const wrong = (card: string, day: number) =>
      graded({ ...START, at: START.at + day * DAY_MILLIS }, 1, { card, sure: true })
    const days = daysOf([wrong('kolb', 0), wrong('heat', 1), wrong('kolb', 3), wrong('smart', 1)])
    expect(sureButWrongIn(days)).toEqual([
      { card: 'kolb', day: FIRST + 3, times: 2 },
      { card: 'heat', day: FIRST + 1, times: 1 },
      { card: 'smart', day: FIRST + 1, times: 1 },
    ])
  })
})

it('tallies read back as they were written', () => {
  expect(entriesIn(undefined)).toEqual([])
  expect(entriesIn([3, 2, 1, 9, 1, 0])).toEqual([
    [3, [2, 1]],
    [9, [1, 0]],
  ])
})
