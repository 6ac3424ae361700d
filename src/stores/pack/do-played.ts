import type { Scenario } from '#domain/catalogue/scenario.ts'
import { type Debrief, debrief } from '#domain/quiz/scenario/debrief.ts'
import type { RunPath } from '#domain/quiz/scenario/play.ts'
import { replay } from '#domain/quiz/scenario/replay.ts'

/** A scenario of a pack looked back at, now that it may be; undefined where it has changed since. */
export function debriefOf(scenario: Scenario, path: RunPath): Debrief | undefined {
  const run = replay(scenario, path)
  return run && debrief(scenario, run)
}
