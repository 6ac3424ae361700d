/** What one has given to a card: parts ticked, or steps in the order they stand in; and what was typed. */
export interface Given {
  readonly places: readonly number[]
  readonly typed: string
}

/** Before anything is given. */
export const NOTHING: Given = { places: [], typed: '' }
