import type { Asking } from '#stores/review/state.ts'

/** The way back from a lesson begins with the card that one left it from, and ends where the sitting would have. */
export function returnTo({ card, place }: Pick<Asking, 'card' | 'place'>): void {
  const left = place.total - place.position + 1
  history.replaceState({ left }, '', `${location.pathname}${location.search}#first=${card.id}`)
}
