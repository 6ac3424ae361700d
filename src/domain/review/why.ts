import type { Day } from '#domain/time.ts'
import { type Because, type CardState, elapsedDays } from './card-state.ts'
import { predictedRecall } from './curve.ts'

/** Why a card comes now, as data; `#messages/review.ts` has the words. */
export type Why =
  /** An answer showed the belief it refutes, perhaps one that was called certain. */
  | {
      readonly kind: 'chose'
      readonly chose: string
      readonly onDay: Day
      readonly certain?: true
      readonly recalledDaysAgo?: number
    }
  /** One's own writing did not show the point yet. */
  | { readonly kind: 'unmet' }
  /** `recall` is the chance, 0 to 1, that it is remembered now; absent where nothing predicts it. */
  | { readonly kind: 'recalled'; readonly daysAgo: number; readonly recall?: number }
  | { readonly kind: 'missed'; readonly daysAgo: number }
  /** Its meaning changed since it was last answered. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'new' }

/** Why this card, at this edition, comes today. */
export function whyNow(state: CardState | undefined, edition: number, today: Day): Why {
  if (!state) return { kind: 'new' }
  if (state.because) return broughtBy(state.because, state, today)
  if (edition > state.edition) return { kind: 'changed' }
  if (state.intervalDays === 0) return { kind: 'missed', daysAgo: elapsedDays(state, today) }
  const daysAgo = elapsedDays(state, today)
  const { memory } = state
  return {
    kind: 'recalled',
    daysAgo,
    ...(memory && daysAgo > 0 ? { recall: predictedRecall(memory, daysAgo) } : {}),
  }
}

function broughtBy({ chose, onDay, misconception, certain }: Because, state: CardState, today: Day): Why {
  if (misconception === undefined) return { kind: 'unmet' }
  return { kind: 'chose', chose, onDay, ...(certain ? { certain } : {}), ...lastRecall(state, today) }
}

function lastRecall(state: CardState, today: Day): { readonly recalledDaysAgo?: number } {
  return state.lastRecallDay === undefined
    ? {}
    : { recalledDaysAgo: Math.max(0, today - state.lastRecallDay) }
}
