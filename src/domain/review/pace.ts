import type { DurationMillis } from '#domain/time.ts'
import type { DayState } from './day-row.ts'

/** What a card takes before one's own pace is known. */
const FIRST_GUESS_MILLIS: DurationMillis = 20_000

/** The first guess weighs as much as this many cards. */
const GUESS_WEIGHT = 10

/** Whole minutes, at least one, that so many cards take at today's pace. */
export function minutesFor(cards: number, today?: DayState): number {
  const took = GUESS_WEIGHT * FIRST_GUESS_MILLIS + (today?.tookMillis ?? 0)
  return wholeMinutes((cards * took) / (GUESS_WEIGHT + (today?.graded ?? 0)))
}

/** A length of time as whole minutes, at least one. */
export function wholeMinutes(millis: DurationMillis): number {
  return Math.max(1, Math.round(millis / 60_000))
}
