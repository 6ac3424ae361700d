import { minutesFor } from '#domain/review/pace.ts'
import type { Asking } from './state.ts'
import type { KnownCards } from './words.ts'

/** The presentation that the page itself brings. */
export const OPENING_NONCE = 0

/**
 * The first card as someone new is asked it, known before anything is loaded: the page is built with it.
 * For who has been here it stays hidden until their own first card is known.
 */
export function firstAsked({ first }: KnownCards): Asking | undefined {
  const [card] = first
  if (!card) return undefined
  return {
    nonce: OPENING_NONCE,
    card,
    reps: 0,
    why: { kind: 'new' },
    today: 0,
    place: { position: 1, total: first.length },
    minutesLeft: minutesFor(first.length),
    canUndo: false,
  }
}
