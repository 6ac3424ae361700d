import { entriesIn } from './gaps.ts'
import type { EntryId } from './record.ts'
import { ENTRY_TYPES, type KnownRecord } from './types.ts'

/** The entries that a record names, in whichever of its fields. */
export function namedIn(record: KnownRecord): readonly EntryId[] {
  return inFields(record, () => true)
}

/** The entries that a record rests on: those it names, but for what it only goes with. */
export function restsOn(record: KnownRecord): readonly EntryId[] {
  return inFields(record, (name) => name !== 'related')
}

function inFields(record: KnownRecord, isMeant: (name: string) => boolean): readonly EntryId[] {
  return ENTRY_TYPES[record.type].fields.flatMap(({ input, name }) =>
    input === 'entries' && isMeant(name) ? entriesIn(record, name) : [],
  )
}
