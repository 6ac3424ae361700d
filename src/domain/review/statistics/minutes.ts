import type { DurationMillis } from '#domain/time.ts'
import { daysIn, type Stretch, type StudyDay } from './reach.ts'

/** How long cards took. */
export interface Minutes {
  readonly tookMillis: DurationMillis
  /** Days with cards. */
  readonly days: number
  readonly stretches: readonly (Stretch & Time)[]
}

/** What a stretch came to. */
interface Time {
  readonly tookMillis: DurationMillis
  readonly days: number
  readonly graded: number
}

/** Adds up the time with a card open, stretch by stretch. */
export function minutesOf(days: readonly StudyDay[], stretches: readonly Stretch[]): Minutes {
  const timed = stretches.map((stretch) => ({ ...stretch, ...timeOf(daysIn(days, stretch)) }))
  const { tookMillis, days: count } = timeOf(daysIn(days, ...stretches))
  return { tookMillis, days: count, stretches: timed }
}

function timeOf(days: readonly StudyDay[]): Time {
  const sum = (pick: (day: StudyDay) => number) => days.reduce((total, day) => total + pick(day), 0)
  return {
    tookMillis: sum(({ state }) => state.tookMillis),
    days: days.length,
    graded: sum(({ state }) => state.graded),
  }
}
