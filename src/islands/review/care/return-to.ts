import type { Asking, Review } from '#stores/review/state.ts'

/** The way back from a lesson begins with the card that one left it from, and ends where the sitting would have. */
export function returnTo({ card, next, place, first = [] }: Asking): void {
  const wanted = new Set([card.id, ...(next === undefined ? [] : [next]), ...first])
  write(`?cards=${leftIn(place)}`, [...wanted])
}

/**
 * A sitting that was asked for stands in the page’s address as far as it is still to come: a reload, or a browser that a
 * phone had put to sleep, goes on with it. Once its cards are done, what is due decides again.
 */
export function keepInAddress(review: Review): void {
  if (review.kind === 'opening' || review.kind === 'loading' || review.kind === 'unreachable') return
  const isAsked = 'nonce' in review && review.first !== undefined
  if (isAsked) write(isCounted() ? `?cards=${leftIn(review.place)}` : location.search, review.first)
  else if (location.hash.startsWith(FIRST)) write('', [])
}

const FIRST = '#first='

function isCounted(): boolean {
  return new URLSearchParams(location.search).has('cards')
}

function leftIn({ position, total }: Asking['place']): number {
  return total - position + 1
}

function write(search: string, first: readonly string[]): void {
  const fragment = first.length > 0 ? FIRST + first.join(',') : ''
  // Safari refuses who writes it often.
  if (search + fragment === location.search + location.hash) return
  history.replaceState(history.state, '', location.pathname + search + fragment)
}
