import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { attainable } from '#domain/quiz/scenario/attainable.ts'
import { openingState } from '#domain/quiz/scenario/play.ts'
import { turnsLeft } from '#domain/quiz/scenario/turns-left.ts'

/** What trying every run of a scenario found: how large it is, and how well it can end. */
export interface PlayedScenario {
  readonly id: Id
  readonly turns: number
  /** Decisions on the shortest run to a good ending. */
  readonly shortest: number
  readonly endings: number
  /** Different situations that some run comes to. */
  readonly states: number
  /** The highest score, of 100. */
  readonly best: number
}

/** Plays every run of each scenario. */
export function playedScenarios(scenarios: readonly Scenario[]): readonly PlayedScenario[] {
  return scenarios.map((scenario) => {
    const { graph, best } = attainable(scenario)
    return {
      id: scenario.id,
      turns: scenario.turns.length,
      shortest: turnsLeft(scenario, openingState(scenario)),
      endings: scenario.endings.length,
      states: graph.size,
      best,
    }
  })
}
