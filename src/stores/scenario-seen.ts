import type { Scenario } from '#domain/catalogue/scenario.ts'
import { inForce } from '#domain/journal/fold.ts'
import type { PastRun } from '#domain/quiz/scenario/turn-map.ts'
import { getDevice } from './device.ts'

/** Every run of a scenario that the journal has, oldest first; none where it cannot be read. */
export async function runsSoFar({ id }: Scenario): Promise<readonly PastRun[]> {
  const facts = await getDevice()
    .journal.factsAbout(`item:${id}`)
    .catch(() => [])
  return inForce(facts).flatMap((fact) => (fact.kind === 'scenario.ended' ? [fact] : []))
}
