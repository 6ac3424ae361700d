import type { Entry } from './entry.ts'
import { entriesIn } from './gaps.ts'
import type { EntryId } from './record.ts'
import { ENTRY_TYPES, isKnownRecord, type KnownRecord } from './types.ts'

/** The entries that a record names, in whichever of its fields. */
export function namedIn(record: KnownRecord): readonly EntryId[] {
  return inFields(record, () => true)
}

/** The entries that a record rests on: those it names, but for what it only goes with. */
export function restsOn(record: KnownRecord): readonly EntryId[] {
  return inFields(record, (name) => name !== 'related')
}

/** Which entries on the list name which, both ways round; each by number, once. */
export function namingsOf(entries: readonly Entry[]): Namings {
  const live = entries.filter(({ isDeleted }) => !isDeleted).sort((a, b) => a.number - b.number)
  const byId = new Map(live.map((entry) => [entry.id, entry]))
  const pairs = live.flatMap((entry) => {
    const { id, record } = entry
    const names = isKnownRecord(record) ? new Set(namedIn(record)) : []
    return [...names].flatMap((other) => {
      const named = other === id ? undefined : byId.get(other)
      return named ? [{ entry, named }] : []
    })
  })
  const namedBy = Map.groupBy(pairs, ({ entry }) => entry.id)
  const naming = Map.groupBy(pairs, ({ named }) => named.id)
  return {
    namedBy: (id) => (namedBy.get(id) ?? []).map(({ named }) => named).sort((a, b) => a.number - b.number),
    naming: (id) => (naming.get(id) ?? []).map(({ entry }) => entry),
  }
}

/** The entries that an entry names, and those that name it. */
export interface Namings {
  namedBy(id: EntryId): readonly Entry[]
  naming(id: EntryId): readonly Entry[]
}

function inFields(record: KnownRecord, isMeant: (name: string) => boolean): readonly EntryId[] {
  return ENTRY_TYPES[record.type].fields.flatMap(({ input, name }) =>
    input === 'entries' && isMeant(name) ? entriesIn(record, name) : [],
  )
}
