/** What one has given to a card: parts ticked, or steps in the order they stand in; and what was typed. */
export interface Given {
  readonly places: readonly number[]
  readonly typed: string
}

/** Whether anything was typed: a figure worked out in one's head is graded by oneself, like any answer that is said. */
export function isTyped(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

/** Before anything is given. */
export const NOTHING: Given = { places: [], typed: '' }
