import type { StorageProblem } from '#device/journal.ts'
import type { Entry } from '#domain/log/entry.ts'
import { ok, type Result } from '#domain/result.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { removeDraftsOf } from './erase-drafts.ts'
import { $erased } from './erased.ts'
import { lookForTyped } from './list.ts'

/** An entry as it is erased: by its name and the number that people know. */
export type Erasable = Pick<Entry, 'id' | 'number'>

/**
 * Erases entries for good: from the journal in one write, then what is typed of them and not saved. Where that breaks
 * off in between, the log forgets the drafts when it next finds them.
 */
export async function eraseForGood(entries: readonly Erasable[]): Promise<Result<void, StorageProblem>> {
  const { journal, drafts } = getDevice()
  const purged = await journal.purge(entries.map(({ id, number }) => ({ entry: id, number })))
  if (!purged.ok) {
    await noteProblem(purged.problem)
    return purged
  }
  await removeDraftsOf(
    drafts,
    entries.map(({ id }) => id),
  )
  await lookForTyped()
  $erased.set(entries.map(({ number }) => number))
  return ok(undefined)
}
