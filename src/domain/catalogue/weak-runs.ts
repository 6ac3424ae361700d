import type { StateGraph } from '#domain/quiz/state-graph.ts'
import type { ScenarioDraft } from './scenario-schema.ts'

/** A run by its steps, and the state it ends in. */
export interface RunFound {
  readonly state: number
  readonly steps: readonly number[]
}

/**
 * The runs with the fewest turns among those that end and show a misconception on the way: one for each state they
 * end in.
 */
export function fewestTurnsGoingWrong(value: ScenarioDraft, graph: StateGraph): readonly RunFound[] {
  const { places, firstStep, stepTo } = graph
  const shows = showsMisconception(value, graph)
  const isEnding = (state: number) => (places[state] ?? 0) >= value.turns.length
  // A state is gone through twice at most: before anything went wrong, and after.
  const seen = new Set(['0 false'])
  let runs: readonly (RunFound & { readonly isWrong: boolean })[] = [{ state: 0, steps: [], isWrong: false }]
  while (runs.length > 0) {
    const ended = runs.filter(({ state, isWrong }) => isWrong && isEnding(state))
    if (ended.length > 0) return ended
    runs = runs.flatMap((run) =>
      stepsOf(firstStep, run.state).flatMap((step) => {
        const state = stepTo[step] ?? 0
        const isWrong = run.isWrong || shows(run.state, step)
        const key = `${state} ${isWrong}`
        if (seen.has(key)) return []
        seen.add(key)
        return [{ state, steps: [...run.steps, step], isWrong }]
      }),
    )
  }
  return []
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
