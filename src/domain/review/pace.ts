import type { DurationMillis } from '#domain/time.ts'
import type { DayState } from './day-row.ts'

/** What one's pace is known by: what was done, on a day or on several. */
export type Done = Pick<DayState, 'graded' | 'missed' | 'tookMillis'>

/** What a card takes before one's own pace is known. */
const FIRST_GUESS_MILLIS: DurationMillis = 20_000

/** The first guess weighs as much as this many cards. */
const GUESS_WEIGHT = 10

/** Whole minutes, at least one, that so many cards take at the pace of what was done. */
export function minutesFor(cards: number, done?: Done): number {
  return wholeMinutes(cards * millisForCard(done))
}

/** What one card takes until it is recalled, its misses counted in, at the pace of what was done. */
export function millisForCard(done?: Done): DurationMillis {
  const recalled = (done?.graded ?? 0) - (done?.missed ?? 0)
  return (GUESS_WEIGHT * FIRST_GUESS_MILLIS + (done?.tookMillis ?? 0)) / (GUESS_WEIGHT + recalled)
}

/** A length of time as whole minutes, at least one. */
export function wholeMinutes(millis: DurationMillis): number {
  return Math.max(1, Math.round(millis / 60_000))
}
