import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import type { StateGraph } from '#domain/quiz/scenario/state-graph.ts'

/** A run by its steps, and the state it ends in. */
export interface RunFound {
  readonly state: number
  readonly steps: readonly number[]
}

/**
 * Of the runs that end in a state which `counts` and show a misconception on the way one with the fewest turns;
 * undefined where there are none.
 */
export function shortestGoingWrong(
  value: ScenarioDraft,
  graph: StateGraph,
  counts: (state: number) => boolean,
): RunFound | undefined {
  const { size, places, firstStep, stepTo } = graph
  const shows = showsMisconception(value, graph)
  // A state is gone through twice at most, before anything went wrong and, counted on from `size`, after.
  const cameBy = new Map<number, { readonly from: number; readonly step: number } | undefined>([
    [0, undefined],
  ])
  for (const here of cameBy.keys()) {
    const state = here % size
    const isWrong = here >= size
    if (isWrong && (places[state] ?? 0) >= value.turns.length && counts(state))
      return { state, steps: stepsTo(cameBy, here) }
    for (let step = firstStep[state] ?? 0; step < (firstStep[state + 1] ?? 0); step++) {
      const to = (stepTo[step] ?? 0) + (isWrong || shows(state, step) ? size : 0)
      if (!cameBy.has(to)) cameBy.set(to, { from: here, step })
    }
  }
  return undefined
}

function stepsTo(
  cameBy: ReadonlyMap<number, { readonly from: number; readonly step: number } | undefined>,
  end: number,
): readonly number[] {
  const steps: number[] = []
  for (let by = cameBy.get(end); by; by = cameBy.get(by.from)) steps.unshift(by.step)
  return steps
}

/** One choice that shows a misconception, and a state in which nothing else offered leads to as much. */
export interface TemptingChoice {
  /** The turn and its choice, by their places from 0. */
  readonly turn: number
  readonly choice: number
  readonly state: number
}

/** Every choice that shows a misconception and is worth most somewhere, each with the first such state. */
export function temptingChoices(
  { turns }: ScenarioDraft,
  graph: StateGraph,
  worths: readonly number[],
): readonly TemptingChoice[] {
  const { size, places, firstStep, stepTo, stepChoice } = graph
  const found = new Map<string, TemptingChoice>()
  for (let state = 0; state < size; state++) {
    const turn = places[state] ?? 0
    const choices = turns[turn]?.choices
    if (!choices) continue
    let right = Number.NEGATIVE_INFINITY
    let [wrong, by] = [right, -1]
    for (let step = firstStep[state] ?? 0; step < (firstStep[state + 1] ?? 0); step++) {
      const worth = worths[stepTo[step] ?? 0] ?? 0
      const choice = stepChoice[step] ?? 0
      if (choices[choice]?.misconception === undefined) right = Math.max(right, worth)
      else if (worth > wrong) [wrong, by] = [worth, choice]
    }
    const key = `${turn}/${by}`
    if (wrong > right && !found.has(key)) found.set(key, { turn, choice: by, state })
  }
  return [...found.values()]
}

/** The places that can be reached by choices which show no misconception and lower no sum of meters. */
export function reachedByStrength(value: ScenarioDraft, graph: StateGraph): ReadonlySet<number> {
  const { places, sums, firstStep, stepTo } = graph
  const shows = showsMisconception(value, graph)
  const seen = new Set([0])
  for (const state of seen) {
    for (const step of stepsOf(firstStep, state)) {
      const to = stepTo[step] ?? 0
      if (!shows(state, step) && (sums[to] ?? 0) >= (sums[state] ?? 0)) seen.add(to)
    }
  }
  return new Set([...seen].map((state) => places[state] ?? 0))
}

function showsMisconception({ turns }: ScenarioDraft, { places, stepChoice }: StateGraph) {
  return (state: number, step: number): boolean =>
    turns[places[state] ?? 0]?.choices[stepChoice[step] ?? 0]?.misconception !== undefined
}

function stepsOf(firstStep: readonly number[], state: number): readonly number[] {
  const from = firstStep[state] ?? 0
  return Array.from({ length: (firstStep[state + 1] ?? from) - from }, (_, index) => from + index)
}
