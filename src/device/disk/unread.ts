import type { FactId } from '#domain/journal/fact.ts'
import type { AllStores } from './transaction.ts'

/** What became of segments as they were read, by their names. */
export interface Segments {
  readonly whole: ReadonlySet<FactId>
  /** Of each damaged one, the facts that can still be read. */
  readonly damaged: ReadonlyMap<FactId, readonly FactId[]>
}

/**
 * How many facts were kept and can be read nowhere: a damage took them from their segment, or the segment as a whole,
 * and no backup has brought them back since. What a backup brings of a damaged segment lies outside of it.
 */
export async function countUnread(begin: () => AllStores, { whole, damaged }: Segments): Promise<number> {
  const names = await begin().objectStore('contents').getAllKeys()
  let unread = 0
  for (const name of names.filter((one) => !whole.has(one))) {
    const contents = await begin().objectStore('contents').get(name)
    if (!contents) continue
    const { first, last, count } = contents
    const outside = await begin().objectStore('facts').getAllKeys(IDBKeyRange.bound(first, last))
    const found = new Set([...outside, ...(damaged.get(name) ?? [])])
    unread += Math.max(0, count - found.size)
  }
  return unread
}
