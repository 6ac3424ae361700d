import type { EntryPurged } from '#domain/log/log-facts.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Fact, FactId, StoredFact, Subject } from './fact.ts'
import { isKnown } from './kinds.ts'

/** What was erased for good, as far as tombstones tell of it. */
export interface Erased {
  readonly entries: ReadonlySet<EntryId>
  /** Ids that tombstones name. */
  readonly listed: ReadonlySet<FactId>
}

/** A tombstone: what is left of an entry that was erased. */
export type Tombstone = Fact & EntryPurged

/** The kind of a tombstone; one of a newer shape is a tombstone too, and is never erased. */
const KIND = 'entry.purged' satisfies EntryPurged['kind']

/** The tombstones among facts. */
export function tombstonesIn(facts: readonly StoredFact[]): readonly Tombstone[] {
  return facts.flatMap((fact) => (isKnown(fact) && fact.kind === KIND ? [fact] : []))
}

/** What some tombstones erase, with entries that are known to be erased from elsewhere. */
export function erasedBy(tombstones: readonly Tombstone[], entries: Iterable<EntryId> = []): Erased {
  return {
    entries: new Set([...entries, ...tombstones.map(({ entry }) => entry)]),
    listed: new Set(tombstones.flatMap(({ facts }) => facts)),
  }
}

/**
 * Whether a fact is erased. It looks at this fact alone, so that what is left of two journals is the same in whatever
 * order they meet. A list erases nothing that is known here to be about something else: no file can take more off a
 * device than the entries it names.
 */
export function isErased(fact: StoredFact, { entries, listed }: Erased): boolean {
  if (fact.kind === KIND) return false
  const entry = entryNamed(fact)
  return (entry !== undefined && entries.has(entry)) || (!isKnown(fact) && listed.has(fact.id))
}

/** The entry that a fact is about and nothing else, as an undo of such a fact is too; of newer kinds as well. */
export function entryNamed(fact: StoredFact): EntryId | undefined {
  if (isKnown(fact) && fact.kind === 'undone') return entryOfSubjects(fact.about)
  const entry: unknown = Object.hasOwn(fact, 'entry') ? Reflect.get(fact, 'entry') : undefined
  return typeof entry === 'string' ? entry : undefined
}

/** What is kept about an entry: all goes when it is erased. */
export function subjectsOfEntry(entry: EntryId): readonly Subject[] {
  return PREFIXES.map((prefix) => prefix + entry)
}

/** Whether a subject is one of those: tombstones are about no others. */
export function isOfEntry(subject: Subject): boolean {
  return PREFIXES.some((prefix) => subject.startsWith(prefix))
}

/** What is left of facts once those are out that are erased by tombstones among them. */
export function withoutErased<F extends StoredFact>(facts: readonly F[]): readonly F[] {
  const tombstones = tombstonesIn(facts)
  if (tombstones.length === 0) return facts
  const erased = erasedBy(tombstones)
  return facts.filter((fact) => !isErased(fact, erased))
}

/** An entry to be erased, by the number it is known by. */
export type ToErase = Pick<EntryPurged, 'entry' | 'number'>

/** What is left of entries, each with the facts that go; of one that is not there, or erased already, nothing more. */
export function tombstonesFor(
  entries: readonly ToErase[],
  factsAbout: (subject: Subject) => readonly StoredFact[],
): readonly EntryPurged[] {
  const byName = new Map(entries.map((one) => [one.entry, one]))
  return [...byName.values()].flatMap(({ entry, number }) => {
    const about = subjectsOfEntry(entry).flatMap(factsAbout)
    const erased = erasedBy([], [entry])
    const facts = about.filter((fact) => isErased(fact, erased)).map(({ id }) => id)
    const isLeft = facts.length > 0 && tombstonesIn(about).length === 0
    return isLeft ? [{ kind: KIND, entry, number, facts: [...new Set(facts)].sort() }] : []
  })
}

const PREFIXES = ['entry:', 'kept:', 'comments:'] as const

function entryOfSubjects(about: readonly Subject[]): EntryId | undefined {
  const [first, ...others] = about.map((subject) => {
    const prefix = PREFIXES.find((one) => subject.startsWith(one))
    return prefix && subject.slice(prefix.length)
  })
  return others.every((other) => other === first) ? first : undefined
}
