import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'

/** How every question and scenario last went, by id. */
export async function itemStates({ journal }: Device): Promise<ReadonlyMap<Id, ItemState>> {
  const rows = await journal.rows(PREFIX)
  // `item:` rows are written by `stepItem` alone.
  return new Map(rows.map(({ subject, state }) => [subject.slice(PREFIX.length), state as ItemState]))
}

const PREFIX = 'item:'
