import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Run, RunPath } from './play.ts'
import { replay } from './replay.ts'

/** A run as it is written down in this browser while it is played. */
export interface StoredRun {
  readonly edition: number
  readonly path: RunPath
  /** Whether the journal has it. */
  readonly isKept: boolean
}

/** A run that was written down, if it is one of this scenario as it is now. */
export function readRun(
  text: string | undefined,
  scenario: Scenario,
): { readonly run: Run; readonly isKept: boolean } | undefined {
  const stored = text === undefined ? undefined : readStoredRun(text)
  if (stored?.edition !== scenario.edition) return undefined
  const run = replay(scenario, stored.path)
  return run && { run, isKept: stored.isKept }
}

function readStoredRun(text: string): StoredRun | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return isStoredRun(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isStoredRun(value: unknown): value is StoredRun {
  if (typeof value !== 'object' || value === null) return false
  const { edition, path, isKept } = value as Partial<Record<keyof StoredRun, unknown>>
  return (
    typeof edition === 'number' && typeof isKept === 'boolean' && Array.isArray(path) && path.every(isStep)
  )
}

function isStep(value: unknown): value is RunPath[number] {
  if (typeof value !== 'object' || value === null) return false
  const { turn, choice } = value as Partial<Record<keyof RunPath[number], unknown>>
  return typeof turn === 'string' && typeof choice === 'string'
}
