import type { Tell } from '#device/journal.ts'
import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import type { RowRules } from '#domain/journal/row.ts'
import { isWhole } from '#domain/journal/segment.ts'
import { factsOf } from '#domain/journal/unseal.ts'
import { createGathered, type Gathered } from './gather.ts'
import { inOrder, putSealed } from './put-sealed.ts'
import { askSegments, factsAbout } from './sealed.ts'
import type { Sealing } from './sealing.ts'
import type { AllStores, WriteTransaction } from './transaction.ts'
import { chunks, putFacts } from './write.ts'

/** Of writing facts and their rows, the facts take about this share. */
const FACTS_SHARE = 0.3

/** So many subjects are looked for one by one; for more, everything is read once. */
const FEW_SUBJECTS = 32

/**
 * Puts facts, many of one device into segments at once, and makes the rows of what they are about anew. Returns how
 * many lie outside segments.
 */
export async function putMany(
  transaction: WriteTransaction,
  rules: RowRules,
  facts: readonly StoredFact[],
  sealing: Sealing,
  tell: Tell,
): Promise<number> {
  let [done, outside] = [0, 0]
  for (const kept of inOrder(rules, facts)) {
    if (kept.length < sealing.direct) {
      await putFacts(
        transaction,
        rules,
        kept.map(({ fact }) => fact),
      )
      outside += kept.length
    }
    // Part by part, so that the page can answer and hears how far it is.
    else
      for (let start = 0; start < kept.length; start += sealing.length) {
        const part = kept.slice(start, start + sealing.length)
        outside += (await putSealed(transaction, rules, part, sealing.length)).length
        tell((FACTS_SHARE * (done + start + part.length)) / facts.length)
      }
    done += kept.length
  }
  return outside
}

/** Tells of the rows, which come after the facts. */
export function restOf(tell: Tell): Tell {
  return (share) => tell(FACTS_SHARE + (1 - FACTS_SHARE) * share)
}

/** Makes rows of some facts' subjects anew, from all that is known of them. */
export async function putRowsAnew(
  transaction: WriteTransaction,
  rules: RowRules,
  facts: readonly StoredFact[],
  tell: Tell,
): Promise<void> {
  const subjects = [...groupBySubject(rules, facts).keys()]
  const groups = await gatheredAbout(transaction, subjects)
  const store = transaction.objectStore('rows')
  let done = 0
  for (const chunk of chunks(subjects)) {
    await Promise.all(
      chunk.map(async (subject) => {
        const row = foldSubject(rules, subject, groups.get(subject))
        await (row ? store.put(row) : store.delete(subject))
      }),
    )
    done += chunk.length
    tell(done / subjects.length)
  }
}

/** The facts about some subjects, in no order. */
export async function groupsAbout(
  stores: AllStores,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<Subject, readonly StoredFact[]>> {
  const groups = await gatheredAbout(stores, subjects)
  return new Map(subjects.map((subject) => [subject, groups.made(subject)]))
}

async function gatheredAbout(stores: AllStores, subjects: readonly Subject[]): Promise<Gathered> {
  const gathered = createGathered(subjects)
  if (subjects.length <= FEW_SUBJECTS) {
    const found = await Promise.all(subjects.map((subject) => factsAbout(stores, subject)))
    for (const [place, subject] of subjects.entries()) {
      for (const fact of found[place] ?? []) gathered.add(fact, [subject])
    }
    return gathered
  }
  const tail = await stores.objectStore('facts').getAll()
  for (const { fact, subjects: about } of tail) gathered.add(fact, about)
  const names = await stores.objectStore('segments').getAllKeys()
  await askSegments(() => stores, names).each((segments) => {
    for (const segment of segments) {
      if (segment && isWhole(segment)) gathered.addAll(segment)
      else for (const { fact, subjects: about } of segment ? factsOf(segment) : []) gathered.add(fact, about)
    }
  })
  return gathered
}
