import { DAY_MILLIS, type Day, type Moment } from './time.ts'

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

/** The study day that begins in the course of a day of the calendar. */
export function studyDayNamed(date: LocalDate): Day {
  return Math.round(Date.parse(date) / DAY_MILLIS)
}

/** The day so many days after another. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MILLIS).toISOString().slice(0, 10)
}

/** The same day so many months after another, or before it; where that month is too short, the days over run into the next. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  // 29 February and twelve months is 1 March: `Date.UTC` carries over.
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}

/** Mondays to Fridays after one day, up to and with a later one. Bank holidays are not known here, and count. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  const days = Math.max(0, daysBetween(from, to))
  const weeks = Math.floor(days / 7)
  const rest = Array.from({ length: days % 7 }, (_, at) => new Date(Date.parse(from) + (at + 1) * DAY_MILLIS))
  return weeks * 5 + rest.filter((day) => day.getUTCDay() % 6 !== 0).length
}

/** How long a page on the law is relied on after it was read against its sources, in months. */
const REVIEW_MONTHS = 12

/** Whether a page on the law, last read on a day, has to be read against its sources again. */
export function isReviewDue(reviewed: LocalDate, today: LocalDate): boolean {
  return today > addMonths(reviewed, REVIEW_MONTHS)
}
