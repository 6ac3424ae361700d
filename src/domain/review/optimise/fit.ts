import { arithmeticOf, type Days } from './arithmetic.ts'
import { type Answers, countForetold } from './history.ts'
import { at, DEFAULT_WEIGHTS, FIRST_GRADES, keepWithin, SPREAD } from './weights.ts'

/** A random whole number from 0 to below `limit`. */
export type Chance = (limit: number) => number

/** How often all cards are gone through at least. */
const ROUNDS = 6

/** Answers, about, to learn from between two steps. */
const BATCH = 512

/** Few answers are gone through more often, up to so many steps in all. */
const LEAST_STEPS = 200

/** How far a step goes at first, in strides. Steps shorten to nothing by the end, as a cosine does. */
const STEP = 0.04

/** Adam's memory of earlier steps (Kingma and Ba, arXiv:1412.6980). */
const MEAN_KEPT = 0.9
const SQUARE_KEPT = 0.999

/**
 * The weights that foretell the answers before a day best, given how weights differ among people: the less there is
 * to learn from, the nearer they stay to the usual ones. Yields the share done, 0 to 1; who stops asking cancels it.
 */
export function* fitWeights(
  answers: Answers,
  before: number,
  chance: Chance,
): Generator<number, readonly number[]> {
  const arithmetic = arithmeticOf(answers)
  const window: Days = { from: Number.NEGATIVE_INFINITY, before }
  const cards = Int32Array.from({ length: answers.starts.length - 1 }, (_, card) => card)
  const weights = Float64Array.from(DEFAULT_WEIGHTS)
  const gradient = new Float64Array(weights.length)
  const step = stepper(weights, gradient)
  const total = countForetold(answers) - countForetold(answers, before)
  if (total === 0) return DEFAULT_WEIGHTS
  const batch = Math.min(BATCH, total)
  const rounds = Math.ceil(Math.max(ROUNDS, (LEAST_STEPS * batch) / total))
  let learnedBefore = 0
  for (let round = 0; round < rounds; round++) {
    shuffle(cards, chance)
    for (const card of cards) {
      arithmetic.loss(card, weights, window, gradient)
      const learned = arithmetic.counted - learnedBefore
      // What is left over at the end of a round counts in the next one: few answers would be a step at random.
      if (learned < batch) continue
      learnedBefore = arithmetic.counted
      const share = learnedBefore / (rounds * total)
      step(learned, total, share)
      yield share
    }
  }
  return [...weights]
}

/** The mean logarithmic loss of what weights foretold of the answers in a window of days: less is better. */
export function lossOf(answers: Answers, weights: readonly number[], window: Days): number {
  const arithmetic = arithmeticOf(answers)
  const own = Float64Array.from(weights)
  let sum = 0
  for (let card = 0; card + 1 < answers.starts.length; card++) sum += arithmetic.loss(card, own, window)
  return arithmetic.counted > 0 ? sum / arithmetic.counted : Number.NaN
}

/** Adam, in spreads of each weight instead of the weights themselves, so that one length of step suits them all. */
function stepper(
  weights: Float64Array,
  gradient: Float64Array,
): (learned: number, total: number, share: number) => void {
  const mean = new Float64Array(weights.length)
  const square = new Float64Array(weights.length)
  let meanLeft = 1
  let squareLeft = 1
  return (learned, total, share) => {
    meanLeft *= MEAN_KEPT
    squareLeft *= SQUARE_KEPT
    const length = (STEP * (1 + Math.cos(Math.PI * share))) / 2
    for (let index = 0; index < weights.length; index++) {
      const weight = at(weights, index)
      const stride = strideOf(index, weight)
      // Half the square of its distance from the usual weight, in spreads, counts as the loss of answers does.
      const pull = (weight - at(DEFAULT_WEIGHTS, index)) / at(SPREAD, index) ** 2
      const slope = stride * (at(gradient, index) / learned + pull / total)
      mean[index] = MEAN_KEPT * at(mean, index) + (1 - MEAN_KEPT) * slope
      square[index] = SQUARE_KEPT * at(square, index) + (1 - SQUARE_KEPT) * slope * slope
      const size = Math.sqrt(at(square, index) / (1 - squareLeft)) + 1e-8
      weights[index] = weight - (length * stride * (at(mean, index) / (1 - meanLeft))) / size
    }
    keepWithin(weights)
    gradient.fill(0)
  }
}

/** Fisher and Yates. */
function shuffle(list: Int32Array, chance: Chance): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = chance(last + 1)
    const kept = at(list, last)
    list[last] = at(list, other)
    list[other] = kept
  }
}

/** What one step is measured in: a part of what the first stabilities are, for a day more is much to one and little to another; else the spread. */
function strideOf(index: number, weight: number): number {
  return index < FIRST_GRADES ? weight : at(SPREAD, index)
}
