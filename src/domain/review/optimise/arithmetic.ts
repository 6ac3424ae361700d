import { add, backOverDifficulty, backOverFirst, backOverStability, type Slope } from './derivatives.ts'
import { type Before, clampDifficulty, firstDifficulty, nextDifficulty, nextStability } from './formulas.ts'
import type { Answers } from './history.ts'
import { at } from './weights.ts'

/**
 * The formulas of FSRS-6 (github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm) over one card at a time:
 * once forward through its answers and once back, so that each answer is worked out once. Cards are scheduled by
 * `memory.ts`, which has them from ts-fsrs; a test holds the two equal.
 */
export interface Arithmetic {
  /**
   * The logarithmic loss of what was foretold of a card's answers in a window of days, added up. With a gradient,
   * adds to it how that loss changes with each weight.
   */
  loss(card: number, weights: Float64Array, window: Days, gradient?: Float64Array): number
  /** How many answers that were foretold have been gone through so far. */
  readonly counted: number
}

/** Study days from the first to before the second. */
export interface Days {
  readonly from: number
  readonly before: number
}

const LN_OF_09 = Math.log(0.9)

/** Arithmetic over some answers. It has room for the longest history, and one work at a time may use it. */
export function arithmeticOf({ starts, elapsed, grades, days }: Answers): Arithmetic {
  const room = longestOf(starts) + 1
  // At the place of an answer: what was known before it.
  const stability = new Float64Array(room)
  const difficulty = new Float64Array(room)
  const recall = new Float64Array(room)
  const known: Before = { s: 0, d: 0, r: 0 }
  const slope: Slope = { s: 0, d: 0, r: 0 }
  let counted = 0

  function forward(start: number, count: number, w: Float64Array, from: number, factor: number): number {
    let sum = 0
    const grade = at(grades, start)
    known.s = at(w, grade - 1)
    known.d = clampDifficulty(firstDifficulty(w, grade))
    for (let k = 1; k < count; k++) {
      const t = at(elapsed, start + k)
      const grade = at(grades, start + k)
      known.r = (1 + (factor * t) / known.s) ** -at(w, 20)
      stability[k] = known.s
      difficulty[k] = known.d
      recall[k] = known.r
      if (t > 0 && at(days, start + k) >= from) {
        counted += 1
        sum -= grade > 1 ? Math.log(known.r) : Math.log1p(-known.r)
      }
      const s = nextStability(w, known, t, grade)
      known.d = clampDifficulty(nextDifficulty(w, known.d, grade))
      known.s = s
    }
    stability[count] = known.s
    return sum
  }

  function back(
    start: number,
    count: number,
    w: Float64Array,
    from: number,
    factor: number,
    gradient: Float64Array,
  ): void {
    slope.s = 0
    slope.d = 0
    for (let k = count - 1; k >= 1; k--) {
      const t = at(elapsed, start + k)
      const grade = at(grades, start + k)
      const byStability = slope.s
      const byDifficulty = slope.d
      known.s = at(stability, k)
      known.d = at(difficulty, k)
      known.r = at(recall, k)
      const isForetold = t > 0 && at(days, start + k) >= from
      slope.s = 0
      slope.d = 0
      slope.r = isForetold ? (grade > 1 ? -1 / known.r : 1 / (1 - known.r)) : 0
      const answer = { days: t, grade, after: at(stability, k + 1) }
      backOverStability(w, gradient, known, answer, byStability, slope)
      backOverDifficulty(w, gradient, known.d, grade, byDifficulty, slope)
      if (t > 0) backOverRecall(w, gradient, known, t, factor, slope)
    }
    backOverFirst(w, gradient, at(grades, start), slope)
  }

  return {
    loss(card, weights, { from, before }, gradient) {
      const start = at(starts, card)
      let count = at(starts, card + 1) - start
      // What comes after the window changes nothing in it.
      while (count > 0 && at(days, start + count - 1) >= before) count -= 1
      if (count < 2) return 0
      const factor = Math.exp(-LN_OF_09 / at(weights, 20)) - 1
      const sum = forward(start, count, weights, from, factor)
      if (gradient) back(start, count, weights, from, factor, gradient)
      return sum
    },
    get counted() {
      return counted
    },
  }
}

/** Goes back over the curve of forgetting: `(1 + factor · t / S) ^ -w20`, whose factor hangs on w20 too. */
function backOverRecall(
  w: Float64Array,
  gradient: Float64Array,
  { s, r }: Before,
  t: number,
  factor: number,
  slope: Slope,
): void {
  const decay = at(w, 20)
  const base = 1 + (factor * t) / s
  const factorByDecay = ((factor + 1) * LN_OF_09) / (decay * decay)
  slope.s += (slope.r * decay * factor * t * r) / (s * s * base)
  add(gradient, 20, slope.r * r * (-Math.log(base) - (decay * t * factorByDecay) / (s * base)))
}

function longestOf(starts: Int32Array): number {
  let longest = 1
  for (let card = 0; card + 1 < starts.length; card++) {
    longest = Math.max(longest, at(starts, card + 1) - at(starts, card))
  }
  return longest
}
