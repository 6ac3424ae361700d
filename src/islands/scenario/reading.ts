import type { Meter } from '#domain/catalogue/scenario.ts'
import { meterWord, type Run } from '#domain/quiz/scenario/play.ts'

/** A meter as it stands, and as it stood a turn ago. Both 0 to 100. */
export interface Reading {
  readonly now: number
  readonly was: number
  readonly word: string
}

/** Reads a meter of a run. */
export function readingOf(meter: Meter, run: Run): Reading {
  const now = run.state.meters[meter.id] ?? meter.start
  const was = run.steps.at(-1)?.before.meters[meter.id] ?? now
  return { now, was, word: meterWord(meter, now) }
}
