import type { Grade } from '#domain/journal/fact.ts'
import { rotated } from '#domain/quiz/order.ts'
import { type Seed, shuffled } from '#domain/quiz/shuffle.ts'

/** Steps as their places in the right order, from 0. */
export type StepOrder = readonly number[]

/** How an order was marked, and against which right one: in a cycle the rotation that it comes nearest to. */
export interface MarkedOrder {
  readonly grade: Grade
  readonly right: StepOrder
}

/**
 * The grade of an order card by Kendall’s tau (M. G. Kendall, A New Measure of Rank Correlation, Biometrika 30, 1938):
 * a tau of 1, no pair of steps turned round, is good; one pair, so one swap of two neighbours, is hard; else it was
 * forgotten. In a cycle the best over all rotations of the right order counts; in a small one a swap shows nothing and
 * is forgotten: of three steps every wrong order is a swap away, of four two in three are.
 */
export function gradeOrder(given: StepOrder, cyclic: boolean): MarkedOrder {
  const [first, ...others] = rightOrders(given.length, cyclic)
  let best = { right: first ?? [], turned: turnedPairs(given, first ?? []) }
  for (const right of others) {
    const turned = turnedPairs(given, right)
    if (turned < best.turned) best = { right, turned }
  }
  const isNear = best.turned === 1 && !(cyclic && given.length <= SMALL_CYCLE)
  return { grade: best.turned === 0 ? 3 : isNear ? 2 : 1, right: best.right }
}

/** How many steps, drawn from a seed, in an order that is forgotten: who moves nothing recalled nothing. */
export function stepsToOrder(count: number, cyclic: boolean, seed: Seed): StepOrder {
  const steps = Array.from({ length: count }, (_, step) => step)
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = shuffled(steps, seed + draw)
    if (gradeOrder(drawn, cyclic).grade === 1) return drawn
  }
  // Of three steps or more, the reverse is forgotten in a cycle too.
  return steps.toReversed()
}

/** Up to so many steps a cycle has hardly an order that is more than a swap of neighbours away. */
const SMALL_CYCLE = 4

/** Enough: the fewest wrong ones have three steps in a row, a half of all. */
const DRAWS = 32

function rightOrders(count: number, cyclic: boolean): readonly StepOrder[] {
  const steps = Array.from({ length: count }, (_, step) => step)
  return cyclic ? steps.map((start) => rotated(steps, start)) : [steps]
}

/** Pairs of steps of which the later one stands first: n(n − 1)/4 · (1 − tau). */
function turnedPairs(given: StepOrder, right: StepOrder): number {
  const ranks = given.map((step) => right.indexOf(step))
  return ranks.reduce(
    (turned, rank, place) => turned + ranks.slice(place + 1).filter((later) => later < rank).length,
    0,
  )
}
