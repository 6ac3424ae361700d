import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Millis } from '#domain/time.ts'
import type { Run, RunPath } from './play.ts'
import { replay } from './replay.ts'

/** A run as it is written down in this browser while it is played. */
export interface StoredRun {
  readonly edition: number
  readonly path: RunPath
  /** Whether the journal has it. */
  readonly isKept: boolean
  /** When it was written down; of two the later counts. */
  readonly at?: Millis
}

/**
 * The later of a run’s mark, whose last seconds a browser that is killed forgets, and its draft, which may be
 * missing. With `isTold` the mark says what the journal has, and counts where either calls the run kept.
 */
export function laterRun(
  mark: string | undefined,
  draft: string | undefined,
  isTold: boolean,
): string | undefined {
  const [one, other] = [storedObject(mark), storedObject(draft)]
  if (isTold && (one?.isKept === true || other?.isKept === true)) return mark
  return atOf(other) > atOf(one) ? draft : mark
}

function atOf(stored: Partial<Record<string, unknown>> | undefined): Millis {
  return typeof stored?.at === 'number' ? stored.at : 0
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
