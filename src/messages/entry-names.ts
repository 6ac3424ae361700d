import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { NamedEntry } from '#domain/log/readiness.ts'
import { address } from './address.ts'
import { small } from './in-words.ts'
import { entryName } from './log.ts'
import { entryTypes } from './log-types.ts'

/** Where one begins what a sentence asks for. */
export interface Begun {
  readonly go?: { readonly label: string; readonly href: string }
}

/** Entries named in one sentence; a long log has thousands. */
const NAMES_SHOWN = 6

/** “Entries 4, 6 and 9”; of many, the first and how many more. */
export function entryNames(entries: readonly NamedEntry[]): string {
  const numbers = entries.map(({ number }) => String(number))
  const more = numbers.length - NAMES_SHOWN
  const names = more > 1 ? [...numbers.slice(0, NAMES_SHOWN), `${more} more`] : numbers
  const list = new Intl.ListFormat('en-GB').format(names)
  return `${entries.length === 1 ? 'Entry' : 'Entries'} ${list}`
}

/** The way to a new entry of a type. */
export function beginning(type: EntryTypeName): Begun {
  return { go: { label: entryTypes[type].needs.begin, href: address.entry(`new=${type}`) } }
}

/** The way to an entry, with what is to be done there, at the field it is done in: a form is long on a phone. */
export function goTo(verb: string, entry: NamedEntry | undefined, field?: string): Begun {
  if (!entry) return {}
  const href = address.entry(field === undefined ? entry.id : `${entry.id}&at=${field}`)
  return { go: { label: `${verb} ${small(entryName(entry.number))}`, href } }
}
