import { computeDecayFactor, FSRSAlgorithm, roundTo } from 'ts-fsrs'
import type { Grade } from '#domain/journal/fact.ts'
import type { Memory } from './card-state.ts'
import { MAX_INTERVAL_DAYS } from './fuzz.ts'
import { WEIGHTS } from './parse-model.ts'

/**
 * The mathematics of forgetting, and nothing of queues, clocks or calendars. Days are study days counted
 * by us: the library's own scheduler counts UTC days and takes an evening in Los Angeles for two.
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
 * if a day had begun; the published vectors hold both. Throws where weights are not 21 finite numbers: the library
 * would go on without a word, with the defaults or with the least of each.
 */
export function fsrs({
  sameDay,
  weights,
}: {
  readonly sameDay: boolean
  readonly weights?: readonly number[]
}): MemoryModel {
  if (weights && (weights.length !== WEIGHTS || !weights.every(Number.isFinite))) {
    throw new Error(`These are no weights of FSRS-6: ${weights.join(', ')}`)
  }
  const maths = new FSRSAlgorithm({
    enable_short_term: sameDay,
    ...(weights ? { w: weights } : {}),
  })
  // The library keeps its parameters behind a Proxy, for who changes them later. Ours stay, and years of answers read them.
  Object.assign(maths, { param: { ...maths.parameters } })
  const modifiers = new Map<number, number>()
  const modifier = (retention: number): number => {
    const known = modifiers.get(retention) ?? maths.calculate_interval_modifier(retention)
    modifiers.set(retention, known)
    return known
  }
  // The forgetting curve as the library has it, which would work these two out anew for every answer.
  const { decay, factor } = computeDecayFactor(maths.parameters.w)
  const retrievability = (stability: number, elapsedDays: number): number =>
    roundTo((1 + (factor * elapsedDays) / stability) ** decay, 8)
  return {
    tag: weights ? `fsrs-6:${maths.parameters.w.join()}` : 'fsrs-6',
    next(memory, elapsedDays, grade) {
      const recall = memory ? retrievability(memory.stability, elapsedDays) : 1
      const next = maths.next_state(memory ?? null, elapsedDays, grade, recall)
      return weights ? { ...next, decay } : next
    },
    retrievability: ({ stability }, elapsedDays) => retrievability(stability, elapsedDays),
    intervalDays({ stability }, retention) {
      const days = Math.round(stability * modifier(retention))
      return Math.min(Math.max(1, days), MAX_INTERVAL_DAYS)
    },
  }
}
