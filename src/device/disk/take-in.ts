import type { MergeReport, StorageProblem, Tell } from '#device/journal.ts'
import { mayBeParted, type Parted, part, partedUnder } from '#domain/journal/branches.ts'
import { erasedBy, isErased, tombstonesIn } from '#domain/journal/erasure.ts'
import type { FactId, StoredFact } from '#domain/journal/fact.ts'
import { countsOf, latestClock, type Settled, settle, showsCopy, unite } from '#domain/journal/merge.ts'
import type { Writer } from '#domain/journal/stamp.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { erasedAmong, factsErasedBy } from './erasure.ts'
import { freshWriter, isNewer, metaOf, putMeta, turnOf, type WriteContext } from './meta.ts'
import { removeFacts } from './purge.ts'
import { putMany, putRowsAnew, restOf } from './put-many.ts'
import type { JournalDatabase } from './schema.ts'
import { deviceIn, factsIn, factsUnder } from './sealed.ts'
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
  const { rules } = context
  await rules.prepare?.(subjectsOf(rules, incoming))
  const movedAs: StoredFact[] = []
  const merged = await mergeOnce(db, context, incoming, { tell, movedAs })
  if (merged) return merged
  // What goes on under another name is about other things than what comes in. Rules are not loaded within a write.
  await rules.prepare?.(subjectsOf(rules, movedAs))
  return (await mergeOnce(db, context, incoming, { tell })) ?? fail({ kind: 'broken', detail: 'Not parted' })
}

interface MergeTry {
  readonly tell: Tell
  /** Where rules are not ready for it: gets what would go on under another name, and nothing is written. */
  readonly movedAs?: StoredFact[]
}

function mergeOnce(
  db: JournalDatabase,
  context: WriteContext,
  incoming: readonly StoredFact[],
  { tell, movedAs }: MergeTry,
): Promise<Result<MergeReport, StorageProblem> | undefined> {
  const { rules, sealing = SEALING } = context
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    if (isNewer(meta, rules)) return fail({ kind: 'newer' })
    const { union, gone, moved, copied } = await uniteWith(transaction, incoming)
    const others = moved.flatMap(({ to }) => to ?? [])
    if (movedAs && others.length > 0) return void movedAs.push(...others)
    const added = [...union.added, ...others]
    const writer = writerAfter(meta.writer, union, { context, copied })
    const left = [...new Set([...gone.map(({ id }) => id), ...moved.map(({ from }) => from)])]
    await removeFacts(transaction, left)
    const outside = await putMany(transaction, rules, added, sealing, tell)
    await putRowsAnew(transaction, rulesOf(meta, rules), added, restOf(tell))
    const next = { ...meta, writer, ...(gone.length > 0 ? { owesCopies: turnOf(meta) } : {}) }
    await putMeta(transaction, context, next, { outside, added, gone: left })
    return ok(countsOf(union, gone))
  })
}

/** What a merge would do, changing nothing. */
export async function weighOnDisk(
  db: JournalDatabase,
  incoming: readonly StoredFact[],
): Promise<MergeReport> {
  const { union, gone } = await uniteWith(db.transaction(ALL), incoming)
  return countsOf(union, gone)
}

/** What comes in, and what goes for it. */
interface United {
  readonly union: Settled
  /** Facts here that are erased by what comes in. */
  readonly gone: readonly StoredFact[]
  /** Facts here that go on under another name, because a copy of this profile wrote under theirs; without `to`, none. */
  readonly moved: readonly { readonly from: FactId; readonly to?: StoredFact }[]
  readonly copied: ReadonlySet<string>
}

async function uniteWith(stores: AllStores, incoming: readonly StoredFact[]): Promise<United> {
  const kept = await factsUnder(
    stores,
    incoming.map(({ id }) => id),
  )
  const under = (id: FactId) => kept.get(id)
  const parted = await partedOn(stores, under, incoming)
  const union = unite(parted ? parted.under : under, parted?.incoming ?? incoming)
  const tombstones = tombstonesIn(union.added)
  const moved = parted?.moved ?? []
  const before = await erasedAmong(stores, [...union.added, ...moved.map(({ to }) => to)])
  const now = erasedBy(tombstones, before.subjects)
  const erased = { subjects: now.subjects, listed: new Set([...before.listed, ...now.listed]) }
  return {
    union: settle(union, erased),
    gone: await factsErasedBy(stores, tombstones),
    moved: moved.map(({ from, to }) => ({ from, ...(isErased(to, erased) ? {} : { to }) })),
    copied: parted?.copied ?? new Set(),
  }
}

/** What two copies of one profile wrote under one name, parted; nothing where no two did, as nearly always. */
async function partedOn(
  stores: AllStores,
  under: (id: FactId) => StoredFact | undefined,
  incoming: readonly StoredFact[],
): Promise<(Parted & { readonly under: typeof under }) | undefined> {
  if (!mayBeParted(under, incoming, await devicesIn(stores))) return undefined
  const all = await factsIn(stores)
  const byId = new Map(all.map((fact) => [fact.id, fact]))
  const parted = part(all, incoming)
  return { ...parted, under: partedUnder((id) => byId.get(id), parted) }
}

/** The names of all devices that wrote something which is here. */
async function devicesIn(stores: AllStores): Promise<ReadonlySet<string>> {
  const [single, sealed] = await Promise.all([
    stores.objectStore('facts').getAllKeys(),
    stores.objectStore('contents').getAllKeys(),
  ])
  return new Set([...single, ...sealed].map((id) => deviceIn(id)))
}

function writerAfter(
  writer: Writer,
  union: Settled,
  { context, copied }: Pick<United, 'copied'> & { readonly context: WriteContext },
): Writer {
  const clock = latestClock(writer.clock, union.added)
  const named = showsCopy(writer.device, union, copied) ? freshWriter(context) : writer
  return clock ? { ...named, clock } : named
}
