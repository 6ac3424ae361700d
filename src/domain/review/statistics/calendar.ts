import { DAY_MILLIS, type Day } from '#domain/time.ts'
import { monthsBetween, type Stretch, type StudyDay } from './reach.ts'

/** A month with its days of study. */
export interface Month extends Stretch {
  /** How many days it has. */
  readonly length: number
  readonly days: readonly (StudyDay & { readonly date: number })[]
  readonly graded: number
}

/** Twelve months at most, from the one of the first day of study to the one with today in it. */
export function calendarOf(days: readonly StudyDay[], first: Day, today: Day): readonly Month[] {
  const now = new Date(today * DAY_MILLIS)
  const yearAgo = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1) / DAY_MILLIS
  return monthsBetween(Math.max(first, yearAgo), today).map((month) => {
    const within = days.filter(({ day }) => day >= month.from && day <= month.until)
    return {
      ...month,
      length: month.until - month.from + 1,
      days: within.map((each) => ({ ...each, date: each.day - month.from + 1 })),
      graded: within.reduce((sum, { state }) => sum + state.graded, 0),
    }
  })
}
