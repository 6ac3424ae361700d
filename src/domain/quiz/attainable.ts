import type { Choice, Scenario, Turn } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { affected, endingOf, holds, leadsTo, offered, openingState, type State, turnAt } from './play.ts'
import { scoreOf } from './score.ts'

/** Everything that can happen in a scenario: found by following every choice from every state. */
export interface Attainable {
  /** How many states were met: turn or ending, meters and flags together. */
  readonly states: number
  /** False where the search met its limit; what it says is then only what it saw. */
  readonly whole: boolean
  /** The highest score a run can end with, 0 to 100; 0 where none ends. */
  readonly best: number
  /** Turns and endings that some run reaches. */
  readonly reached: ReadonlySet<Id>
  /** Choices that some run is offered, by `choiceKey`. */
  readonly offered: ReadonlySet<string>
  /** Routes that some run takes, by `routeKey`. */
  readonly taken: ReadonlySet<string>
  /** States that are no ending and offer nothing, or nothing that leads on. */
  readonly stuck: readonly State[]
  /** States from which no ending can be reached; the stuck ones are among them. */
  readonly endless: readonly State[]
  /** The offered choices of a state that nothing there beats. */
  strongest(state: State): readonly Choice[]
}

/** The most states a scenario may have. */
const STATE_LIMIT = 200_000

/** One name for a choice of a turn. Ids hold no slash. */
export function choiceKey(turn: Id, choice: Id): string {
  return `${turn}/${choice}`
}

/** One name for a route of a choice, by its place in the list from 0. */
export function routeKey(turn: Id, choice: Id, route: number): string {
  return `${turn}/${choice}/${route}`
}

/** Searches a scenario's states, at most `limit` of them. */
export function attainable(scenario: Scenario, limit = STATE_LIMIT): Attainable {
  const found = search(scenario, limit)
  const values = valuesOf(scenario, found)
  const best = Math.max(0, ...new Set(values.filter((value) => value >= 0))) / OUTCOMES
  const worthOf = (state: State) => values[found.places.get(keyOf(state)) ?? -1] ?? NO_ENDING
  return {
    states: found.states.length,
    whole: found.whole,
    best: Math.floor(best),
    reached: new Set(found.states.map((state) => state.at)),
    offered: found.offered,
    taken: found.taken,
    stuck: found.stuck,
    endless: found.states.filter((_, place) => values[place] === NO_ENDING),
    strongest(state) {
      const turn = turnAt(scenario, state)
      return turn ? strongestOf(scenario, turn, state, worthOf) : []
    },
  }
}

interface Found {
  readonly states: State[]
  readonly places: Map<string, number>
  /** For each state, the states that lead to it. */
  readonly from: number[][]
  readonly offered: Set<string>
  readonly taken: Set<string>
  readonly stuck: State[]
  whole: boolean
}

function search(scenario: Scenario, limit: number): Found {
  const found: Found = {
    states: [],
    places: new Map(),
    from: [],
    offered: new Set(),
    taken: new Set(),
    stuck: [],
    whole: true,
  }
  placeOf(found, openingState(scenario))
  for (let place = 0; place < found.states.length; place++) {
    const state = found.states[place]
    if (state === undefined || endingOf(scenario, state)) continue
    if (place >= limit) {
      found.whole = false
      break
    }
    if (!follow(scenario, found, state, place)) found.stuck.push(state)
  }
  return found
}

/** Follows every choice of a state; false where none leads on. */
function follow(scenario: Scenario, found: Found, state: State, place: number): boolean {
  const turn = turnAt(scenario, state)
  if (!turn) return false
  let leads = false
  for (const choice of offered(turn, state)) {
    found.offered.add(choiceKey(turn.id, choice.id))
    const changed = affected(state, choice)
    const taken = choice.routes.findIndex(({ when }) => holds(when, changed))
    const route = choice.routes[taken]
    if (!route) continue
    leads = true
    found.taken.add(routeKey(turn.id, choice.id, taken))
    found.from[placeOf(found, { ...changed, at: route.to })]?.push(place)
  }
  return leads
}

function placeOf(found: Found, state: State): number {
  const key = keyOf(state)
  const known = found.places.get(key)
  if (known !== undefined) return known
  const place = found.states.push(state) - 1
  found.places.set(key, place)
  found.from.push([])
  return place
}

function keyOf({ at, meters, flags }: State): string {
  return `${at}|${Object.values(meters).join()}|${flags.join()}`
}

const NO_ENDING = -1

/** How many kinds of outcome a score is told apart by, where two endings score the same. */
const OUTCOMES = 3
const OUTCOME_RANK = { poor: 0, fair: 1, good: 2 } as const

/**
 * For each state the value of the best ending it can still reach: the score first, then the outcome. Endings
 * hand their value back to the states that lead to them, the best first, so that cycles need no care.
 */
function valuesOf(scenario: Scenario, { states, from }: Found): readonly number[] {
  const values = states.map(() => NO_ENDING)
  const endings = states.flatMap((state, place) => {
    const ending = endingOf(scenario, state)
    return ending
      ? [{ place, value: scoreOf(scenario, state) * OUTCOMES + OUTCOME_RANK[ending.outcome] }]
      : []
  })
  for (const { place, value } of endings.sort((a, b) => b.value - a.value)) {
    const open = [place]
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (values[here] !== NO_ENDING) continue
      values[here] = value
      open.push(...(from[here] ?? []))
    }
  }
  return values
}

/**
 * The choices from which the best ending stays in reach; among those, the ones that reveal no misconception;
 * among those, the ones that add most at once.
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
    return [{ choice, ranks: [worthOf(next), choice.misconception ? 0 : 1, scoreOf(scenario, next)] }]
  })
  const top = [0, 1, 2].reduce((left, rank) => {
    const most = Math.max(...left.map(({ ranks }) => ranks[rank] ?? 0))
    return left.filter(({ ranks }) => ranks[rank] === most)
  }, ranked)
  return top.map(({ choice }) => choice)
}
