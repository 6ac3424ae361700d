import type { QueuePlace } from '#domain/journal/row.ts'
import type { Day } from '#domain/time.ts'
import type { CardState } from './card-state.ts'

/** Cards that a mistake brought forward: they come before all others. */
export const FORWARD_LANE = 0

/** The lanes of cards that fall due, by how stable they are: in each, what is due first is about what is at most risk. */
export const BAND_LANES: readonly number[] = [1, 2, 3, 4, 5, 6]

/** One's own cards that were never asked, in the order in which they were written. */
export const NEW_LANE = 7

/** The lanes whose cards are due on a day. */
export const DUE_LANES: readonly number[] = [FORWARD_LANE, ...BAND_LANES]

/** More than all days that a fact can name. */
const BEFORE_ALL_DAYS = 10_000_000

/**
 * Where a card waits; nowhere while it is suspended or removed. Of cards brought forward, what one was certain of
 * comes first: its place in the lane lies before every day there is.
 */
export function queueOf(state: CardState): QueuePlace | undefined {
  const { because, dueDay, buriedUntil = dueDay, memory, own, suspended } = state
  if (suspended || own === 'removed') return undefined
  const due: Day = Math.max(dueDay, buriedUntil)
  if (because) return { lane: FORWARD_LANE, due: because.certain ? due - BEFORE_ALL_DAYS : due }
  if (own && state.reps === 0) return { lane: NEW_LANE, due }
  return { lane: bandOf(memory?.stability), due }
}

/** Bands of a factor of four: under 1 day, under 4, 16, 64, 256, and all above. */
function bandOf(stabilityDays = 0): number {
  const band = Math.ceil(Math.log2(Math.max(stabilityDays, 1)) / 2) + 1
  return Math.min(band, BAND_LANES.length)
}
