import type { Marked } from './mark.ts'

/** How an answer came out: all of it right, some of it, or none. */
export type Outcome = 'right' | 'partly' | 'wrong'

/** How an answer came out by its share of marks: `partly` for anything between none and all. */
export function outcomeOf({ right, fraction }: Pick<Marked, 'right' | 'fraction'>): Outcome {
  if (right) return 'right'
  return fraction > 0 ? 'partly' : 'wrong'
}
