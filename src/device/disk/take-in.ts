import type { MergeReport, StorageProblem, Tell } from '#device/journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { countsOf, latestClock, showsCopy, type Union, unite } from '#domain/journal/merge.ts'
import type { Writer } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { putMany, putRowsAnew, restOf } from './put-many.ts'
import type { JournalDatabase } from './schema.ts'
import { factsUnder } from './sealed.ts'
import { SEALING } from './sealing.ts'
import { ALL, type AllStores, writeAllOrNothing } from './transaction.ts'
import { freshWriter, isNewer, metaOf, putMeta, rulesOf, subjectsOf, type WriteContext } from './write.ts'

/** Takes in facts that are not here yet. Those of a name taken by other content are counted and left out. */
export async function mergeToDisk(
  db: JournalDatabase,
  context: WriteContext,
  incoming: readonly StoredFact[],
  tell: Tell = () => undefined,
): Promise<Result<MergeReport, StorageProblem>> {
  const { rules, sealing = SEALING } = context
  await rules.prepare?.(subjectsOf(rules, incoming))
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    const union = await uniteWith(transaction, incoming)
    const { added } = union
    const writer = writerAfter(meta.writer, union, context)
    const outside = await putMany(transaction, rules, added, sealing, tell)
    await putRowsAnew(transaction, rulesOf(meta, rules), added, restOf(tell))
    await putMeta(transaction, { ...meta, writer }, outside)
    return ok(countsOf(union))
  })
}

/** What a merge would do, changing nothing. */
export async function weighOnDisk(
  db: JournalDatabase,
  incoming: readonly StoredFact[],
): Promise<MergeReport> {
  return countsOf(await uniteWith(db.transaction(ALL), incoming))
}

async function uniteWith(stores: AllStores, incoming: readonly StoredFact[]): Promise<Union> {
  const kept = await factsUnder(
    stores,
    incoming.map(({ id }) => id),
  )
  return unite((id) => kept.get(id), incoming)
}

function writerAfter(writer: Writer, union: Union, context: WriteContext): Writer {
  const clock = latestClock(writer.clock, union.added)
  const named = showsCopy(writer.device, union) ? freshWriter(context) : writer
  return clock ? { ...named, clock } : named
}
