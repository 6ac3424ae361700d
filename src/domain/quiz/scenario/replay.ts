import type { Scenario } from '#domain/catalogue/scenario.ts'
import { begin, choose, offered, type Run, type RunPath, turnAt } from './play.ts'

/** Plays a stored path again; undefined where the scenario has changed so that it no longer fits. */
export function replay(scenario: Scenario, path: RunPath): Run | undefined {
  let run = begin(scenario)
  for (const { turn, choice } of path) {
    const here = turnAt(scenario, run.state)
    if (here?.id !== turn || !offered(here, run.state).some(({ id }) => id === choice)) return undefined
    run = choose(scenario, run, choice)
  }
  return run
}
