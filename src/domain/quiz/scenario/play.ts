import type { Choice, Condition, Ending, Line, Meter, Scenario, Turn } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'

/** Where a scenario stands: at a turn or an ending, with its meters and the flags set so far, in order of name. */
export interface State {
  readonly at: Id
  readonly meters: Readonly<Record<Id, number>>
  readonly flags: readonly Id[]
}

/** One choice made, and the state before and after it. */
export interface Step {
  readonly turn: Turn
  readonly choice: Choice
  readonly before: State
  readonly after: State
}

/** A scenario being played. */
export interface Run {
  readonly state: State
  readonly steps: readonly Step[]
}

/** A run as it is stored: what was chosen at which turn. */
export type RunPath = readonly { readonly turn: Id; readonly choice: Id }[]

const SCALE_MAX = 100

/** A run at its first turn. */
export function begin(scenario: Scenario): Run {
  return { state: openingState(scenario), steps: [] }
}

/** The run after a choice that was offered; any other choice is a bug and throws. */
export function choose(scenario: Scenario, run: Run, choiceId: Id): Run {
  const turn = turnAt(scenario, run.state)
  const choice = turn && offered(turn, run.state).find(({ id }) => id === choiceId)
  const after = choice && leadsTo(run.state, choice)
  if (!turn || !choice || !after)
    throw new Error(`${scenario.id}: ${choiceId} is not offered at ${run.state.at}`)
  return { state: after, steps: [...run.steps, { turn, choice, before: run.state, after }] }
}

/** The path of a run, for the journal. */
export function pathOf(run: Run): RunPath {
  return run.steps.map(({ turn, choice }) => ({ turn: turn.id, choice: choice.id }))
}

/** The state in which every run begins. */
export function openingState(scenario: Scenario): State {
  const meters = Object.fromEntries(scenario.meters.map(({ id, start }) => [id, clamped(start)]))
  return { at: scenario.start, meters, flags: [] }
}

/** The turn a state stands at; undefined at an ending. */
export function turnAt(scenario: Scenario, state: State): Turn | undefined {
  return scenario.turns.find((turn) => turn.id === state.at)
}

/** The ending a state has reached; undefined while there is a turn to take. */
export function endingOf(scenario: Scenario, state: State): Ending | undefined {
  return scenario.endings.find((ending) => ending.id === state.at)
}

/** The choices of a turn whose conditions hold. */
export function offered(turn: Turn, state: State): readonly Choice[] {
  return turn.choices.filter((choice) => holds(choice.when, state))
}

/** The lines whose conditions hold. */
export function spoken(lines: readonly Line[], state: State): readonly Line[] {
  return lines.filter((line) => holds(line.when, state))
}

/** The state after a choice: its effects first, then the first route whose condition holds; undefined where none does. */
export function leadsTo(state: State, choice: Choice): State | undefined {
  const changed = affected(state, choice)
  const route = choice.routes.find(({ when }) => holds(when, changed))
  return route && { ...changed, at: route.to }
}

/** A state with a choice's effects on meters and flags, before it leads anywhere. */
export function affected(state: State, choice: Choice): State {
  const meters = Object.fromEntries(
    Object.entries(state.meters).map(([id, value]) => [id, clamped(value + (choice.add[id] ?? 0))]),
  )
  const left = state.flags.filter((flag) => !choice.clear?.includes(flag))
  return { at: state.at, meters, flags: [...new Set([...left, ...choice.set])].sort() }
}

/** Whether a condition holds in a state; no condition always holds. */
export function holds(condition: Condition | undefined, state: State): boolean {
  if (!condition) return true
  if ('flag' in condition) return state.flags.includes(condition.flag)
  if ('not' in condition) return !holds(condition.not, state)
  if ('all' in condition) return condition.all.every((part) => holds(part, state))
  if ('any' in condition) return condition.any.some((part) => holds(part, state))
  const value = state.meters[condition.meter] ?? 0
  return value >= (condition.atLeast ?? 0) && value < (condition.below ?? Number.POSITIVE_INFINITY)
}

/** A scale's word for a value: that of the highest band that begins at or below it. */
export function meterWord(meter: Meter, value: number): string {
  return meter.words.findLast(({ from }) => from <= value)?.word ?? ''
}

function clamped(value: number): number {
  return Math.min(SCALE_MAX, Math.max(0, value))
}
