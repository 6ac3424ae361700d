import type { Device } from '#device/device.ts'
import type { SettingState } from '#domain/journal/setting-row.ts'
import { cardsThatFit, together } from '#domain/review/budget.ts'
import { CATCH_UP, type CatchUpDay, catchUpOn, readCatchUp, stillToday } from '#domain/review/catch-up.ts'
import { type DayState, dayStateOf } from '#domain/review/day-row.ts'
import { type Done, wholeMinutes } from '#domain/review/pace.ts'
import { newAllowance } from '#domain/review/queue.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { Day } from '#domain/time.ts'

/** Where a study day stands: what was done, how fast one is, and what a plan after an absence leaves for today. */
export interface DayStanding {
  readonly today: Day
  readonly day: DayState | undefined
  /** What was done on the last days of study and today: one's pace. */
  readonly pace: Done
  /** Minutes given on a usual day; 0 before the first is over. */
  readonly usualMinutes: number
  /** Whether no earlier day of study is known. */
  readonly isFirstDay: boolean
  readonly catchUp?: CatchUpDay
}

/** So many days of study tell one's pace. */
const RECENT_DAYS = 7

/** Reads where the day stands: a few rows, however much the journal holds. */
export async function dayStanding(
  { journal }: Device,
  settings: ReviewSettings,
  today: Day,
): Promise<DayStanding> {
  const [days, day, plan] = await Promise.all([
    journal.subjects('day:'),
    dayRow(journal, today),
    journal.row(`setting:${CATCH_UP}`),
  ])
  const earlier = days.map((subject) => Number(subject.slice('day:'.length))).filter((one) => one < today)
  const recent = await Promise.all(earlier.slice(-RECENT_DAYS).map((one) => dayRow(journal, one)))
  const before = together(recent)
  // `setting:` rows are written by `stepSetting` alone.
  const chosen = readCatchUp((plan?.state as SettingState | undefined)?.value)
  const catchUp = chosen && catchUpOn(chosen, today, settings)
  return {
    today,
    day,
    pace: together([before, day]),
    usualMinutes: recent.length > 0 ? wholeMinutes(before.tookMillis / recent.length) : 0,
    isFirstDay: earlier.length === 0,
    ...(catchUp ? { catchUp } : {}),
  }
}

/** How many cards a sitting may hold now, and what holds it to that. */
export interface Allowance {
  readonly due: number
  readonly all: number
  readonly fresh: number
  readonly by?: 'minutes' | 'plan'
}

/** For which sitting: of so many cards at most, with so many due now, perhaps beyond what holds it. */
export interface Asked {
  readonly limit: number
  readonly waiting: number
  readonly beyond: boolean
}

/** What a day leaves for a sitting. */
export function allowanceOf(
  { day, pace, catchUp }: DayStanding,
  { minutesPerDay, newPerDay }: ReviewSettings,
  { limit, waiting, beyond }: Asked,
): Allowance {
  const fresh = Math.min(newAllowance(day, newPerDay), limit)
  if (beyond) return { due: limit, all: limit, fresh }
  const fits = cardsThatFit(minutesPerDay, day, pace)
  const inPlan = catchUp ? stillToday(catchUp, waiting, dueDone(day)) : Number.POSITIVE_INFINITY
  const all = Math.min(limit, fits)
  const due = Math.min(all, inPlan)
  const by = inPlan < all ? 'plan' : fits < limit ? 'minutes' : undefined
  // Who catches up meets nothing new until then.
  return { due, all, fresh: catchUp ? 0 : Math.min(fresh, all), ...(by ? { by } : {}) }
}

/** Of the cards due this morning, those recalled since. */
export function dueDone(day: DayState | undefined): number {
  return day ? Math.max(0, day.graded - day.missed - day.first) : 0
}

async function dayRow(journal: Device['journal'], day: Day): Promise<DayState | undefined> {
  return dayStateOf(await journal.row(`day:${day}`))
}
