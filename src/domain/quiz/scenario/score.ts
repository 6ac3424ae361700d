import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { State } from './play.ts'

/** What a run is scored by: the mean of its scenario’s meters, 0 to 100, in whole numbers. */
export function scoreOf(scenario: Scenario, state: State): number {
  return scoreOfSum(scenario, sumOf(scenario, state))
}

/** The sum of all meters, 0 to 100 for each: tells two states apart whose scores are rounded to the same number. */
export function sumOf({ meters }: Scenario, state: State): number {
  return meters.reduce((sum, { id }) => sum + (state.meters[id] ?? 0), 0)
}

/** The score that a sum of meters makes. */
export function scoreOfSum({ meters }: Scenario, sum: number): number {
  return Math.round(sum / Math.max(1, meters.length))
}
