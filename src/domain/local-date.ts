import { DAY_MILLIS, type Moment } from './time.ts'

/** A day of the calendar where the person is, as `2026-11-22`: what was done on it, or is due on it. Sorts as text. */
export type LocalDate = string

/** Whether a text names a day that exists, from 1 January 1970 to 31 December 9999. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1970') return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text
}

/** The day of the calendar that it is at a moment, where the moment was. Midnight divides days here, not four o’clock. */
export function localDateOf({ at, offsetMin }: Moment): LocalDate {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 10)
}

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS)
}

/** The day so many days after another. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MILLIS).toISOString().slice(0, 10)
}
