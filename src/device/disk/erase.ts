import type { StorageProblem } from '#device/journal.ts'
import { nothingHeld } from '#domain/journal/holding.ts'
import { holdingErased } from '#domain/journal/loss.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { freshWriter, heldOf, isNewer, metaOf, putMeta, turnOf, type WriteContext } from './meta.ts'
import type { JournalDatabase } from './schema.ts'
import { writeAllOrNothing } from './transaction.ts'

/** Empties every store. The device goes on under a new name, so that an old backup cannot clash with new facts. */
export function eraseDisk(db: JournalDatabase, context: WriteContext): Promise<Result<void, StorageProblem>> {
  return writeAllOrNothing(db, async (transaction) => {
    const kept = await metaOf(transaction, context)
    const { basis: _basis, missing: _missing, owesCopies: _owed, ...meta } = kept
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
      putMeta(transaction, context, { ...meta, tail: 0, writer, held }),
    ])
    return ok(undefined)
  })
}
