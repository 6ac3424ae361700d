import { useState } from 'preact/hooks'
import { useOnPaper } from '#islands/ui/use-on-paper.ts'

/** How much of a long table stands on the page. */
export interface Rows {
  readonly shown: number
  readonly of: number
  readonly atOnce: number
  /** Shows as many more as come at once. */
  grow(): void
  growWhole(): void
}

/**
 * The first rows of a table that may be as long as a year group: most of what such a page costs is laying out rows that
 * nobody looks at. The others come when asked for, and all of them on paper.
 */
export function useRows(of: number, atOnce: number): Rows {
  const [most, setMost] = useState(atOnce)
  const isOnPaper = useOnPaper()
  return {
    shown: isOnPaper ? of : Math.min(of, most),
    of,
    atOnce,
    grow: () => setMost((before) => before + atOnce),
    growWhole: () => setMost(Number.POSITIVE_INFINITY),
  }
}
