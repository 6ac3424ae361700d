/** Where a drawing begins and ends, top and bottom, in hundredths of its height: above stands what the top line means, below the words of the places. */
export const TOP = 14
export const BASE = 84

/** A height by its share of the drawing, 0 at the bottom to 1 at the top. */
export function heightOf(share: number): string {
  return pc(BASE - (BASE - TOP) * share)
}

/** Hundredths as an attribute has them. */
export function pc(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}

/** A word below a drawing, at a place from 0 on the left to 1 on the right. */
export interface Mark {
  readonly at: number
  readonly text: string
  /** A narrow drawing does without it. */
  readonly isMiddle?: boolean
}
