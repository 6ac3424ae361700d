import type { StorageProblem } from '#device/journal.ts'
import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import { sameJson } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { JournalDatabase, KeptFact } from './schema.ts'
import { type WriteTransaction, writeAllOrNothing } from './transaction.ts'
import { chunks, isNewer, metaOf, putMeta, type WriteContext } from './write.ts'

/**
 * Makes every row again from the facts, and the index of subjects with them, in one transaction: another tab
 * sees all the old rows or all the new ones. A fact kept from a newer release is checked before it counts.
 */
export async function rebuildOnDisk(
  db: JournalDatabase,
  context: WriteContext,
): Promise<Result<{ readonly rows: number; readonly mended: number }, StorageProblem>> {
  const { rules } = context
  await rules.prepare?.(['card:'])
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    const sound = await reindex(transaction, context)
    const groups = groupBySubject(rules, sound)
    const mended = (await refold(transaction, context, groups)) + (await removeOthers(transaction, groups))
    await putMeta(transaction, { ...meta, rules: rules.version })
    return ok({ rows: await transaction.objectStore('rows').count(), mended })
  })
}

async function reindex(
  transaction: WriteTransaction,
  { rules }: WriteContext,
): Promise<readonly StoredFact[]> {
  const store = transaction.objectStore('facts')
  const sound: StoredFact[] = []
  for (const chunk of chunks(await store.getAll())) {
    const changed: KeptFact[] = []
    for (const kept of chunk) {
      const isSound = parseFact(kept.fact).ok
      const subjects = isSound ? rules.subjectsOf(kept.fact) : []
      if (isSound) sound.push(kept.fact)
      if (!sameJson(subjects, kept.subjects)) changed.push({ fact: kept.fact, subjects })
    }
    await Promise.all(changed.map(async (kept) => store.put(kept)))
  }
  return sound
}

async function refold(
  transaction: WriteTransaction,
  { rules }: WriteContext,
  groups: ReadonlyMap<Subject, readonly StoredFact[]>,
): Promise<number> {
  const store = transaction.objectStore('rows')
  let mended = 0
  for (const chunk of chunks([...groups])) {
    await Promise.all(
      chunk.map(async ([subject, facts]) => {
        const kept = await store.get(subject)
        const row = foldSubject(rules, subject, facts)
        if (sameJson(kept, row)) return
        mended += 1
        await (row ? store.put(row) : store.delete(subject))
      }),
    )
  }
  return mended
}

async function removeOthers(
  transaction: WriteTransaction,
  groups: ReadonlyMap<Subject, unknown>,
): Promise<number> {
  const store = transaction.objectStore('rows')
  const others = (await store.getAllKeys()).filter((subject) => !groups.has(subject))
  await Promise.all(others.map(async (subject) => store.delete(subject)))
  return others.length
}
