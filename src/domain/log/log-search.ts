import type { Id } from '#domain/id.ts'
import type { Entry } from './entry.ts'
import type { EntryRecord, FieldValue } from './record.ts'
import { type Stage, stageOf } from './stage.ts'
import { ENTRY_TYPES, isKnownRecord } from './types.ts'

/** What to look for in a log. What is left out does not narrow it. */
export interface LogQuery {
  /** Words that must all be in an entry, each at least as the beginning of a word; a number finds the entry of it. */
  readonly text?: string
  readonly type?: string
  readonly point?: Id
  readonly stage?: Stage
  /** Only entries that are linked to no marking point; nobody asks it of what waits in the inbox. */
  readonly notLinked?: boolean
}

/** The entries that fit a query, in the order given; those taken off the list are left out. */
export function searchLog(entries: readonly Entry[], query: LogQuery): readonly Entry[] {
  const wanted = wordsOf(query.text ?? '')
  return entries.filter((entry) => !entry.isDeleted && fits(entry.record, query) && hasWords(entry, wanted))
}

function fits(record: EntryRecord, query: LogQuery): boolean {
  const { type, links } = record
  const stage = stageOf(record)
  return (
    (query.type === undefined || query.type === type) &&
    (query.stage === undefined || query.stage === stage) &&
    (query.point === undefined || links.some(({ point }) => point === query.point)) &&
    (!query.notLinked || (links.length === 0 && stage !== 'inbox'))
  )
}

function hasWords({ number, record }: Entry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
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
