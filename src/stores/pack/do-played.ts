import type { Id } from '#domain/id.ts'
import type { Debrief } from '#domain/quiz/scenario/debrief.ts'
import type { RunPath } from '#domain/quiz/scenario/play.ts'
import { replay } from '#domain/quiz/scenario/replay.ts'

/** A scenario of a pack looked back at, now that it may be; undefined where it has changed since. */
export async function debriefOf(scenario: Id, path: RunPath): Promise<Debrief | undefined> {
  // What looks back elsewhere does it here: one piece, which scenario pages name already.
  const { openDebriefing } = await import('#stores/scenario-debrief.ts')
  const { sheet, debrief } = await openDebriefing(scenario)
  const run = replay(sheet.scenario, path)
  return run && debrief(run)
}
