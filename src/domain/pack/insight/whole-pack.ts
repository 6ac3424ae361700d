import type { ClassMarks } from '#domain/pack/class-marks.ts'
import { totalsOf } from '#domain/quiz/statistics/mark-table.ts'
import { type WholeStatistics, wholeStatistics } from '#domain/quiz/statistics/whole.ts'

/** How a pack did in a class. */
export interface WholePack extends WholeStatistics {
  /** The most marks an attempt can have; 0 where not all were asked as many items. */
  readonly most: number
  /** How many attempts scored how much of their marks, in ten bands from nothing to all. */
  readonly bands: readonly Band[]
  /** Whether each attempt was asked the same items: alpha is of those alone. */
  readonly isSame: boolean
}

/** Attempts with a share of marks from `from`, up to less than `to`, in per cent; all of them is in the last band. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly count: number
}

const BANDS = 10

/** Statistics of a pack as a whole, by what each attempt was asked. */
export function wholePack(marks: ClassMarks): WholePack {
  const totals = totalsOf(marks)
  const asked = marks.attempts.map((row) => row.filter((mark) => mark !== undefined).length)
  const [first = 0] = asked
  const shares = totals.map((total, at) => total / Math.max(1, asked[at] ?? 1))
  // Thirds add up to a hair less than a whole.
  const places = shares.map((share) => Math.min(BANDS - 1, Math.floor(share * BANDS + 1e-9)))
  return {
    ...wholeStatistics(marks),
    most: asked.every((count) => count === first) ? first : 0,
    isSame: asked.every((count) => count === marks.items.length),
    bands: Array.from({ length: BANDS }, (_, at) => ({
      from: (100 / BANDS) * at,
      to: (100 / BANDS) * (at + 1),
      count: places.filter((place) => place === at).length,
    })),
  }
}
