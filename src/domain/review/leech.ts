import type { CardState } from './card-state.ts'

/** How often a card is forgotten after it was recalled before help with it is offered. */
export const REPAIR_AFTER = 4

/**
 * Whether a card has just been forgotten so often that it should be looked after: at `after` lapses, and at every
 * `every` more (Anki’s `states/review.rs`, where `every` is half of `after`, rounded up).
 */
export function isLeechAt(lapses: number, after: number, every: number = Math.ceil(after / 2)): boolean {
  return lapses >= after && (lapses - after) % Math.max(1, every) === 0
}

/**
 * The number of lapses of a card that help is offered with: missed at its 4th, 8th, 12th … lapse and not recalled
 * since. Nothing of any other card, so that the offer goes once it is recalled.
 */
export function repairDue(state: CardState | undefined): number | undefined {
  if (!state || state.reps === 0 || state.intervalDays > 0) return undefined
  return isLeechAt(state.lapses, REPAIR_AFTER, REPAIR_AFTER) ? state.lapses : undefined
}
