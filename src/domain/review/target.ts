import type { Day } from '#domain/time.ts'
import type { Band } from './balance.ts'
import type { Memory } from './card-state.ts'
import { fuzzBand } from './fuzz.ts'
import type { MemoryModel } from './memory.ts'

/** A day on which as much as possible is to be remembered, and how many days before it belong to it. */
export interface Visit {
  readonly day: Day
  readonly windowDays: number
}

/** Until the last days before a visit, cards may fade to this: what they are then is what counts. */
export const BEFORE_VISIT_RETENTION = 0.85

/** The fewest days before a visit in which all cards come once more. */
const LEAST_WINDOW_DAYS = 7

/** The most of them. */
export const MOST_WINDOW_DAYS = 28

/** As many cards a day come once more, where no other number of minutes was chosen. */
export const USUAL_CARDS_PER_DAY = 40

/** How many days before a visit all cards need to come once more, so many a day. */
export function windowDaysFor(cards: number, cardsPerDay: number): number {
  const days = Math.ceil(cards / Math.max(1, cardsPerDay))
  return Math.min(Math.max(days, LEAST_WINDOW_DAYS), MOST_WINDOW_DAYS)
}

/**
 * The days from today among which a card comes next, where a visit lies ahead; nothing from the visit on. Before the
 * window it may fade a little further than usual; what would come in the window or after it is put into it. In the
 * window it comes once more only where too little of it would be left on the day.
 */
export function bandBefore(
  { day, windowDays }: Visit,
  memory: Memory,
  today: Day,
  model: MemoryModel,
  retention: number,
): Band | undefined {
  const untilVisit = day - today
  if (untilVisit < 2) return undefined
  const days = model.intervalDays(memory, Math.min(retention, BEFORE_VISIT_RETENTION))
  const untilWindow = untilVisit - windowDays
  if (untilWindow > 0 && days >= untilWindow) return { least: untilWindow, most: untilVisit - 1 }
  if (days < untilVisit) {
    const { least, most } = fuzzBand(days)
    return { least, most: Math.min(most, untilVisit - 1) }
  }
  const { least, most } = fuzzBand(model.intervalDays(memory, retention))
  return { least: Math.max(least, untilVisit), most: Math.max(most, untilVisit) }
}
