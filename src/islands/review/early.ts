import { holdLate } from '#islands/ui/after-load.ts'
import { readyReview } from '#stores/review/actions.ts'

/** However long the first card may take, the rest comes after so long. */
const PATIENCE_MILLIS = 4_000

const shown = Promise.withResolvers<void>()

// What is due is what someone who has been here waits for: looked for before the island is alive, all else after it.
if (!import.meta.env.SSR && isReturning()) {
  readyReview()
  holdLate(shown.promise)
  setTimeout(shown.resolve, PATIENCE_MILLIS)
}

/** Whether the page was marked before its first paint as that of someone who has been here. */
export function isReturning(): boolean {
  return document.documentElement.hasAttribute('data-begun')
}

/** The first card is there: what waited for it begins, two frames later, when it is painted. */
export function endHold(): void {
  setTimeout(shown.resolve, 32)
}
