import type { Entry } from './entry.ts'
import { type LogChoice, narrowLog } from './log-narrow.ts'
import type { EntryRecord, FieldValue } from './record.ts'
import { ENTRY_TYPES, isKnownRecord } from './types.ts'

/** What to look for in a log. What is left out does not narrow it. */
export interface LogQuery extends LogChoice {
  /** Words that must all be in an entry, each at least as the beginning of a word; a number finds the entry of it. */
  readonly text?: string
}

/** The entries that fit a query, in the order given; those taken off the list are left out. */
export function searchLog(entries: readonly Entry[], query: LogQuery): readonly Entry[] {
  return withWords(narrowLog(entries, query), query.text ?? '')
}

/** Those entries that hold all words of a text. */
export function withWords(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = wordsOf(text)
  return wanted.length === 0 ? entries : entries.filter((entry) => hasWords(entry, wanted))
}

function hasWords({ number, record }: Entry, wanted: readonly string[]): boolean {
  const words = [String(number), ...wordsIn(record)]
  return wanted.every((word) => words.some((held) => held.startsWith(word)))
}

/** Records never change, so that their words are looked for once, not with each letter typed. */
const wordsOfRecords = new WeakMap<EntryRecord, readonly string[]>()

function wordsIn(record: EntryRecord): readonly string[] {
  const known = wordsOfRecords.get(record)
  if (known) return known
  const { title, occurredOn = '', links } = record
  const claims = links.map(({ claim }) => claim)
  const words = [...new Set(wordsOf([title, occurredOn, ...textsOf(record).flat(), ...claims].join(' ')))]
  wordsOfRecords.set(record, words)
  return words
}

/** What was written; ids of other entries are no words. */
function textsOf(record: EntryRecord): readonly FieldValue[] {
  const asked = isKnownRecord(record) ? ENTRY_TYPES[record.type].fields : []
  const ids = asked.flatMap(({ name, input }) => (input === 'entries' ? [name] : []))
  return Object.entries(record.fields).flatMap(([name, value]) => (ids.includes(name) ? [] : [value]))
}

/** Words without capitals, accents and apostrophes. */
function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}’'`]/gu, '')
    .toLowerCase()
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}
