import type { CardState } from '#domain/review/card-state.ts'
import { elapsedDays } from '#domain/review/card-state.ts'
import { predictedRecall } from '#domain/review/curve.ts'
import type { Day } from '#domain/time.ts'

/** Where a card stands today, as data; `#messages/cards.ts` has the words. */
export type Standing =
  | { readonly kind: 'new' }
  /** Put away until it is shown again. */
  | { readonly kind: 'away' }
  | { readonly kind: 'buried'; readonly until: Day }
  /** A mistake brought it forward. */
  | { readonly kind: 'forward' }
  /** Missed, and not recalled since. */
  | { readonly kind: 'missed' }
  | {
      readonly kind: 'due' | 'waiting'
      readonly dueDay: Day
      /** The chance of recall today, 0 to 1; absent where it was never answered. */
      readonly recall?: number
    }
  /** An own card that was taken off the list. */
  | { readonly kind: 'removed' }

/** Forgotten so often after it had been recalled, a card is a hard one. */
export const HARD_LAPSES = 4

/** Where a card stands today. */
export function standingOf(state: CardState | undefined, today: Day): Standing {
  const kind = standingKind(state, today)
  if (state === undefined) return { kind: 'new' }
  if (kind === 'buried') return { kind, until: state.buriedUntil ?? today }
  if (kind !== 'due' && kind !== 'waiting') return { kind }
  const recall = recallOn(state, today)
  return { kind, dueDay: state.dueDay, ...(recall === undefined ? {} : { recall }) }
}

/** The same in one word, without its recall: for 100,000 cards at once. */
export function standingKind(state: CardState | undefined, today: Day): Standing['kind'] {
  if (!state) return 'new'
  const { own, suspended, buriedUntil, because, dueDay, reps, intervalDays } = state
  if (own === 'removed') return 'removed'
  if (suspended) return 'away'
  if (buriedUntil !== undefined && buriedUntil > today) return 'buried'
  if (dueDay > today) return 'waiting'
  if (because) return 'forward'
  if (reps === 0 && own) return 'new'
  return reps > 0 && intervalDays === 0 ? 'missed' : 'due'
}

/** Whether a card was forgotten so often that it needs another way in. */
export function isHard(state: CardState | undefined): boolean {
  return (state?.lapses ?? 0) >= HARD_LAPSES
}

/** The chance of recalling a card on a day, 0 to 1; nothing before its first answer. */
export function recallOn(state: CardState, day: Day): number | undefined {
  return state.memory && predictedRecall(state.memory, elapsedDays(state, day))
}
