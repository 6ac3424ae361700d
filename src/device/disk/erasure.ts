import type { StorageProblem } from '#device/journal.ts'
import {
  type Erased,
  erasedBy,
  isErased,
  isPurgedState,
  subjectNamed,
  subjectsKeptOf,
  subjectToErase,
  type ToErase,
  type Tombstone,
  tombstonesFor,
  tombstonesIn,
} from '#domain/journal/erasure.ts'
import type { Fact, StoredFact, Subject } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { Row } from '#domain/journal/row.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { isNewer, metaOf, putMeta, turnOf, type WriteContext } from './meta.ts'
import { removeFacts } from './purge.ts'
import { groupsAbout, putRowsAnew } from './put-many.ts'
import type { JournalDatabase } from './schema.ts'
import { factsUnder } from './sealed.ts'
import { type AllStores, type WriteTransaction, writeAllOrNothing } from './transaction.ts'
import { type Attempt, putFacts, roomFor, rulesOf } from './write.ts'

/** Erases entries and packs for good: what is left, what goes and the rows are one transaction. */
export async function purgeOnDisk(
  db: JournalDatabase,
  context: WriteContext,
  all: readonly ToErase[],
  moment: Moment,
  attempt: Attempt,
): Promise<Result<readonly Fact[], StorageProblem>> {
  const { rules } = context
  const subjects = all.map(subjectToErase)
  await rules.prepare?.(subjects)
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    if (attempt.facts && (await isWritten(transaction, attempt.facts))) return ok(attempt.facts)
    const about = await groupsAbout(transaction, subjects.flatMap(subjectsKeptOf))
    const left = tombstonesFor(all, (subject) => about.get(subject) ?? [])
    const { facts, writer } = stampAll(roomFor(left.length, meta.writer, context), left, moment)
    attempt.facts = facts
    const gone = new Set(left.flatMap((one) => one.facts))
    await removeFacts(transaction, [...gone])
    await putFacts(transaction, rules, facts)
    await putRowsAnew(transaction, rulesOf(meta, rules), facts, () => undefined)
    const next = { ...meta, writer, ...(gone.size > 0 ? { owesCopies: turnOf(meta) } : {}) }
    await putMeta(transaction, context, next, { outside: facts.length, added: facts, gone })
    return ok(facts)
  })
}

/** What is known here to be erased, of all that some facts may be about. */
export async function erasedAmong(stores: AllStores, facts: readonly StoredFact[]): Promise<Erased> {
  // Of kinds that this release does not know only the lists tell, and those are read where there is such a fact.
  if (!facts.every(isKnown)) return erasedBy(await allTombstones(stores))
  const named = new Set(facts.flatMap((fact) => subjectNamed(fact) ?? []))
  const rows = await rowsOf(stores, named)
  return erasedBy([], purgedAmong(rows))
}

/** Facts here that tombstones erase. */
export async function factsErasedBy(
  stores: AllStores,
  tombstones: readonly Tombstone[],
): Promise<readonly StoredFact[]> {
  if (tombstones.length === 0) return []
  const erased = erasedBy(tombstones)
  const about = await groupsAbout(stores, [...erased.subjects].flatMap(subjectsKeptOf))
  const listed = await factsUnder(stores, [...erased.listed])
  const all = new Map([...about.values()].flat().map((fact) => [fact.id, fact]))
  return [...all.values(), ...[...listed.values()].filter(({ id }) => !all.has(id))].filter((fact) =>
    isErased(fact, erased),
  )
}

/** So many rows are asked for one by one; for more, all of entries and packs are read. */
const FEW = 500

async function rowsOf(stores: AllStores, named: ReadonlySet<Subject>): Promise<readonly Row[]> {
  if (named.size > FEW) return allRows(stores)
  const rows = stores.objectStore('rows')
  const found = await Promise.all([...named].map((subject) => rows.get(subject)))
  return found.filter((row) => row !== undefined)
}

async function allRows(stores: AllStores): Promise<readonly Row[]> {
  const rows = stores.objectStore('rows')
  const found = await Promise.all(
    ['entry:', 'pack:'].map((prefix) => rows.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
  )
  return found.flat()
}

async function allTombstones(stores: AllStores): Promise<readonly Tombstone[]> {
  const about = await groupsAbout(stores, purgedAmong(await allRows(stores)))
  return tombstonesIn([...about.values()].flat())
}

function purgedAmong(rows: readonly Row[]): readonly Subject[] {
  return rows.flatMap(({ subject, state }) => (isPurgedState(state) ? [subject] : []))
}

async function isWritten(transaction: WriteTransaction, [first]: readonly Fact[]): Promise<boolean> {
  if (!first) return true
  return sameJson((await factsUnder(transaction, [first.id])).get(first.id), first)
}
