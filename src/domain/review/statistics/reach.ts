import type { DayState } from '#domain/review/day-row.ts'
import { DAY_MILLIS, type Day } from '#domain/time.ts'

/** How far back one looks: about three months, a year, or to the first card. */
export type Reach = 'quarter' | 'year' | 'all'

/** A study day with what was done on it. */
export interface StudyDay {
  readonly day: Day
  readonly state: DayState
}

/** A week from its Monday, or a month of the calendar. */
export interface Stretch {
  readonly by: 'week' | 'month'
  readonly from: Day
  /** Its last day. */
  readonly until: Day
}

const QUARTER_WEEKS = 13
const YEAR_WEEKS = 53

/** The reaches that show something different, the nearest first. */
export function reachesOf(first: Day, today: Day): readonly Reach[] {
  const weeks = weeksBetween(first, today)
  if (weeks <= QUARTER_WEEKS) return ['quarter']
  return weeks <= YEAR_WEEKS ? ['quarter', 'all'] : ['quarter', 'year', 'all']
}

/** The stretches of a reach without a gap, oldest first, from the one of the first card on: weeks of a year, months of more. */
export function stretchesOf(reach: Reach, first: Day, today: Day): readonly Stretch[] {
  const weeks = weeksBetween(first, today)
  if (reach === 'all' && weeks > YEAR_WEEKS) return monthsBetween(first, today)
  const count = Math.min(weeks, reach === 'quarter' ? QUARTER_WEEKS : YEAR_WEEKS)
  const thisMonday = mondayOf(today)
  return Array.from({ length: count }, (_, index) => {
    const from = thisMonday - 7 * (count - 1 - index)
    return { by: 'week', from, until: from + 6 }
  })
}

/** The days of a stretch, or of all stretches together. */
export function daysIn(days: readonly StudyDay[], ...stretches: readonly Stretch[]): readonly StudyDay[] {
  const from = stretches[0]?.from ?? 0
  const until = stretches.at(-1)?.until ?? -1
  return days.filter(({ day }) => day >= from && day <= until)
}

/** Month after month of the calendar, from the one that a day lies in to that of a later one. */
export function monthsBetween(first: Day, last: Day): readonly Stretch[] {
  const begun = new Date(first * DAY_MILLIS)
  const months: Stretch[] = []
  for (let month = 0; ; month++) {
    const from = monthStart(begun, month)
    if (from > last) return months
    months.push({ by: 'month', from, until: monthStart(begun, month + 1) - 1 })
  }
}

function monthStart(begun: Date, later: number): Day {
  return Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth() + later, 1) / DAY_MILLIS
}

/** How many weeks two days touch, both theirs among them; one where the later day is the earlier. */
function weeksBetween(first: Day, last: Day): number {
  return Math.max(1, (mondayOf(last) - mondayOf(first)) / 7 + 1)
}

/** Day 0 was a Thursday. */
function mondayOf(day: Day): Day {
  return day - ((day + 3) % 7)
}
