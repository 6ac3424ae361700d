import type { MergeReport, StorageProblem, Tell } from '#device/journal.ts'
import { erasedBy, tombstonesIn } from '#domain/journal/erasure.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { countsOf, latestClock, type Settled, settle, showsCopy, unite } from '#domain/journal/merge.ts'
import type { Writer } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { erasedAmong, factsErasedBy } from './erasure.ts'
import { freshWriter, isNewer, metaOf, putMeta, turnOf, type WriteContext } from './meta.ts'
import { removeFacts } from './purge.ts'
import { putMany, putRowsAnew, restOf } from './put-many.ts'
import type { JournalDatabase } from './schema.ts'
import { factsUnder } from './sealed.ts'
import { SEALING } from './sealing.ts'
import { ALL, type AllStores, writeAllOrNothing } from './transaction.ts'
import { rulesOf, subjectsOf } from './write.ts'

/**
 * Takes in facts that are not here yet. Those of a name taken by other content, and those of what was erased, are
 * counted and left out; what was erased where they come from goes here too.
 */
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
    const { union, gone } = await uniteWith(transaction, incoming)
    const { added } = union
    const writer = writerAfter(meta.writer, union, context)
    const left = gone.map(({ id }) => id)
    await removeFacts(transaction, left)
    const outside = await putMany(transaction, rules, added, sealing, tell)
    await putRowsAnew(transaction, rulesOf(meta, rules), added, restOf(tell))
    const next = { ...meta, writer, ...(left.length > 0 ? { owesCopies: turnOf(meta) } : {}) }
    await putMeta(transaction, context, next, { outside, added, gone: left })
    return ok(reportOf({ union, gone }))
  })
}

/** What a merge would do, changing nothing. */
export async function weighOnDisk(
  db: JournalDatabase,
  incoming: readonly StoredFact[],
): Promise<MergeReport> {
  return reportOf(await uniteWith(db.transaction(ALL), incoming))
}

/** What comes in, and what goes for it. */
interface United {
  readonly union: Settled
  /** Facts here that are erased by what comes in. */
  readonly gone: readonly StoredFact[]
}

function reportOf({ union, gone }: United): MergeReport {
  return countsOf(union, gone)
}

async function uniteWith(stores: AllStores, incoming: readonly StoredFact[]): Promise<United> {
  const kept = await factsUnder(
    stores,
    incoming.map(({ id }) => id),
  )
  const union = unite((id) => kept.get(id), incoming)
  const tombstones = tombstonesIn(union.added)
  const before = await erasedAmong(stores, union.added)
  const now = erasedBy(tombstones, before.subjects)
  const erased = { subjects: now.subjects, listed: new Set([...before.listed, ...now.listed]) }
  return { union: settle(union, erased), gone: await factsErasedBy(stores, tombstones) }
}

function writerAfter(writer: Writer, union: Settled, context: WriteContext): Writer {
  const clock = latestClock(writer.clock, union.added)
  const named = showsCopy(writer.device, union) ? freshWriter(context) : writer
  return clock ? { ...named, clock } : named
}
