import type { Day } from '#domain/time.ts'
import { type CardState, elapsedDays } from './card-state.ts'

/** Why a card comes now, as data; `#messages/review.ts` has the words. */
export type Why =
  /** An answer to a question showed the belief it refutes. */
  | { readonly kind: 'chose'; readonly chose: string; readonly onDay: Day; readonly recalledDaysAgo?: number }
  | { readonly kind: 'recalled'; readonly daysAgo: number }
  | { readonly kind: 'missed'; readonly daysAgo: number }
  /** Its meaning changed since it was last answered. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'new' }

/** Why this card, at this edition, comes today. */
export function whyNow(state: CardState | undefined, edition: number, today: Day): Why {
  if (!state) return { kind: 'new' }
  if (state.because) return { kind: 'chose', ...state.because, ...lastRecall(state, today) }
  if (edition > state.edition) return { kind: 'changed' }
  if (state.intervalDays === 0) return { kind: 'missed', daysAgo: elapsedDays(state, today) }
  return { kind: 'recalled', daysAgo: elapsedDays(state, today) }
}

function lastRecall(state: CardState, today: Day): { readonly recalledDaysAgo?: number } {
  return state.lastRecallDay === undefined
    ? {}
    : { recalledDaysAgo: Math.max(0, today - state.lastRecallDay) }
}
