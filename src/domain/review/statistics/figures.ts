import type { DayState } from '#domain/review/day-row.ts'
import { entriesIn, joinedTallies, type Tallies, type Tally } from '#domain/review/tallies.ts'
import type { StudyDay } from './reach.ts'

/** What was done on some days, taken together. */
export interface Figures {
  /** On how many days anything was answered. */
  readonly days: number
  readonly graded: number
  readonly tookMillis: number
  readonly hours: Tallies
  readonly hoursForetold: Tallies
  readonly foretold: Tallies
  readonly sure: Tally
  readonly unsure: Tally
}

/** How cards fared whose recall had been predicted. */
export interface Recall {
  readonly asked: number
  readonly recalled: number
  /** How many would have been recalled, had each prediction come true. */
  readonly expected: number
}

/** Adds days up. */
export function addUp(days: readonly StudyDay[]): Figures {
  const states = days.map(({ state }) => state)
  const sum = (pick: (state: DayState) => number) => states.reduce((total, state) => total + pick(state), 0)
  const both = (pick: (state: DayState) => Tally | undefined): Tally => [
    sum((state) => pick(state)?.[0] ?? 0),
    sum((state) => pick(state)?.[1] ?? 0),
  ]
  return {
    days: days.length,
    graded: sum(({ graded }) => graded),
    tookMillis: sum(({ tookMillis }) => tookMillis),
    hours: joinedTallies(states.map(({ hours }) => hours)),
    hoursForetold: joinedTallies(states.map(({ hoursForetold }) => hoursForetold)),
    foretold: joinedTallies(states.map(({ foretold }) => foretold)),
    sure: both(({ sure }) => sure),
    unsure: both(({ unsure }) => unsure),
  }
}

/** How cards fared that came back after a day or more. */
export function recallOf({ foretold }: Pick<DayState, 'foretold'>): Recall {
  return entriesIn(foretold).reduce(
    (sum, [percent, [asked, recalled]]) => ({
      asked: sum.asked + asked,
      recalled: sum.recalled + recalled,
      expected: sum.expected + (percent * asked) / 100,
    }),
    { asked: 0, recalled: 0, expected: 0 },
  )
}
