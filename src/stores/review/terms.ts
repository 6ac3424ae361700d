import type { Device } from '#device/device.ts'
import { studyDayNamed } from '#domain/local-date.ts'
import type { Load } from '#domain/review/balance.ts'
import type { Terms } from '#domain/review/grade.ts'
import { BAND_LANES, queueOf } from '#domain/review/lanes.ts'
import { modelOf } from '#domain/review/memory.ts'
import { millisForCard } from '#domain/review/pace.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import {
  BEFORE_VISIT_RETENTION,
  MOST_WINDOW_DAYS,
  USUAL_CARDS_PER_DAY,
  windowDaysFor,
} from '#domain/review/target.ts'
import type { Day } from '#domain/time.ts'

/** Later than every day that a fact can name. */
const AFTER_ALL_DAYS: Day = 10_000_000

/** By what intervals are chosen, for who has these settings, on a day. A visit that is over is none. */
export async function termsOf(device: Device, settings: ReviewSettings, today: Day): Promise<Terms> {
  const { retention, easyDays, pause, weights, visit } = settings
  const visitDay = visit === undefined ? today : studyDayNamed(visit)
  return {
    model: modelOf(weights),
    retention,
    easyDays,
    ...(pause ? { pause } : {}),
    ...(visitDay > today
      ? { visit: { day: visitDay, windowDays: await visitWindowOf(device.journal, settings, today) } }
      : {}),
  }
}

/** How many days before a visit all cards come once more. */
async function visitWindowOf(
  journal: Device['journal'],
  { minutesPerDay }: Pick<ReviewSettings, 'minutesPerDay'>,
  today: Day,
): Promise<number> {
  const perDay = minutesPerDay > 0 ? (minutesPerDay * 60_000) / millisForCard() : USUAL_CARDS_PER_DAY
  const most = perDay * MOST_WINDOW_DAYS
  // Counting takes as long as there are cards: of very many, those due soon are enough to know that all days are needed.
  for (const ahead of DAYS_COUNTED) {
    const cards = await journal.countDue(today + ahead)
    if (cards >= most) return windowDaysFor(cards, perDay)
  }
  return windowDaysFor(await journal.countDue(AFTER_ALL_DAYS), perDay)
}

/** How far ahead cards are counted before all are. */
const DAYS_COUNTED = [0, 7, 60]

/** What is due on which day, counted by index once in a sitting. */
export interface DueCounts {
  /** Counts the days that were not counted yet; then says of each what is due on it. */
  loadOf(days: readonly Day[], today: Day, terms: Terms): Promise<Load>
  /** So many more cards were put on a day: one, or one fewer where a grade was taken back. */
  add(day: Day, cards: 1 | -1): void
}

/** The counts of a sitting: each day is counted once. */
export function countsOf({ journal }: Pick<Device, 'journal'>): DueCounts {
  const counts = new Map<Day, Promise<number>>()
  const added = new Map<Day, number>()
  const countOnce = (day: Day, lanes: readonly number[]): Promise<number> => {
    const known = counts.get(day)
    if (known) return known
    const each = Promise.all(lanes.map((lane) => journal.countLane(lane, day - 1, day)))
    const sum = each.then((found) => found.reduce((all, one) => all + one, 0))
    counts.set(day, sum)
    // What could not be read now may be readable for the next card.
    sum.catch(() => counts.delete(day))
    return sum
  }
  return {
    async loadOf(days, today, terms) {
      const counted = await Promise.all(
        days.map(async (day) => [day, await countOnce(day, lanesDue(day - today, terms))] as const),
      )
      const found = new Map(counted)
      return (day) => (found.get(day) ?? 0) + (added.get(day) ?? 0)
    },
    add(day, cards) {
      // A day that is counted later has it among those counted.
      if (counts.has(day)) added.set(day, (added.get(day) ?? 0) + cards)
    },
  }
}

/** Nearly all that is due so many days ahead lies in three lanes: those of cards just stable enough to wait as long, and more. */
const LANES_COUNTED = 3

function lanesDue(days: number, { model, retention, visit }: Terms): readonly number[] {
  const wish = visit ? Math.min(retention, BEFORE_VISIT_RETENTION) : retention
  const daysPerStability = model.intervalDays({ stability: 1_000, difficulty: 5 }, wish) / 1_000
  const first = BAND_LANES.indexOf(laneOf(days / daysPerStability))
  const from = Math.min(first, BAND_LANES.length - LANES_COUNTED)
  return BAND_LANES.slice(from, from + LANES_COUNTED)
}

function laneOf(stability: number): number {
  const met = { edition: 1, dueDay: 0, intervalDays: 1, recallDays: 1, reps: 1, lapses: 0 }
  return queueOf({ ...met, memory: { stability, difficulty: 5 } })?.lane ?? 0
}
