import type { Feedback, Marked } from './mark.ts'

/** How an answer came out: all of it right, some of it, or none. */
export type Outcome = 'right' | 'partly' | 'wrong'

/** How an answer came out by its share of marks: `partly` for anything between none and all. */
export function outcomeOf({ right, fraction }: Pick<Marked, 'right' | 'fraction'>): Outcome {
  if (right) return 'right'
  return fraction > 0 ? 'partly' : 'wrong'
}

/**
 * How many pieces of an answer are right, of how many: options that should be picked, entries behind the one they
 * should follow, parts. Wrong options picked beside them count for nothing here; they cost marks where
 * `scoring` is `partial`.
 */
export function piecesOf(
  feedback: Feedback,
  isCyclic = false,
): { readonly right: number; readonly of: number } {
  switch (feedback.kind) {
    case 'options': {
      const right = feedback.options.filter((option) => option.right)
      return { right: right.filter(({ chosen }) => chosen).length, of: right.length }
    }
    case 'order': {
      const behind = isCyclic ? feedback.entries : feedback.entries.slice(1)
      return { right: behind.filter(({ follows }) => follows).length, of: behind.length }
    }
    case 'parts':
      return { right: feedback.parts.filter((part) => part.right).length, of: feedback.parts.length }
  }
}
