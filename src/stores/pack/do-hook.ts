import type { Id } from '#domain/id.ts'
import { hookOf } from '#domain/review/own-card.ts'
import { getDevice } from '#stores/device.ts'

/** What a learner wrote to remember a card by; empty where they did not, or where it is out of reach. */
export async function readHook(card: Id): Promise<string> {
  const row = await getDevice()
    .journal.row(`hook:${card}`)
    .catch(() => undefined)
  return hookOf(row) ?? ''
}
