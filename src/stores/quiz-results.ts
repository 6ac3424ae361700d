import { map } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { getDevice } from './device.ts'

/** How each question and scenario last went; empty until `followResults` has read it. */
export const $results = map<Readonly<Record<Id, ItemState>>>({})

/** Reads how everything last went, and again whenever something is answered here or in another tab. Returns the way to stop. */
export function followResults(): () => void {
  const device = getDevice()
  const read = async () => $results.set(Object.fromEntries(await itemStates(device)))
  void read()
  return device.journal.watch(() => void read())
}

/** How every question and scenario last went, by id. */
export async function itemStates({ journal }: Device): Promise<ReadonlyMap<Id, ItemState>> {
  const rows = await journal.rows(PREFIX)
  // `item:` rows are written by `stepItem` alone.
  return new Map(rows.map(({ subject, state }) => [subject.slice(PREFIX.length), state as ItemState]))
}

const PREFIX = 'item:'
