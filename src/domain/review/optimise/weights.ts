import { WEIGHT_BOUNDS } from '#domain/review/parse-model.ts'

/** The weights that FSRS-6 begins with, fitted to some hundred million reviews of many people (a test holds them equal to ts-fsrs). */
export const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

/**
 * How far each weight differs among people, as a standard deviation: what one's own reviews must speak against. From
 * fsrs-rs (`PARAMS_STDDEV`, github.com/open-spaced-repetition/fsrs-rs, BSD-3-Clause; named in LICENSE).
 */
export const SPREAD: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
  0.32, 0.14, 0.27,
]

/** Moves weights that left their bounds back to them, and lets no better first grade begin less stable than a worse one. */
export function keepWithin(weights: Float64Array): void {
  let least = 0
  WEIGHT_BOUNDS.forEach(([from, to], index) => {
    const floor = index < FIRST_GRADES ? Math.max(from, least) : from
    weights[index] = Math.min(Math.max(at(weights, index), floor), to)
    if (index < FIRST_GRADES) least = at(weights, index)
  })
}

/** A number of a list that is known to be long enough. */
export function at(list: ArrayLike<number>, index: number): number {
  // The arithmetic reads typed arrays millions of times, within bounds that it has set itself.
  return list[index] as number
}

/** The first four weights: how stable a card is after its first grade. */
export const FIRST_GRADES = 4
