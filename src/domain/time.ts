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

/** A study day begins at this local hour, so that a late evening still belongs to its day (Anki's default). */
const ROLLOVER_HOUR = 4

const MINUTE: DurationMillis = 60_000
const HOUR: DurationMillis = 60 * MINUTE

/** Length of a day on the clock; local days may be an hour longer or shorter. */
export const DAY_MILLIS: DurationMillis = 24 * HOUR

/**
 * The study day a moment belongs to. The offset is the one stored with the moment, never today's, so a
 * later change of zone or clock leaves history where it was.
 */
export function studyDayOf({ at, offsetMin }: Moment): Day {
  return Math.floor((at + offsetMin * MINUTE - ROLLOVER_HOUR * HOUR) / DAY_MILLIS)
}

/** The noon of a study day as a date in UTC: what `Intl` formats with `timeZone: 'UTC'` to name the day. */
export function noonOf(day: Day): Millis {
  return day * DAY_MILLIS + 12 * HOUR
}
