import type { QueuePlace } from '#domain/journal/row.ts'
import { DUE_LANES } from '#domain/review/lanes.ts'
import type { Day } from '#domain/time.ts'

/** How many cards fall due, as things stand. */
export interface Coming {
  readonly today: Day
  /** Due before today, and not answered yet. */
  readonly overdue: number
  /** From today on, day by day. */
  readonly days: readonly number[]
}

/** What the days ahead come to. */
export interface Ahead {
  /** Due now: today's and those of earlier days. */
  readonly now: number
  /** In the days after today. */
  readonly later: number
  /** The fullest of those days. */
  readonly most: { readonly day: Day; readonly cards: number }
}

/** Days that are looked ahead, today among them. */
export const DAYS_AHEAD = 31

/** What is coming of some cards, by where each waits. */
export function comingOf(places: readonly QueuePlace[], today: Day): Coming {
  const days = Array.from({ length: DAYS_AHEAD }, () => 0)
  let overdue = 0
  for (const { lane, due } of places) {
    if (!DUE_LANES.includes(lane)) continue
    const ahead = isBeforeAllDays(due) ? 0 : due - today
    if (ahead < 0) overdue += 1
    else if (ahead < DAYS_AHEAD) days[ahead] = (days[ahead] ?? 0) + 1
  }
  return { today, overdue, days }
}

/** What is coming without some of the cards. */
export function comingWithout(all: Coming, some: Coming): Coming {
  return {
    today: all.today,
    overdue: all.overdue - some.overdue,
    days: all.days.map((cards, ahead) => cards - (some.days[ahead] ?? 0)),
  }
}

/** Adds up what is coming. */
export function aheadOf({ today, overdue, days }: Coming): Ahead {
  const [first = 0, ...later] = days
  const most = Math.max(0, ...later)
  return {
    now: overdue + first,
    later: later.reduce((sum, cards) => sum + cards, 0),
    most: { day: today + 1 + later.indexOf(most), cards: most },
  }
}

/** A mistake one was certain of waits before all days (`queueOf`): it is for today. */
function isBeforeAllDays(due: Day): boolean {
  return due < 0
}
