import type { Asking } from '#stores/review/state.ts'

/** The way back from a lesson begins with the card that one left it from, and ends where the sitting would have. */
export function returnTo({ card, next, place }: Pick<Asking, 'card' | 'next' | 'place'>): void {
  const left = place.total - place.position + 1
  const first = next === undefined ? card.id : `${card.id},${next}`
  history.replaceState({ left }, '', `${location.pathname}${location.search}#first=${first}`)
}
