import type { Choice, Scenario, Turn } from '#domain/catalogue/scenario.ts'
import { leadsTo, offered, type State, turnAt } from './play.ts'
import { scoreOfSum, sumOf } from './score.ts'
import { STATE_LIMIT, type StateGraph, stateGraph } from './state-graph.ts'

/** The best that can be had of a scenario, found by following every choice from every state. */
export interface Attainable {
  readonly graph: StateGraph
  /** The highest score a run can end with, 0 to 100; 0 where none ends. */
  readonly best: number
  /**
   * For each state by its number the worth of the best ending it can still reach, its score before its outcome;
   * `NO_ENDING` where it reaches none.
   */
  readonly worths: readonly number[]
  /** The offered choices of a state that nothing there beats; of a misconception only where nothing else is offered. */
  strongest(state: State): readonly Choice[]
}

/** The worth of a state from which no run ends. */
export const NO_ENDING = -1

/** Searches a scenario's states, at most `limit` of them. */
export function attainable(scenario: Scenario, limit = STATE_LIMIT): Attainable {
  const graph = stateGraph(scenario, limit)
  const worths = worthsOf(scenario, graph)
  // The opening reaches whatever any state reaches.
  const best = Math.max(0, worths[0] ?? 0)
  const worthOf = (state: State) => worths[graph.numberOf(state) ?? -1] ?? NO_ENDING
  return {
    graph,
    best: scoreOfSum(scenario, Math.floor(best / OUTCOMES)),
    worths,
    strongest(state) {
      const turn = turnAt(scenario, state)
      return turn ? strongestOf(scenario, turn, state, worthOf) : []
    },
  }
}

/** For each state the states that lead to it: those of state n from `first[n]` to before `first[n + 1]`. */
export interface Backwards {
  readonly first: readonly number[]
  readonly from: readonly number[]
}

/** The steps of a graph from their ends. */
export function backwards({ size, firstStep, stepTo }: StateGraph): Backwards {
  const first = new Array<number>(size + 1).fill(0)
  for (const to of stepTo) first[to + 1] = (first[to + 1] ?? 0) + 1
  for (let number = 0; number < size; number++)
    first[number + 1] = (first[number + 1] ?? 0) + (first[number] ?? 0)
  const next = first.slice()
  const from = new Array<number>(stepTo.length).fill(0)
  for (let number = 0; number < size; number++) {
    for (let step = firstStep[number] ?? 0; step < (firstStep[number + 1] ?? 0); step++) {
      const to = stepTo[step] ?? 0
      const place = next[to] ?? 0
      from[place] = number
      next[to] = place + 1
    }
  }
  return { first, from }
}

/** How many kinds of outcome a score is told apart by, where two endings score the same. */
const OUTCOMES = 3
const OUTCOME_RANK = { poor: 0, fair: 1, good: 2 } as const

/** Endings hand their worth back to the states that lead to them, the best first, so that cycles need no care. */
function worthsOf({ turns, endings }: Scenario, graph: StateGraph): readonly number[] {
  const worths = new Array<number>(graph.size).fill(NO_ENDING)
  const ended: { readonly number: number; readonly worth: number }[] = []
  for (let number = 0; number < graph.size; number++) {
    const ending = endings[(graph.places[number] ?? 0) - turns.length]
    if (ending)
      ended.push({ number, worth: (graph.sums[number] ?? 0) * OUTCOMES + OUTCOME_RANK[ending.outcome] })
  }
  const { first, from } = backwards(graph)
  for (const { number, worth } of ended.sort((a, b) => b.worth - a.worth)) {
    const open = [number]
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (worths[here] !== NO_ENDING) continue
      worths[here] = worth
      for (let place = first[here] ?? 0; place < (first[here + 1] ?? 0); place++) open.push(from[place] ?? 0)
    }
  }
  return worths
}

/**
 * Of the choices that reveal no misconception, wherever there are any, those from which the best ending stays in
 * reach; among those, the ones that add most at once. However much it adds, a misconception is advised to nobody.
 */
function strongestOf(
  scenario: Scenario,
  turn: Turn,
  state: State,
  worthOf: (state: State) => number,
): readonly Choice[] {
  const ranked = offered(turn, state).flatMap((choice) => {
    const next = leadsTo(state, choice)
    if (!next) return []
    return [{ choice, ranks: [choice.misconception ? 0 : 1, worthOf(next), sumOf(scenario, next)] }]
  })
  const top = [0, 1, 2].reduce((left, rank) => {
    const most = Math.max(...left.map(({ ranks }) => ranks[rank] ?? 0))
    return left.filter(({ ranks }) => ranks[rank] === most)
  }, ranked)
  return top.map(({ choice }) => choice)
}
