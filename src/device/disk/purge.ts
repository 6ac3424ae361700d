import type { FactId } from '#domain/journal/fact.ts'
import { seal } from '#domain/journal/seal.ts'
import { isWhole, sumOf } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { removeSegment } from './put-sealed.ts'
import { contentsBetween } from './sealed.ts'
import type { WriteTransaction } from './transaction.ts'

/**
 * Takes facts out of the database for good, wherever they lie: a segment that held some is written anew without them.
 * Their rows are for the caller to make again.
 */
export async function removeFacts(transaction: WriteTransaction, ids: readonly FactId[]): Promise<void> {
  const facts = transaction.objectStore('facts')
  await Promise.all(ids.map(async (id) => facts.delete(id)))
  if (ids.length === 0 || (await transaction.objectStore('contents').count()) === 0) return
  const gone = new Set(ids)
  const names = new Set<FactId>()
  for (const id of ids) for (const { last } of await contentsBetween(transaction, id, id)) names.add(last)
  for (const name of names) await rewrite(transaction, name, gone)
}

async function rewrite(
  transaction: WriteTransaction,
  name: FactId,
  gone: ReadonlySet<FactId>,
): Promise<void> {
  const segment = await transaction.objectStore('segments').get(name)
  if (!segment) return
  const all = factsOf(segment)
  const kept = all.filter(({ fact }) => !gone.has(fact.id))
  // What cannot be read of a damaged segment may be what has to go.
  if (kept.length === all.length && isWhole(segment)) return
  const sealed = seal(kept, segment.rules)
  await removeSegment(transaction, name)
  for (const one of sealed.left) await transaction.objectStore('facts').put(one)
  if (!sealed.segment || !sealed.contents) return
  // It keeps its name: who reads segments by their names meanwhile must find it.
  const { sum: _sum, ...content } = { ...sealed.segment, last: name }
  await transaction.objectStore('segments').put({ ...content, sum: sumOf(content) })
  await transaction.objectStore('contents').put({ ...sealed.contents, last: name })
}
