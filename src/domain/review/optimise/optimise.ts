import { type Comparison, compare, type Gain, gainOf } from './compare.ts'
import { type Chance, fitWeights } from './fit.ts'
import type { CardHistory } from './history.ts'
import { countForetold, dayOfNewest, flatten } from './history.ts'
import { DEFAULT_WEIGHTS } from './weights.ts'

/** What came of looking for weights of one's own. */
export type Outcome =
  /** Answers to cards that were met on an earlier day: how many there are, and how many are missing. */
  | { readonly kind: 'too-few'; readonly foretold: number; readonly missing: number }
  /** The weights in force foretell as well, or it may be chance that they do not: they stay. */
  | { readonly kind: 'no-better'; readonly gain: Exclude<Gain, 'surely'>; readonly comparison: Comparison }
  | { readonly kind: 'better'; readonly comparison: Comparison; readonly weights: readonly number[] }

/** So many answers on a later day are needed. With fewer, weights fit what happened and not what comes. */
export const ANSWERS_NEEDED = 1_000

/** The newest part of the answers, which is kept back for the comparison. */
export const KEPT_BACK = 0.2

/** Digits of a weight behind the point: more than a fit can know, and short enough for a setting. */
const DIGITS = 4

/** Whether there is enough to learn from, by the histories alone. */
export function readinessOf(histories: readonly CardHistory[]): {
  readonly foretold: number
  readonly missing: number
} {
  const foretold = countForetold(flatten(histories))
  return { foretold, missing: Math.max(0, ANSWERS_NEEDED - foretold) }
}

/**
 * Fits weights to the older four fifths of the answers and compares them on the newest fifth with those in force.
 * It is these weights that are handed over, so that what is said of them is true of them. Yields the share done, 0 to
 * 1; who stops asking cancels it. The same answers and chance give the same weights, in whatever order they come.
 */
export function* optimise(
  histories: readonly CardHistory[],
  chance: Chance,
  inForce: readonly number[] = DEFAULT_WEIGHTS,
): Generator<number, Outcome> {
  const answers = flatten(histories)
  const foretold = countForetold(answers)
  if (foretold < ANSWERS_NEEDED) {
    return { kind: 'too-few', foretold, missing: ANSWERS_NEEDED - foretold }
  }
  const newest = dayOfNewest(answers, KEPT_BACK)
  const weights = (yield* fitWeights(answers, newest, chance)).map(rounded)
  const comparison = compare(answers, { inForce, fitted: weights }, newest)
  const gain = gainOf(comparison)
  return gain === 'surely' ? { kind: 'better', comparison, weights } : { kind: 'no-better', gain, comparison }
}

function rounded(weight: number): number {
  return Number(weight.toFixed(DIGITS))
}
