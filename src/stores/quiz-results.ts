import { map } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { getDevice } from './device.ts'

/** How each question and scenario last went; empty until `followResults` has read it. */
export const $results = map<Readonly<Record<Id, ItemState>>>({})

/** Reads how everything last went, and again whenever something is answered here or in another tab. Returns the way to stop. */
export function followResults(): () => void {
  const { journal } = getDevice()
  const read = async () => {
    const rows = await journal.rows(PREFIX)
    // `item:` rows are written by `stepItem` alone.
    $results.set(
      Object.fromEntries(
        rows.map(({ subject, state }) => [subject.slice(PREFIX.length), state as ItemState]),
      ),
    )
  }
  void read()
  return journal.watch(() => void read())
}

const PREFIX = 'item:'
