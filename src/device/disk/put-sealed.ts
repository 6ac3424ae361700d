import type { FactId, StoredFact } from '#domain/journal/fact.ts'
import type { RowRules } from '#domain/journal/row.ts'
import { seal } from '#domain/journal/seal.ts'
import { isWhole, type KeptFact, type Segment } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { contentsBetween, deviceIn } from './sealed.ts'
import type { WriteTransaction } from './transaction.ts'
import { chunks } from './write.ts'

/** Facts and their subjects by the rules, in the order of their ids, those of each device together. */
export function inOrder(rules: RowRules, facts: readonly StoredFact[]): readonly (readonly KeptFact[])[] {
  const kept = facts.map((fact) => ({ fact, subjects: rules.subjectsOf(fact) }))
  const sorted = kept.sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
  return [...Map.groupBy(sorted, ({ fact }) => deviceIn(fact.id)).values()]
}

/**
 * Puts facts of one device into segments, each opened again to see that it holds what went in. A segment they fall into
 * is made anew with them, so that no two overlap. Those that no segment holds are put outside, and returned.
 */
export async function putSealed(
  transaction: WriteTransaction,
  { version }: RowRules,
  kept: readonly KeptFact[],
  length: number,
): Promise<readonly KeptFact[]> {
  const [first, last] = [kept[0]?.fact.id, kept.at(-1)?.fact.id]
  if (first === undefined || last === undefined) return []
  const met = await segmentsBetween(transaction, first, last)
  // Of a damaged one not all could be carried over: it stays as it is, and what falls into it outside.
  if (!met.every(isWhole) || met.some(({ rules }) => rules !== version)) return putOutside(transaction, kept)
  const left: KeptFact[] = []
  for (const { last: name } of met) await removeSegment(transaction, name)
  for (const part of evenly(together(met, kept), length)) {
    const sealed = seal(part, version)
    left.push(...sealed.left)
    if (sealed.segment && sealed.contents) {
      await Promise.all([
        transaction.objectStore('segments').put(sealed.segment),
        transaction.objectStore('contents').put(sealed.contents),
      ])
    }
  }
  return putOutside(transaction, left)
}

/** Removes a segment with its contents. */
export async function removeSegment(transaction: WriteTransaction, name: FactId): Promise<void> {
  await Promise.all([
    transaction.objectStore('segments').delete(name),
    transaction.objectStore('contents').delete(name),
  ])
}

async function putOutside(
  transaction: WriteTransaction,
  kept: readonly KeptFact[],
): Promise<readonly KeptFact[]> {
  const facts = transaction.objectStore('facts')
  for (const chunk of chunks(kept)) await Promise.all(chunk.map(async (one) => facts.put(one)))
  return kept
}

async function segmentsBetween(
  transaction: WriteTransaction,
  first: FactId,
  last: FactId,
): Promise<readonly Segment[]> {
  const contents = await contentsBetween(transaction, first, last)
  const segments = transaction.objectStore('segments')
  const found = await Promise.all(contents.map(({ last: name }) => segments.get(name)))
  return found.filter((segment) => segment !== undefined)
}

function together(met: readonly Segment[], kept: readonly KeptFact[]): readonly KeptFact[] {
  if (met.length === 0) return kept
  const all = [...met.flatMap(factsOf), ...kept]
  return all.sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
}

/** Cut into as few parts as hold so many each, none much smaller than another. */
function* evenly<T>(list: readonly T[], length: number): Generator<readonly T[]> {
  const size = Math.ceil(list.length / Math.ceil(list.length / length))
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
