/** A moment as UTC milliseconds since 1 January 1970. */
export type Millis = number

/** A length of time in milliseconds. */
export type DurationMillis = number

/** A study day: whole days since 1 January 1970 in the learner's local time, each begun at four in the morning. */
export type Day = number

/** Minutes that local time is ahead of UTC (British Summer Time: 60). Stored beside every fact. */
export type OffsetMin = number

/** One moment as this device saw it: when, and how far local time stood from UTC. */
export interface Moment {
  readonly at: Millis
  readonly offsetMin: OffsetMin
}

/** A moment of study: `rolloverHour` is the local hour at which the person's day begins, 0 to 23. */
export interface StudyMoment extends Moment {
  readonly rolloverHour?: number
}

/** A study day begins at this local hour unless another was chosen, so that a late evening still belongs to its day (Anki's default). */
export const ROLLOVER_HOUR = 4

const MINUTE: DurationMillis = 60_000
const HOUR: DurationMillis = 60 * MINUTE

/** Length of a day on the clock; local days may be an hour longer or shorter. */
export const DAY_MILLIS: DurationMillis = 24 * HOUR

/**
 * The study day a moment belongs to. Offset and rollover are those stored with the moment, never today's, so a
 * later change of zone, clock or setting leaves history where it was.
 */
export function studyDayOf({ at, offsetMin, rolloverHour = ROLLOVER_HOUR }: StudyMoment): Day {
  return Math.floor((at + offsetMin * MINUTE - rolloverHour * HOUR) / DAY_MILLIS)
}

/** The noon of a study day as a date in UTC: what `Intl` formats with `timeZone: 'UTC'` to name the day. */
export function noonOf(day: Day): Millis {
  return day * DAY_MILLIS + 12 * HOUR
}
