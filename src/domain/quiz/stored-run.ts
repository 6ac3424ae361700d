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
  const { edition, path, isKept } = storedObject(text) ?? {}
  if (typeof edition !== 'number' || typeof isKept !== 'boolean' || !isPath(path)) return undefined
  return { edition, path, isKept }
}

/** What was written down as an object, unread; undefined where the text is none. */
export function storedObject(text: string | undefined): Partial<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return typeof read === 'object' && read !== null ? { ...read } : undefined
  } catch {
    return undefined
  }
}

/** Whether something that was written down is what was chosen at which turn. */
export function isPath(value: unknown): value is RunPath {
  return Array.isArray(value) && value.every(isStep)
}

function isStep(value: unknown): value is RunPath[number] {
  if (typeof value !== 'object' || value === null) return false
  const { turn, choice } = value as Partial<Record<keyof RunPath[number], unknown>>
  return typeof turn === 'string' && typeof choice === 'string'
}
