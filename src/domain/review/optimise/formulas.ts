import { MAX_INTERVAL_DAYS } from '#domain/review/fuzz.ts'
import { at } from './weights.ts'

/** What is known of a card before an answer: stability in days, difficulty 1 to 10, and the chance of recall then. */
export interface Before {
  s: number
  d: number
  r: number
}

/** A memory is stable for about a minute and a half at least. */
export const STABILITY_MIN = 0.001

/** How hard a card is by its first grade alone; before it is brought within 1 to 10. */
export function firstDifficulty(w: Float64Array, grade: number): number {
  return at(w, 4) - Math.exp((grade - 1) * at(w, 5)) + 1
}

/** How hard a card is after one more grade, before it is brought within 1 to 10: moved by the grade, and a little back to that of an easy card. */
export function nextDifficulty(w: Float64Array, d: number, grade: number): number {
  const damped = (-at(w, 6) * (grade - 3) * (10 - d)) / 9
  return at(w, 7) * firstDifficulty(w, 4) + (1 - at(w, 7)) * (d + damped)
}

/** Stability after a grade so many study days after the last one. */
export function nextStability(w: Float64Array, before: Before, days: number, grade: number): number {
  const { s } = before
  if (days === 0) return clampStability(s * sameDay(w, s, grade))
  if (grade === 1) return Math.max(STABILITY_MIN, Math.min(forgotten(w, before), shrunk(w, s)))
  return clampStability(s * (1 + growth(w, before) * bonus(w, grade)))
}

/** What one more answer on the same day does to stability: it never lessens that of a card that was recalled. */
export function sameDay(w: Float64Array, s: number, grade: number): number {
  const times = s ** -at(w, 19) * Math.exp(at(w, 17) * (grade - 3 + at(w, 18)))
  return grade > 1 ? Math.max(1, times) : times
}

/** What is left of stability after a card was forgotten. */
export function forgotten(w: Float64Array, { s, d, r }: Before): number {
  const grown = (s + 1) ** at(w, 13) - 1
  return clampStability(at(w, 11) * d ** -at(w, 12) * grown * Math.exp((1 - r) * at(w, 14)))
}

/** The most that may be left of it. */
function shrunk(w: Float64Array, s: number): number {
  return s / Math.exp(at(w, 17) * at(w, 18))
}

/** By what share a recall lengthens memory, but for the bonus of its grade. */
export function growth(w: Float64Array, { s, d, r }: Before): number {
  return Math.exp(at(w, 8)) * (11 - d) * s ** -at(w, 9) * (Math.exp((1 - r) * at(w, 10)) - 1)
}

/** What a grade does to that growth: less with effort, more where it came at once. */
export function bonus(w: Float64Array, grade: number): number {
  return grade === 2 ? at(w, 15) : grade === 4 ? at(w, 16) : 1
}

/** A difficulty within 1 to 10. */
export function clampDifficulty(d: number): number {
  return Math.min(Math.max(d, 1), 10)
}

function clampStability(s: number): number {
  return Math.min(Math.max(s, STABILITY_MIN), MAX_INTERVAL_DAYS)
}
