import type { Device } from '#device/device.ts'
import type { QueuePlace } from '#domain/journal/row.ts'
import { BAND_LANES, DUE_LANES, FORWARD_LANE } from '#domain/review/lanes.ts'
import { type Coming, comingOf, comingWithout, DAYS_AHEAD } from '#domain/review/statistics/coming.ts'
import { type Stable, stableOf, stableWithout } from '#domain/review/statistics/stable.ts'
import type { Day } from '#domain/time.ts'
import { metAmong } from '#stores/review/met.ts'
import { loadCards } from '#stores/review/words.ts'

type Journal = Device['journal']

/** What is counted of cards: when they fall due, and how stable they are. */
export interface Counts {
  readonly coming: Coming
  readonly stable: Stable
}

/** Counts all cards by index alone, however many there are. */
export async function countCards(journal: Journal, today: Day): Promise<Counts> {
  const dueOn = async (ahead: number) =>
    sum(await Promise.all(DUE_LANES.map((lane) => journal.countLane(lane, today + ahead - 1, today + ahead))))
  const [before, certain, days, bands, forward] = await Promise.all([
    journal.countDue(today - 1),
    // Mistakes one was certain of wait before all days, and are for today.
    journal.countLane(FORWARD_LANE, -Infinity, -1),
    Promise.all(Array.from({ length: DAYS_AHEAD }, (_, ahead) => dueOn(ahead))),
    Promise.all(BAND_LANES.map((lane) => journal.countLane(lane, -Infinity, Infinity))),
    journal.countLane(FORWARD_LANE, -Infinity, Infinity),
  ])
  const [first = 0, ...later] = days
  return {
    coming: { today, overdue: before - certain, days: [first + certain, ...later] },
    stable: { bands, forward },
  }
}

/** The same without cards that are built in no more: they wait for ever and never come. Nothing where it is the same. */
export async function withoutWithdrawn(device: Device, all: Counts): Promise<Counts | undefined> {
  const words = await loadCards(device, { first: [], count: 0 })
  if (words.unreachable) return undefined
  const { withdrawn } = await metAmong(device, words)
  const rows = await Promise.all(withdrawn.map((id) => device.journal.row(`card:${id}`)))
  const places = rows.flatMap((row) => (row?.queue ? [row.queue] : []))
  if (places.length === 0) return undefined
  const gone = countsOf(places, all.coming.today)
  return {
    coming: comingWithout(all.coming, gone.coming),
    stable: stableWithout(all.stable, gone.stable),
  }
}

/** Counts some cards by where each waits. */
export function countsOf(places: readonly QueuePlace[], today: Day): Counts {
  return { coming: comingOf(places, today), stable: stableOf(places) }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
