import type { EntryPurged } from '#domain/log/log-facts.ts'
import type { PackPurged } from '#domain/pack/pack-facts.ts'
import type { Fact, FactId, StoredFact, Subject } from './fact.ts'
import { isKnown } from './kinds.ts'

/** What was erased for good, as far as tombstones tell of it. */
export interface Erased {
  /** Entries and packs, by their own subjects. */
  readonly subjects: ReadonlySet<Subject>
  /** Ids that tombstones name. */
  readonly listed: ReadonlySet<FactId>
}

/** What a tombstone says. */
type Purged = EntryPurged | PackPurged

/** A tombstone: what is left of an entry or of a pack that was erased. */
export type Tombstone = Fact & Purged

/**
 * What can be erased for good, by the kind of its tombstone: the key by which facts name it, and the subjects under
 * which something is kept of it, its own first. Whatever a later release writes under such a key goes with it.
 */
const ERASABLE = {
  'entry.purged': { key: 'entry', prefixes: ['entry:', 'kept:', 'comments:'] },
  'pack.purged': { key: 'pack', prefixes: ['pack:'] },
} as const satisfies { readonly [K in Purged['kind']]: { key: string; prefixes: readonly string[] } }

const ALL = Object.values(ERASABLE)

/** Whether a kind is a tombstone's; one of a newer shape is a tombstone too, and is never erased nor taken back. */
export function isTombstone(kind: string): kind is Purged['kind'] {
  return Object.hasOwn(ERASABLE, kind)
}

/** The tombstones among facts. */
export function tombstonesIn(facts: readonly StoredFact[]): readonly Tombstone[] {
  return facts.flatMap((fact) => (isKnown(fact) && isTombstone(fact.kind) ? [fact as Tombstone] : []))
}

/** What some tombstones erase, with what is known to be erased from elsewhere. */
export function erasedBy(tombstones: readonly Tombstone[], subjects: Iterable<Subject> = []): Erased {
  return {
    subjects: new Set([...subjects, ...tombstones.map(subjectToErase)]),
    listed: new Set(tombstones.flatMap(({ facts }) => facts)),
  }
}

/**
 * Whether a fact is erased. It looks at this fact alone, so that what is left of two journals is the same in whatever
 * order they meet. A list erases nothing that is known here to be about something else: no file can take more off a
 * device than the entries and packs it names.
 */
export function isErased(fact: StoredFact, { subjects, listed }: Erased): boolean {
  if (isTombstone(fact.kind)) return false
  const subject = subjectNamed(fact)
  return (subject !== undefined && subjects.has(subject)) || (!isKnown(fact) && listed.has(fact.id))
}

/** The entry or pack that a fact is about and nothing else, as an undo of such a fact is too; of newer kinds as well. */
export function subjectNamed(fact: StoredFact): Subject | undefined {
  if (isKnown(fact) && fact.kind === 'undone') return onlySubject(fact.about)
  for (const { key, prefixes } of ALL) {
    const name: unknown = Object.hasOwn(fact, key) ? Reflect.get(fact, key) : undefined
    if (typeof name === 'string') return prefixes[0] + name
  }
  return undefined
}

/** Under which subjects something is kept of an entry or a pack: all goes when it is erased. */
export function subjectsKeptOf(subject: Subject): readonly Subject[] {
  const prefixes = ALL.map((one) => one.prefixes).find(([own]) => subject.startsWith(own)) ?? []
  return prefixes.map((prefix) => prefix + subject.slice(subject.indexOf(':') + 1))
}

/** Whether a subject is one of those: tombstones are about no others. */
export function isErasable(subject: Subject): boolean {
  return ownSubject(subject) !== undefined
}

/** Whether a row is that of an entry or a pack that was erased, whichever of its subjects it is of. */
export function isPurgedState(state: unknown): boolean {
  return typeof state === 'object' && state !== null && Reflect.get(state, 'isPurged') === true
}

/** What is left of facts once those are out that are erased by tombstones among them. */
export function withoutErased<F extends StoredFact>(facts: readonly F[]): readonly F[] {
  const tombstones = tombstonesIn(facts)
  if (tombstones.length === 0) return facts
  const erased = erasedBy(tombstones)
  return facts.filter((fact) => !isErased(fact, erased))
}

/** An entry to be erased, by the number it is known by, or a pack. */
export type ToErase = Pick<EntryPurged, 'entry' | 'number'> | Pick<PackPurged, 'pack'>

/** The subject that is erased with it. */
export function subjectToErase(one: ToErase): Subject {
  return 'pack' in one ? `pack:${one.pack}` : `entry:${one.entry}`
}

/** What is left of entries and packs, each with the facts that go; of one that is not there, or erased already, nothing more. */
export function tombstonesFor(
  all: readonly ToErase[],
  factsAbout: (subject: Subject) => readonly StoredFact[],
): readonly Purged[] {
  const bySubject = new Map(all.map((one) => [subjectToErase(one), one]))
  return [...bySubject].flatMap(([subject, one]): readonly Purged[] => {
    const about = subjectsKeptOf(subject).flatMap(factsAbout)
    const erased = erasedBy([], [subject])
    const gone = about.filter((fact) => isErased(fact, erased)).map(({ id }) => id)
    if (gone.length === 0 || tombstonesIn(about).length > 0) return []
    const facts = [...new Set(gone)].sort()
    return 'pack' in one
      ? [{ kind: 'pack.purged', pack: one.pack, facts }]
      : [{ kind: 'entry.purged', entry: one.entry, number: one.number, facts }]
  })
}

/** The subject of the entry or pack that something is kept of under `subject`. */
function ownSubject(subject: Subject): Subject | undefined {
  for (const { prefixes } of ALL) {
    const prefix = prefixes.find((one) => subject.startsWith(one))
    if (prefix) return prefixes[0] + subject.slice(prefix.length)
  }
  return undefined
}

function onlySubject(about: readonly Subject[]): Subject | undefined {
  const [first, ...others] = about.map(ownSubject)
  return others.every((other) => other === first) ? first : undefined
}
