import { MAX_INTERVAL_DAYS } from '#domain/review/fuzz.ts'
import {
  type Before,
  bonus,
  firstDifficulty,
  forgotten,
  growth,
  nextDifficulty,
  STABILITY_MIN,
  sameDay,
} from './formulas.ts'
import { at } from './weights.ts'

/**
 * How the loss changes with what was known of a card: on the way in, after an answer; on the way out, before it.
 * What each weight had to do with it is added to the gradient.
 */
export interface Slope {
  s: number
  d: number
  r: number
}

/** Goes back over one answer's stability: from how the loss changes with the stability `after` it to what it changes with before. */
export function backOverStability(
  w: Float64Array,
  gradient: Float64Array,
  before: Before,
  answer: { readonly days: number; readonly grade: number; readonly after: number },
  byAfter: number,
  out: Slope,
): void {
  const { days, grade, after } = answer
  // At a bound, what lies beneath changes nothing.
  if (byAfter === 0 || after <= STABILITY_MIN || after >= MAX_INTERVAL_DAYS) return
  if (days === 0) backOverSameDay(w, gradient, before, grade, after, byAfter, out)
  else if (grade === 1) backOverForgotten(w, gradient, before, after, byAfter, out)
  else backOverRecalled(w, gradient, before, grade, byAfter, out)
}

function backOverSameDay(
  w: Float64Array,
  gradient: Float64Array,
  { s }: Before,
  grade: number,
  after: number,
  byAfter: number,
  out: Slope,
): void {
  if (grade > 1 && sameDay(w, s, grade) === 1) {
    out.s += byAfter
    return
  }
  const by = byAfter * after
  out.s += (by * (1 - at(w, 19))) / s
  add(gradient, 17, by * (grade - 3 + at(w, 18)))
  add(gradient, 18, by * at(w, 17))
  add(gradient, 19, -by * Math.log(s))
}

function backOverForgotten(
  w: Float64Array,
  gradient: Float64Array,
  before: Before,
  after: number,
  byAfter: number,
  out: Slope,
): void {
  const { s, d, r } = before
  const by = byAfter * after
  if (after < forgotten(w, before)) {
    out.s += by / s
    add(gradient, 17, -by * at(w, 18))
    add(gradient, 18, -by * at(w, 17))
    return
  }
  const raised = (s + 1) ** at(w, 13)
  const byRaised = (by / (raised - 1)) * raised
  out.s += (byRaised * at(w, 13)) / (s + 1)
  out.d -= (by * at(w, 12)) / d
  out.r -= by * at(w, 14)
  add(gradient, 11, by / at(w, 11))
  add(gradient, 12, -by * Math.log(d))
  add(gradient, 13, byRaised * Math.log(s + 1))
  add(gradient, 14, by * (1 - r))
}

function backOverRecalled(
  w: Float64Array,
  gradient: Float64Array,
  before: Before,
  grade: number,
  byAfter: number,
  out: Slope,
): void {
  const { s, d, r } = before
  const plain = growth(w, before)
  const grown = plain * bonus(w, grade)
  const eager = Math.exp((1 - r) * at(w, 10))
  const by = byAfter * s
  const byEager = by * (grown / (eager - 1)) * eager
  out.s += byAfter * (1 + grown * (1 - at(w, 9)))
  out.d -= (by * grown) / (11 - d)
  out.r -= byEager * at(w, 10)
  add(gradient, 8, by * grown)
  add(gradient, 9, -by * grown * Math.log(s))
  add(gradient, 10, byEager * (1 - r))
  if (grade === 2) add(gradient, 15, by * plain)
  if (grade === 4) add(gradient, 16, by * plain)
}

/** Goes back over one answer's difficulty, from how the loss changes with the difficulty after it. */
export function backOverDifficulty(
  w: Float64Array,
  gradient: Float64Array,
  d: number,
  grade: number,
  byAfter: number,
  out: Slope,
): void {
  if (byAfter === 0) return
  const next = nextDifficulty(w, d, grade)
  if (next <= 1 || next >= 10) return
  const step = (-at(w, 6) * (grade - 3)) / 9
  const byMoved = byAfter * (1 - at(w, 7))
  out.d += byMoved * (1 - step)
  add(gradient, 6, (-byMoved * (grade - 3) * (10 - d)) / 9)
  add(gradient, 7, byAfter * (firstDifficulty(w, 4) - d - step * (10 - d)))
  addFirst(w, gradient, 4, byAfter * at(w, 7))
}

/** Goes back over a card's first answer. */
export function backOverFirst(w: Float64Array, gradient: Float64Array, grade: number, { s, d }: Slope): void {
  add(gradient, grade - 1, s)
  const first = firstDifficulty(w, grade)
  if (first > 1 && first < 10) addFirst(w, gradient, grade, d)
}

function addFirst(w: Float64Array, gradient: Float64Array, grade: number, by: number): void {
  add(gradient, 4, by)
  add(gradient, 5, -by * (grade - 1) * Math.exp((grade - 1) * at(w, 5)))
}

/** Adds to how the loss changes with one weight. */
export function add(gradient: Float64Array, weight: number, by: number): void {
  gradient[weight] = at(gradient, weight) + by
}
