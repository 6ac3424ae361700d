import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { State } from './play.ts'

/** The value of a scenario's first meter: what a run is scored by, 0 to 100. */
export function scoreOf(scenario: Scenario, state: State): number {
  const [first] = scenario.meters
  return first ? (state.meters[first.id] ?? 0) : 0
}
