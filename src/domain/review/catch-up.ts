import { isLocalDate, studyDayNamed } from '#domain/local-date.ts'
import { type Day, noonOf } from '#domain/time.ts'
import type { ReviewSettings, SettingValue } from './settings.ts'

/** Name of the setting that keeps a plan, as facts have it. */
export const CATCH_UP = 'review.catch-up'

/** A plan after an absence: what waits is spread over so many days of study, the first of them `from`. */
export interface CatchUp {
  readonly from: Day
  readonly days: number
}

/** The fewest and the most days that a plan may have. */
export const CATCH_UP_DAYS = { least: 2, most: 60 } as const

/** On which days a person studies, and how much of a usual day's cards each takes. */
export type StudyDays = Pick<ReviewSettings, 'easyDays' | 'pause'>

/** Reads a plan from its setting; nothing where it was taken back, or was not written by `catchUpText`. */
export function readCatchUp(value: SettingValue | undefined): CatchUp | undefined {
  const [date, count, ...more] = typeof value === 'string' ? value.split('/') : []
  const days = Number(count)
  const isPlan = date !== undefined && isLocalDate(date) && more.length === 0 && isLength(days)
  return isPlan ? { from: studyDayNamed(date), days } : undefined
}

/** A plan as its setting keeps it: `2026-11-22/7`. */
export function catchUpText({ from, days }: CatchUp): string {
  return `${new Date(noonOf(from)).toISOString().slice(0, 10)}/${days}`
}

/** Whether a plan may have so many days. */
export function isLength(days: number): boolean {
  return Number.isInteger(days) && days >= CATCH_UP_DAYS.least && days <= CATCH_UP_DAYS.most
}

/** Where a plan stands on a day. */
export interface CatchUpDay {
  /** Its days of study that have begun, today's among them. */
  readonly day: number
  readonly of: number
  readonly until: Day
  /** Today's part of all that waits: 0 to 1. */
  readonly part: number
}

/** Where a plan stands today; nothing before it begins and once it is over. Days of a break do not count. */
export function catchUpOn({ from, days }: CatchUp, today: Day, rules: StudyDays): CatchUpDay | undefined {
  const all = studyDays(from, days, rules)
  const until = all.at(-1)?.day ?? from
  if (today < from || today > until) return undefined
  const left = all.filter(({ day }) => day >= today)
  const sum = left.reduce((total, { share }) => total + share, 0)
  const share = left[0]?.day === today ? left[0].share : 0
  return { day: all.length - left.length + (share > 0 ? 1 : 0), of: days, until, part: share / sum }
}

/** How many due cards are still today's: of `due` that wait now and `done` that were due this morning. */
export function stillToday({ part }: CatchUpDay, due: number, done: number): number {
  return Math.max(0, Math.ceil((due + done) * part) - done)
}

/** A day on which cards come, and how much of a usual day's: above 0, at most 1. */
export interface StudyDay {
  readonly day: Day
  readonly share: number
}

/** So many days of study from a day on, with the share of each; a break, and weekdays without cards, are left out. */
export function studyDays(from: Day, count: number, { easyDays, pause }: StudyDays): readonly StudyDay[] {
  const isFree = easyDays.every((share) => share === 0)
  const days: StudyDay[] = []
  for (let day = from; days.length < count && day < from + FURTHEST_DAYS; day++) {
    const share = isFree ? 1 : (easyDays[weekdayOf(day)] ?? 1)
    if (share > 0 && !isBreak(day, pause)) days.push({ day, share })
  }
  return days.length > 0 ? days : [{ day: from, share: 1 }]
}

/** A break that never ends leaves no day of study: the search for one has to. */
const FURTHEST_DAYS = 2 * 366

/** Monday is 0: study day 0 was a Thursday. */
function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Whether a study day lies in a planned break. */
export function isBreak(day: Day, pause: StudyDays['pause']): boolean {
  return pause !== undefined && day >= studyDayNamed(pause.from) && day <= studyDayNamed(pause.to)
}
