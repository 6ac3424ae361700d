import type { Tell } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { isSound } from '#domain/journal/parse.ts'
import { isNewer, metaOf, putMeta, type WriteContext } from './meta.ts'
import { putSealed } from './put-sealed.ts'
import { type JournalDatabase, META_KEY } from './schema.ts'
import { deviceIn } from './sealed.ts'
import { SEALING, type Sealing } from './sealing.ts'
import { writeAllOrNothing } from './transaction.ts'

/**
 * Puts facts that lie singly into segments, where there are many. One segment is one transaction: whenever it breaks
 * off, each fact lies in one place or in the other, and who writes meanwhile waits for one segment and not for all.
 */
export async function compactOnDisk(
  db: JournalDatabase,
  context: WriteContext,
  tell: Tell = () => undefined,
  sealing: Sealing = SEALING,
): Promise<void> {
  const reading = db.transaction(['facts', 'meta'])
  const [ids, meta] = await Promise.all([
    reading.objectStore('facts').getAllKeys(),
    reading.objectStore('meta').get(META_KEY),
  ])
  const parts = ids.length > sealing.tail ? partsOf(ids, meta?.writer.device ?? '', sealing) : []
  for (const [index, part] of parts.entries()) {
    if (!(await compactPart(db, context, part, sealing))) return
    tell((index + 1) / parts.length)
  }
  await writeAllOrNothing(db, async (transaction) => {
    const now = await metaOf(transaction, context)
    if (!isNewer(now, context.rules)) await putMeta(transaction, context, { ...now, tail: 0 })
  })
}

interface Part {
  readonly first: FactId
  readonly last: FactId
}

/** What goes into one segment each: of each device the oldest, of this one not the newest. */
function partsOf(ids: readonly FactId[], own: string, { length, least, outside }: Sealing): readonly Part[] {
  const named = ids.filter((id) => /^[a-z2-7]{10}-\d{8}$/.test(id))
  const parts: Part[] = []
  for (const [device, all] of Map.groupBy(named, deviceIn)) {
    const some = device === `${own}-` ? all.slice(0, Math.max(0, all.length - outside)) : all
    for (let start = 0; some.length - start >= least; start += length) {
      const [first, last] = [some[start], some[Math.min(start + length, some.length) - 1]]
      if (first !== undefined && last !== undefined) parts.push({ first, last })
    }
  }
  return parts
}

/** Whether it may go on. */
function compactPart(
  db: JournalDatabase,
  context: WriteContext,
  { first, last }: Part,
  { length }: Sealing,
): Promise<boolean> {
  const { rules } = context
  return writeAllOrNothing(db, async (transaction) => {
    const meta = await metaOf(transaction, context)
    // Subjects are found by these rules: until rows are made again by them, facts stay where they are.
    if (isNewer(meta, rules) || meta.rules !== rules.version) return false
    const facts = transaction.objectStore('facts')
    const range = IDBKeyRange.bound(first, last)
    const [names, found] = await Promise.all([facts.getAllKeys(range), facts.getAll(range)])
    const fit = found.flatMap(({ fact }, place) =>
      fact?.id === names[place] && isSound(fact) ? { fact, subjects: rules.subjectsOf(fact) } : [],
    )
    const left = await putSealed(transaction, rules, fit, length)
    const stays = new Set(left.map(({ fact }) => fact.id))
    const goes = new Set(fit.flatMap(({ fact }) => (stays.has(fact.id) ? [] : fact.id)))
    if (left.length === 0 && goes.size === names.length) await facts.delete(range)
    else await Promise.all([...goes].map(async (id) => facts.delete(id)))
    await putMeta(transaction, context, meta)
    return true
  })
}
