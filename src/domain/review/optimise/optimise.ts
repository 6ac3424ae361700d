import { type Chance, fitWeights, lossOf } from './fit.ts'
import type { CardHistory } from './history.ts'
import { countForetold, dayOfNewest, flatten } from './history.ts'
import { DEFAULT_WEIGHTS } from './weights.ts'

/** How well two sets of weights foretold the newest answers, which neither was fitted to. */
export interface Comparison {
  /** The mean logarithmic loss of the weights in force, and of new ones: less is better. */
  readonly inForce: number
  readonly fitted: number
  /** Answers they were fitted to, and answers they were compared on. */
  readonly learned: number
  readonly compared: number
}

/** What came of looking for weights of one's own. */
export type Outcome =
  /** Answers to cards that were met on an earlier day: how many there are, and how many are missing. */
  | { readonly kind: 'too-few'; readonly foretold: number; readonly missing: number }
  /** The weights in force foretell as well: they stay. */
  | { readonly kind: 'no-better'; readonly comparison: Comparison }
  | { readonly kind: 'better'; readonly comparison: Comparison; readonly weights: readonly number[] }

/** So many answers on a later day are needed. With fewer, weights fit what happened and not what comes. */
export const ANSWERS_NEEDED = 1_000

/** The newest part of the answers, which is kept back for the comparison. */
export const KEPT_BACK = 0.2

/** Less of a gain than this part of the loss is chance. */
const LEAST_GAIN = 0.001

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
  const window = { from: newest, before: Number.POSITIVE_INFINITY }
  const compared = countForetold(answers, newest)
  const comparison: Comparison = {
    inForce: lossOf(answers, inForce, window),
    fitted: lossOf(answers, weights, window),
    learned: foretold - compared,
    compared,
  }
  const isBetter = comparison.fitted < comparison.inForce * (1 - LEAST_GAIN)
  return isBetter ? { kind: 'better', comparison, weights } : { kind: 'no-better', comparison }
}

function rounded(weight: number): number {
  return Number(weight.toFixed(DIGITS))
}
