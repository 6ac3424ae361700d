import { FSRSAlgorithm } from 'ts-fsrs'
import type { Grade } from '#domain/journal/fact.ts'
import type { Memory } from './card-state.ts'
import { MAX_INTERVAL_DAYS } from './fuzz.ts'

/**
 * The mathematics of forgetting, and nothing of queues, clocks or calendars. Days are study days counted
 * by us: the library's own scheduler counts UTC days and takes an evening in Los Angeles for two.
 */
export interface MemoryModel {
  /** Memory after a grade; `undefined` before the first. `elapsedDays` is 0 or more, 0 on the same study day. */
  next(memory: Memory | undefined, elapsedDays: number, grade: Grade): Memory
  /** The chance, 0 to 1, of recalling it that many days after the last grade. */
  retrievability(memory: Memory, elapsedDays: number): number
  /** Whole days until recall has fallen to `retention` (above 0, at most 1): 1 to `MAX_INTERVAL_DAYS`. */
  intervalDays(stability: number, retention: number): number
}

/** The chance of recall at which a card comes again. */
export const RETENTION = 0.9

/** FSRS-6 with its default weights. A later model takes its place here, and a rebuild of the rows applies it. */
export const fsrs6: MemoryModel = fsrs({ sameDay: true })

/**
 * The model with or without its rule for a second grade on the same day. Without, such a grade counts as
 * if a day had begun; the published vectors hold both.
 */
export function fsrs({ sameDay }: { readonly sameDay: boolean }): MemoryModel {
  const maths = new FSRSAlgorithm({ enable_short_term: sameDay })
  return {
    next: (memory, elapsedDays, grade) => maths.next_state(memory ?? null, elapsedDays, grade),
    retrievability: ({ stability }, elapsedDays) => maths.forgetting_curve(elapsedDays, stability),
    intervalDays: (stability, retention) => {
      const days = Math.round(stability * maths.calculate_interval_modifier(retention))
      return Math.min(Math.max(1, days), MAX_INTERVAL_DAYS)
    },
  }
}
