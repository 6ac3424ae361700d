import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import { backwards } from '#domain/quiz/scenario/attainable.ts'
import type { StateGraph } from '#domain/quiz/scenario/state-graph.ts'

/** What some run of a scenario comes to, by places: turns in their order from 0, then endings. */
export interface Coverage {
  readonly reached: ReadonlySet<number>
  /** Choices that are offered and lead somewhere, as `turn/choice`; routes that are taken, as `turn/choice/route`. */
  readonly taken: ReadonlySet<string>
  /** States that are no ending and offer nothing that leads on. */
  readonly stuck: readonly number[]
  /** For each state whether a run can still end from it, and whether it can still end well. */
  readonly ends: readonly boolean[]
  readonly endsWell: readonly boolean[]
}

/** Gathers what a graph of all runs holds. */
export function coverageOf({ turns, endings }: ScenarioDraft, graph: StateGraph): Coverage {
  const { size, places, firstStep, stepChoice, stepRoute } = graph
  const taken = new Set<string>()
  const stuck: number[] = []
  const ended: number[] = []
  const good: number[] = []
  for (let state = 0; state < size; state++) {
    const place = places[state] ?? 0
    const ending = endings[place - turns.length]
    if (ending) {
      ended.push(state)
      if (ending.outcome === 'good') good.push(state)
    } else if (firstStep[state] === firstStep[state + 1]) stuck.push(state)
    for (let step = firstStep[state] ?? 0; step < (firstStep[state + 1] ?? 0); step++) {
      taken.add(`${place}/${stepChoice[step]}`)
      taken.add(`${place}/${stepChoice[step]}/${stepRoute[step]}`)
    }
  }
  return {
    reached: new Set(places),
    taken,
    stuck,
    ends: leadingTo(graph, ended),
    endsWell: leadingTo(graph, good),
  }
}

/** For each state whether one of the goals can be reached from it. */
function leadingTo(graph: StateGraph, goals: readonly number[]): readonly boolean[] {
  const { first, from } = backwards(graph)
  const leads = new Array<boolean>(graph.size).fill(false)
  const open = [...goals]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (leads[state]) continue
    leads[state] = true
    open.push(...from.slice(first[state], first[state + 1]))
  }
  return leads
}
