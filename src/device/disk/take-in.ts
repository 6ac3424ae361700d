import type { MergeReport, StorageProblem } from '#device/journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { groupBySubject } from '#domain/journal/fold.ts'
import { countsOf, latestClock, showsCopy, type Union, unite } from '#domain/journal/merge.ts'
import type { Writer } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { JournalDatabase } from './schema.ts'
import { writeAllOrNothing } from './transaction.ts'
import {
  chunks,
  freshWriter,
  isNewer,
  metaOf,
  putFacts,
  putMeta,
  putRows,
  rulesOf,
  subjectsOf,
  type WriteContext,
} from './write.ts'

/** Takes in facts that are not here yet. Those of a name taken by other content are counted and left out. */
export async function mergeToDisk(
  db: JournalDatabase,
  context: WriteContext,
  incoming: readonly StoredFact[],
): Promise<Result<MergeReport, StorageProblem>> {
  const { rules } = context
  await rules.prepare?.(subjectsOf(rules, incoming))
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    const facts = transaction.objectStore('facts')
    const union = await uniteWith((id) => facts.get(id), incoming)
    const { added } = union
    const writer = writerAfter(meta.writer, union, context)
    await putFacts(transaction, rules, added)
    await putRows(transaction, rulesOf(meta, rules), groupBySubject(rules, added), 'merge')
    await putMeta(transaction, { ...meta, writer })
    return ok(countsOf(union))
  })
}

/** What a merge would do, changing nothing. */
export async function weighOnDisk(
  db: JournalDatabase,
  incoming: readonly StoredFact[],
): Promise<MergeReport> {
  const { store } = db.transaction('facts')
  return countsOf(await uniteWith((id) => store.get(id), incoming))
}

async function uniteWith(
  get: (id: string) => Promise<{ readonly fact: StoredFact } | undefined>,
  incoming: readonly StoredFact[],
): Promise<Union> {
  const kept = new Map<string, StoredFact>()
  for (const chunk of chunks(incoming)) {
    const found = await Promise.all(chunk.map(({ id }) => get(id)))
    for (const hit of found) if (hit) kept.set(hit.fact.id, hit.fact)
  }
  return unite((id) => kept.get(id), incoming)
}

function writerAfter(writer: Writer, union: Union, context: WriteContext): Writer {
  const clock = latestClock(writer.clock, union.added)
  const named = showsCopy(writer.device, union) ? freshWriter(context) : writer
  return clock ? { ...named, clock } : named
}
