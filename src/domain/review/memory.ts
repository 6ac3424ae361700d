import type { Grade } from '#domain/journal/fact.ts'
import type { Memory } from './card-state.ts'
import { MAX_INTERVAL_DAYS } from './fuzz.ts'
import {
  type Before,
  bonus,
  clampDifficulty,
  clampStability,
  dampedDifficulty,
  firstDifficulty,
  forgotten,
  growth,
  nextStability,
  STABILITY_MIN,
} from './optimise/formulas.ts'
import { at, DEFAULT_WEIGHTS } from './optimise/weights.ts'
import { parseWeights, WEIGHTS } from './parse-model.ts'

/**
 * The mathematics of forgetting, and nothing of queues, clocks or calendars. Days are study days counted by us.
 * A later model takes its place here: what it knows of a card is in `Memory`, and a replay of the facts makes that anew.
 */
export interface MemoryModel {
  /** Names the model and its weights: rows that another one made have to be made again. */
  readonly tag: string
  /** Memory after a grade; `undefined` before the first. `elapsedDays` is 0 or more, 0 on the same study day. */
  next(memory: Memory | undefined, elapsedDays: number, grade: Grade): Memory
  /** The chance, 0 to 1, of recalling it that many days after the last grade. */
  retrievability(memory: Memory, elapsedDays: number): number
  /** Whole days until recall has fallen to `retention` (above 0, at most 1): 1 to `MAX_INTERVAL_DAYS`. */
  intervalDays(memory: Memory, retention: number): number
}

/** The chance of recall at which a card comes again, unless another was chosen. */
export const RETENTION = 0.9

/** The least that a memory is stable for after its first grade, in days. */
const FIRST_STABILITY_MIN = 0.1

/** FSRS-6 with its default weights. */
export const fsrs6: MemoryModel = fsrs({ sameDay: true })

let fitted: { readonly weights: readonly number[]; readonly model: MemoryModel } | undefined

/** The model with weights of one's own, 21 finite numbers (`parseWeights` checks them), or the default ones. */
export function modelOf(weights: readonly number[] | undefined): MemoryModel {
  if (!weights) return fsrs6
  if (fitted?.weights.join() !== weights.join()) {
    fitted = { weights, model: fsrs({ sameDay: true, weights }) }
  }
  return fitted.model
}

/**
 * The model with or without its rule for a second grade on the same day. Without, such a grade counts as
 * if a day had begun; the published vectors hold both. Figures are rounded as ts-fsrs rounds them, so that what was
 * learned with it stays to the last digit. Throws where weights are not 21 finite numbers, and on a memory that is none.
 */
export function fsrs({
  sameDay,
  weights,
}: {
  readonly sameDay: boolean
  readonly weights?: readonly number[]
}): MemoryModel {
  const w = Float64Array.from(weights ? within(weights) : DEFAULT_WEIGHTS)
  const decay = -at(w, 20)
  const factor = rounded(Math.exp(decay ** -1 * Math.log(0.9)) - 1)
  const easiest = rounded(firstDifficulty(w, 4))
  const firsts = [1, 2, 3, 4].map((grade) => ({
    difficulty: clampDifficulty(rounded(firstDifficulty(w, grade))),
    stability: Math.max(at(w, grade - 1), FIRST_STABILITY_MIN),
  }))
  const modifiers = new Map<number, number>()
  const modifier = (retention: number): number => {
    const known = modifiers.get(retention) ?? rounded((retention ** (1 / decay) - 1) / factor)
    modifiers.set(retention, known)
    return known
  }
  const retrievability = (stability: number, elapsedDays: number): number =>
    rounded((1 + (factor * elapsedDays) / stability) ** decay)
  const stabilityAfter = sameDay ? nextStability : longStability

  function next(memory: Memory | undefined, elapsedDays: number, grade: Grade): Memory {
    if (!memory) return { ...at(firsts, grade - 1) }
    const { difficulty: d, stability: s } = memory
    if (!(elapsedDays >= 0 && d >= 1 && s >= STABILITY_MIN)) {
      throw new Error(`This is no memory of FSRS-6: ${s}, ${d} after ${elapsedDays} days`)
    }
    const before = { s, d, r: retrievability(s, elapsedDays) }
    const damped = d + rounded(dampedDifficulty(w, d, grade))
    return {
      difficulty: clampDifficulty(rounded(at(w, 7) * easiest + (1 - at(w, 7)) * damped)),
      stability: rounded(stabilityAfter(w, before, elapsedDays, grade)),
    }
  }

  return {
    tag: weights ? `fsrs-6:${w.join()}` : 'fsrs-6',
    next: weights ? (...given) => ({ ...next(...given), decay }) : next,
    retrievability: ({ stability }, elapsedDays) => retrievability(stability, elapsedDays),
    intervalDays({ stability }, retention) {
      const days = Math.round(stability * modifier(retention))
      return Math.min(Math.max(1, days), MAX_INTERVAL_DAYS)
    },
  }
}

/** Stability where a second grade on a day counts as if a day had begun. */
function longStability(w: Float64Array, before: Before, _days: number, grade: number): number {
  if (grade === 1) return Math.min(forgotten(w, before), before.s)
  return clampStability(before.s * (1 + growth(w, before) * bonus(w, grade)))
}

function within(weights: readonly number[]): readonly number[] {
  const parsed = weights.length === WEIGHTS ? parseWeights(weights) : undefined
  if (!parsed?.ok) throw new Error(`These are no weights of FSRS-6: ${weights.join(', ')}`)
  return parsed.value
}

/** To eight decimals. */
function rounded(figure: number): number {
  return Math.round(figure * 1e8) / 1e8
}
