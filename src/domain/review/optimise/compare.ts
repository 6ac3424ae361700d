import type { Day } from '#domain/time.ts'
import { arithmeticOf } from './arithmetic.ts'
import { type Answers, countForetold } from './history.ts'

/** How well two sets of weights foretold the newest answers, which neither was fitted to. */
export interface Comparison {
  /** The mean logarithmic loss of the weights in force, and of new ones: less is better. */
  readonly inForce: number
  readonly fitted: number
  /** How far the difference of the two would lie from itself in other answers of the same person: its standard error. */
  readonly doubt: number
  /** Answers they were fitted to, and answers they were compared on. */
  readonly learned: number
  readonly compared: number
}

/** Less of a gain than this part of the loss is not worth a change. */
const LEAST_GAIN = 0.001

/**
 * So many standard errors a gain must reach. A measured balance (docs/decisions/0023): more would keep most people with
 * weights that do fit them from ever hearing of it.
 */
const SURE = 1

/** Compares two sets of weights on the answers from a day on. */
export function compare(
  answers: Answers,
  { inForce, fitted }: { readonly inForce: readonly number[]; readonly fitted: readonly number[] },
  from: Day,
): Comparison {
  const window = { from, before: Number.POSITIVE_INFINITY }
  const arithmetic = arithmeticOf(answers)
  const [old, own] = [Float64Array.from(inForce), Float64Array.from(fitted)]
  const cards = Array.from({ length: answers.starts.length - 1 }, (_, card) => {
    const before = arithmetic.counted
    const loss = arithmetic.loss(card, old, window)
    const foretold = arithmetic.counted - before
    return { foretold, old: loss, own: arithmetic.loss(card, own, window) }
  })
  const compared = countForetold(answers, from)
  const mean = (sum: (card: (typeof cards)[number]) => number) =>
    cards.reduce((total, card) => total + sum(card), 0) / compared
  const gain = mean((card) => card.old - card.own)
  // By cards and not by answers: those to one card go right or wrong together.
  const spread = cards.reduce((sum, card) => sum + (card.old - card.own - gain * card.foretold) ** 2, 0)
  return {
    inForce: mean((card) => card.old),
    fitted: mean((card) => card.own),
    doubt: Math.sqrt(spread) / compared,
    learned: countForetold(answers) - compared,
    compared,
  }
}

/** Whether new weights foretold the answers no better, hardly better, better but perhaps by chance, or better. */
export function gainOf({ inForce, fitted, doubt }: Comparison): Gain {
  const gain = inForce - fitted
  // A loss that is no number is no gain either.
  if (!(gain > 0)) return 'no'
  if (gain <= LEAST_GAIN * inForce) return 'hardly'
  return gain > SURE * doubt ? 'surely' : 'perhaps'
}

/** How far a gain can be believed. */
export type Gain = 'no' | 'hardly' | 'perhaps' | 'surely'
