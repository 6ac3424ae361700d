import { holdLate } from '#islands/ui/after-load.ts'
import { readyReview } from '#stores/review/actions.ts'

const shown = Promise.withResolvers<void>()

// What is due is what someone who has been here waits for: looked for before the island is alive, all else after it.
if (!import.meta.env.SSR && isReturning()) {
  readyReview()
  holdLate(shown.promise)
}

/** Whether the page was marked before its first paint as that of someone who has been here. */
export function isReturning(): boolean {
  return document.documentElement.hasAttribute('data-begun')
}

/** The first card is there: once it is painted, what waited for it begins. */
export function endHold(): void {
  requestAnimationFrame(() => setTimeout(shown.resolve))
}
