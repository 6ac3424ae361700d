import type { StorageProblem } from '#device/journal.ts'
import { nothingHeld } from '#domain/journal/holding.ts'
import { holdingErased } from '#domain/journal/loss.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { clearAside } from './aside.ts'
import { freshWriter, heldOf, isNewer, metaOf, putMeta, turnOf, type WriteContext } from './meta.ts'
import type { JournalDatabase } from './schema.ts'
import { writeAllOrNothing } from './transaction.ts'

/**
 * Writes down that everything is to be erased, or that it is not after all: a start after a killed browser knows it by
 * this, as a mark reaches the disk seconds late.
 */
export function meanToEraseDisk(
  db: JournalDatabase,
  context: WriteContext,
  isMeant: boolean,
): Promise<Result<void, StorageProblem>> {
  return writeAllOrNothing(db, async (transaction) => {
    const { erasing: before, ...meta } = await metaOf(transaction, context)
    if (isNewer(meta, context.rules)) return fail({ kind: 'newer' })
    if (isMeant) await putMeta(transaction, context, { ...meta, erasing: turnOf(meta) + 1 })
    else if (before !== undefined) await putMeta(transaction, context, meta)
    return ok(undefined)
  })
}

/** Empties every store. The device goes on under a new name, so that an old backup cannot clash with new facts. */
export async function eraseDisk(
  db: JournalDatabase,
  context: WriteContext,
): Promise<Result<void, StorageProblem>> {
  await clearAside(db.name)
  return writeAllOrNothing(db, async (transaction) => {
    const kept = await metaOf(transaction, context)
    const { basis: _basis, missing: _missing, owesCopies: _owed, erasing: _meant, ...meta } = kept
    if (isNewer(meta, context.rules)) return fail({ kind: 'newer' })
    const writer = freshWriter(context)
    const turn = turnOf(meta)
    // It counts as written once more, so that what was known outside before is no sign of a loss.
    const held = holdingErased(heldOf(meta) ?? { ...nothingHeld(writer.device), turn })
    await Promise.all([
      transaction.objectStore('facts').clear(),
      transaction.objectStore('rows').clear(),
      transaction.objectStore('segments').clear(),
      transaction.objectStore('contents').clear(),
      putMeta(transaction, context, { ...meta, tail: 0, writer, held, emptied: turn + 1 }),
    ])
    return ok(undefined)
  })
}
