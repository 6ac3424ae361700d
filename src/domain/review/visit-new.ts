import type { Id } from '#domain/id.ts'
import { studyDayNamed } from '#domain/local-date.ts'
import type { Day } from '#domain/time.ts'
import type { DayRules } from './balance.ts'
import { shareNew } from './queue.ts'

/** Cards not met yet in the order in which they come, and how many a day do. */
export interface ToMeet {
  readonly builtIn: readonly Id[]
  readonly own: readonly Id[]
  readonly newPerDay: number
  /** How many were met for the first time today. */
  readonly newToday: number
  readonly today: Day
  readonly visitDay: Day
  readonly pause?: DayRules['pause']
}

/** When cards not met yet will be, up to a visit. */
export interface Meeting {
  /** The day of each that is met before the visit. */
  readonly metOn: ReadonlyMap<Id, Day>
  /** How many are not. */
  readonly leftOut: number
  /** So many a day would leave none out; absent where no day is left for it. */
  readonly newPerDayNeeded?: number
}

/** Works out on which days cards are met for the first time: none in a break, and own ones in turn with built-in ones. */
export function meetingsOf({ builtIn, own, newPerDay, newToday, today, visitDay, pause }: ToMeet): Meeting {
  const days = studyDays(today, visitDay, pause)
  const metOn = new Map<Id, Day>()
  let [nextBuiltIn, nextOwn] = [0, 0]
  for (const day of days) {
    const room = Math.max(0, newPerDay - (day === today ? newToday : 0))
    const share = shareNew(room, own.length - nextOwn, builtIn.length - nextBuiltIn)
    for (const id of builtIn.slice(nextBuiltIn, nextBuiltIn + share.builtIn)) metOn.set(id, day)
    for (const id of own.slice(nextOwn, nextOwn + share.own)) metOn.set(id, day)
    nextBuiltIn += share.builtIn
    nextOwn += share.own
    if (nextBuiltIn >= builtIn.length && nextOwn >= own.length) break
  }
  const all = builtIn.length + own.length
  const needed = neededFor(all, days, days[0] === today ? newToday : 0)
  return {
    metOn,
    leftOut: all - metOn.size,
    ...(needed === undefined ? {} : { newPerDayNeeded: needed }),
  }
}

/** The days from today up to and without a visit on which one studies. */
export function studyDays(today: Day, visitDay: Day, pause: DayRules['pause']): readonly Day[] {
  const days = Array.from({ length: Math.max(0, visitDay - today) }, (_, ahead) => today + ahead)
  if (!pause) return days
  const [from, to] = [studyDayNamed(pause.from), studyDayNamed(pause.to)]
  return days.filter((day) => day < from || day > to)
}

/** What was met today counts as today’s part; it may be more than that. */
function neededFor(all: number, days: readonly Day[], newToday: number): number | undefined {
  if (all === 0) return 0
  const withToday = Math.ceil((all + newToday) / days.length)
  if (days.length > 0 && withToday >= newToday) return withToday
  return days.length > 1 ? Math.ceil(all / (days.length - 1)) : undefined
}
