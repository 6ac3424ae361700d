import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Journal } from '#device/journal.ts'
import { type LocalDate, studyDayNamed } from '#domain/local-date.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { COST_DAYS, type CostCard, cardsOfNew, cardsPerDay } from '#domain/review/cost.ts'
import { DUE_LANES, NEW_LANE } from '#domain/review/lanes.ts'
import { modelOf } from '#domain/review/memory.ts'
import { type Done, millisForCard } from '#domain/review/pace.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { dayStanding } from '#stores/review/day.ts'
import { metAmong } from '#stores/review/met.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { loadCards } from '#stores/review/words.ts'

/** What the cost of settings is worked out from: a sample of one's cards that stands for all, and one's pace. */
export interface CostBasis {
  readonly today: Day
  readonly pace: Done
  readonly cards: readonly CostCard[]
  /** How many cards the sample stands for. */
  readonly count: number
  /** Cards that were never met; absent where they could not be counted. */
  readonly unmet?: number
  readonly settings: ReviewSettings
}

/** What they are worked out from; nothing until it is read. */
export const $basis = atom<CostBasis | undefined>(undefined)

/** Reads the sample anew: so many rows of each lane and not more, however many cards there are. */
export async function openCosts(): Promise<void> {
  const device = getDevice()
  const settings = await settingsOf(device)
  const today = todayOf(device, settings)
  const [{ pace }, unmet, lanes] = await Promise.all([
    dayStanding(device, settings, today),
    countUnmet(device),
    Promise.all(DUE_LANES.map((lane) => sampleLane(device.journal, lane, today))),
  ])
  const cards = lanes.flat()
  const count = Math.round(cards.reduce((sum, { weight }) => sum + weight, 0))
  $basis.set({ today, pace, cards, count, settings, ...(unmet === undefined ? {} : { unmet }) })
}

/** Minutes a day that the cards met so far take over the next weeks, at a retention. */
export function minutesAt({ cards, pace, settings }: CostBasis, retention: number): number {
  return (cardsPerDay(cards, retention, modelOf(settings.weights)) * millisForCard(pace)) / 60_000
}

/** What so many new cards a day come to, once they were met for a month; fewer where there are not as many to meet. */
export function costOfNew(
  { pace, settings, unmet = Number.POSITIVE_INFINITY }: CostBasis,
  newPerDay: number,
): { readonly cards: number; readonly minutes: number; readonly lastDays?: number } {
  const perDay = Math.min(newPerDay, unmet / COST_DAYS)
  const again = perDay * cardsOfNew(settings.retention, modelOf(settings.weights))
  return {
    cards: again,
    minutes: ((again + perDay) * millisForCard(pace)) / 60_000,
    ...(perDay < newPerDay ? { lastDays: Math.ceil(unmet / newPerDay) } : {}),
  }
}

/** How many cards fit into so many minutes. */
export function cardsIn({ pace }: CostBasis, minutes: number): number {
  return Math.floor((minutes * 60_000) / millisForCard(pace))
}

/** How many cards fall due in a stretch of days, both included. By index. */
export async function dueBetween(from: LocalDate, to: LocalDate): Promise<number> {
  const { journal } = getDevice()
  const counts = await Promise.all(
    DUE_LANES.map((lane) => journal.countLane(lane, studyDayNamed(from) - 1, studyDayNamed(to))),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Cards of the site and one's own that were never met; nothing where their words cannot be had. */
async function countUnmet(device: Device): Promise<number | undefined> {
  const words = await loadCards(device, { first: [], count: 0 })
  if (words.unreachable) return undefined
  const [{ ids }, own] = await Promise.all([
    metAmong(device, words),
    device.journal.countLane(NEW_LANE, LONG_AGO, AFTER_ALL),
  ])
  return own + words.cards.filter(({ id }) => !ids.has(id)).length
}

/** Rows of one lane that are looked at; the lane's cards are as stable as one another. */
const SAMPLED = 40

/** Stretches of days in which a lane's cards are counted, each from one day after the last to this one. */
const STRETCHES = [0, 3, 7, 14, 21, COST_DAYS] as const

/** What lies on earlier days than any: before all of them. */
const LONG_AGO = -20_000_000

/** Later than every day on which a card waits. */
const AFTER_ALL = 20_000_000

/** Some rows of a lane, spread over the days on which as many are due as the index says. */
async function sampleLane(journal: Journal, lane: number, today: Day): Promise<readonly CostCard[]> {
  const [rows, ...counts] = await Promise.all([
    journal.due(lane, today + COST_DAYS, SAMPLED),
    ...STRETCHES.map((until, place) =>
      journal.countLane(lane, place === 0 ? LONG_AGO : today + (STRETCHES[place - 1] ?? 0), today + until),
    ),
  ])
  const memories = rows.map((row) => cardStateOf(row)?.memory)
  return counts.flatMap((count, place) => {
    const from = place === 0 ? 0 : (STRETCHES[place - 1] ?? 0) + 1
    const days = (STRETCHES[place] ?? 0) - from + 1
    const taken = memories.slice(0, Math.min(memories.length, count))
    return taken.map((memory, index) => ({
      ...(memory ? { memory } : {}),
      dueIn: from + (index % days),
      weight: count / taken.length,
    }))
  })
}
