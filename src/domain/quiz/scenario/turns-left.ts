import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import type { State } from './play.ts'

/**
 * How many turns a good ending is away, counting the present one: the shortest way there, whatever the state
 * allows. Counts to the nearest other ending where no good one can be reached; 0 at an ending.
 */
export function turnsLeft(scenario: Scenario, state: State): number {
  const isGood = new Set(scenario.endings.flatMap(({ id, outcome }) => (outcome === 'good' ? [id] : [])))
  const met = new Set([state.at])
  let nearest: number | undefined
  let here = [state.at]
  for (let turns = 0; here.length > 0; turns++) {
    if (here.some((id) => isGood.has(id))) return turns
    if (here.some((id) => scenario.endings.some((ending) => ending.id === id))) nearest ??= turns
    here = [...new Set(here.flatMap((id) => leadingFrom(scenario, id)))].filter((id) => !met.has(id))
    for (const id of here) met.add(id)
  }
  return nearest ?? 1
}

function leadingFrom(scenario: Scenario, turnId: Id): readonly Id[] {
  const turn = scenario.turns.find(({ id }) => id === turnId)
  return turn?.choices.flatMap(({ routes }) => routes.map(({ to }) => to)) ?? []
}
