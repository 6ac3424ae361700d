import type { StorageProblem } from '#device/journal.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { JournalDatabase } from './schema.ts'
import { writeAllOrNothing } from './transaction.ts'
import { freshWriter, isNewer, metaOf, putMeta, type WriteContext } from './write.ts'

/** Empties every store. The device goes on under a new name, so that an old backup cannot clash with new facts. */
export function eraseDisk(db: JournalDatabase, context: WriteContext): Promise<Result<void, StorageProblem>> {
  return writeAllOrNothing(db, async (transaction) => {
    const { basis: _basis, ...meta } = await metaOf(transaction, context)
    if (isNewer(meta, context.rules)) return fail({ kind: 'newer' })
    await Promise.all([
      transaction.objectStore('facts').clear(),
      transaction.objectStore('rows').clear(),
      transaction.objectStore('segments').clear(),
      transaction.objectStore('contents').clear(),
      putMeta(transaction, { ...meta, tail: 0, writer: freshWriter(context) }),
    ])
    return ok(undefined)
  })
}
