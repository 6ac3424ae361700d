import type { Scenario } from '#domain/catalogue/scenario.ts'
import { pathOf, type Run, type RunPath, type Step } from './play.ts'
import { replay } from './replay.ts'

/** A run that was played on from a turn of another, to see what would have come of it. It moves no credit. */
export interface SecondRun {
  /** How many turns it took over from the first run. */
  readonly from: number
  readonly run: Run
}

/** A second run at the turn it goes on from: what came before is as it was. */
export function playOnFrom(first: Run, turn: number): SecondRun {
  const state = first.steps[turn]?.before ?? first.state
  return { from: turn, run: { state, steps: first.steps.slice(0, turn) } }
}

/** Two runs turn by turn. */
export interface Compared {
  /** How many turns from the start are the same in both. */
  readonly shared: number
  /** The turns after those; a run that was over, or not yet there, has none. */
  readonly apart: readonly { readonly first?: Step; readonly second?: Step }[]
}

/** Puts two runs of one scenario side by side. */
export function compared(first: Run, second: Run): Compared {
  const parted = first.steps.findIndex(({ turn, choice }, place) => {
    const other = second.steps[place]
    return other?.turn.id !== turn.id || other.choice.id !== choice.id
  })
  const shared = parted === -1 ? first.steps.length : parted
  const most = Math.max(first.steps.length, second.steps.length)
  return {
    shared,
    apart: Array.from({ length: most - shared }, (_, index) => {
      const [one, two] = [first.steps[shared + index], second.steps[shared + index]]
      return { ...(one ? { first: one } : {}), ...(two ? { second: two } : {}) }
    }),
  }
}

/** A second run as it is written down in this browser, with the run it belongs to. */
export function secondRunText(scenario: Scenario, first: Run, { from, run }: SecondRun): string {
  return JSON.stringify({ edition: scenario.edition, first: pathOf(first), from, path: pathOf(run) })
}

/** A second run that was written down, if it is one of this first run; nothing where either has changed. */
export function readSecondRun(
  text: string | undefined,
  scenario: Scenario,
  first: Run,
): SecondRun | undefined {
  const stored = parsed(text)
  if (stored?.edition !== scenario.edition) return undefined
  const isOfThis = JSON.stringify(stored.first) === JSON.stringify(pathOf(first))
  const { from, path } = stored
  if (!isOfThis || typeof from !== 'number' || !Number.isInteger(from) || !isPath(path)) return undefined
  const run = from >= 0 && from < first.steps.length ? replay(scenario, path) : undefined
  return run && run.steps.length >= from ? { from, run } : undefined
}

function parsed(text: string | undefined): Partial<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text ?? 'null')
    return typeof read === 'object' && read !== null ? { ...read } : undefined
  } catch {
    return undefined
  }
}

function isPath(value: unknown): value is RunPath {
  return Array.isArray(value) && value.every(isStep)
}

function isStep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return typeof Reflect.get(value, 'turn') === 'string' && typeof Reflect.get(value, 'choice') === 'string'
}
