import type { Device } from '#device/device.ts'
import { parseMisconceptionsPart } from '#domain/catalogue/shipped.ts'
import type { KnownMisconception } from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'

/** Every misconception of the site, by id; none where they are out of reach: a gradebook does without. */
export async function loadKnown({ shipped }: Device): Promise<ReadonlyMap<Id, KnownMisconception>> {
  const part = await shipped.load('misconceptions').then(parseMisconceptionsPart, () => undefined)
  return new Map(part?.misconceptions.map((one) => [one.id, one]))
}
