import type { FactId } from '#domain/journal/fact.ts'
import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { entryId } from '#domain/log/record-shape.ts'

/** What an import did, as it is noted to be taken back. */
export interface ImportNote {
  readonly file: string
  /** Entries it made. */
  readonly entries: readonly EntryId[]
  /** Entries it gave a newer text. */
  readonly renewed: readonly Before[]
}

/** An entry as it stood before it got a newer text, so that this text is known again. */
export interface Before {
  readonly entry: EntryId
  readonly heads: readonly FactId[]
  readonly revisions: number
}

/** Reads such a note; anything else is none. */
export function readNote(text: string): ImportNote | undefined {
  let note: unknown
  try {
    note = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(note)) return undefined
  const [file, entries, renewed] = [
    ownValue(note, 'file'),
    ownValue(note, 'entries'),
    ownValue(note, 'renewed'),
  ]
  if (typeof file !== 'string' || !Array.isArray(entries)) return undefined
  return {
    file,
    entries: entries.filter((entry): entry is EntryId => entryId(entry)),
    // Notes of earlier releases have none.
    renewed: Array.isArray(renewed) ? renewed.flatMap(readBefore) : [],
  }
}

function readBefore(before: unknown): readonly Before[] {
  if (!isObject(before)) return []
  const [entry, heads, revisions] = [
    ownValue(before, 'entry'),
    ownValue(before, 'heads'),
    ownValue(before, 'revisions'),
  ]
  return entryId(entry) && Array.isArray(heads) && typeof revisions === 'number'
    ? [{ entry: entry as EntryId, heads: heads.filter((head) => typeof head === 'string'), revisions }]
    : []
}

/** How entries stand among the rows, as it is noted before they get a newer text. */
export function beforeOf(
  rows: readonly { readonly state: unknown }[],
  entries: readonly EntryId[],
): readonly Before[] {
  const states = statesIn(rows)
  return entries.flatMap((entry) => {
    const state = states.get(entry)
    return state ? [{ entry, heads: state.heads.map(({ fact }) => fact), revisions: state.revisions }] : []
  })
}

/** The facts to undo, each with its entry: those of entries that nobody has touched since. */
export function targetsOf(
  { entries, renewed }: Pick<ImportNote, 'entries' | 'renewed'>,
  states: ReadonlyMap<EntryId, EntryState>,
): readonly { readonly entry: EntryId; readonly target: FactId }[] {
  const found = [
    ...entries.map((entry) => ({ entry, target: firstFactOf(states.get(entry)) })),
    ...renewed.map((before) => ({
      entry: before.entry,
      target: newerFactOf(states.get(before.entry), before),
    })),
  ]
  return found.flatMap(({ entry, target }) => (target ? [{ entry, target }] : []))
}

/** The fact that gave an entry its newer text, while nothing else was said of it. */
function newerFactOf(state: EntryState | undefined, { heads, revisions }: Before): FactId | undefined {
  const own = state?.heads.filter(({ fact }) => !heads.includes(fact)) ?? []
  const [head] = own
  return state?.revisions === revisions + 1 && own.length === 1 && !head?.isDeleted ? head?.fact : undefined
}

/** The fact an entry was brought in with, while nothing else was said of it. */
function firstFactOf(state: EntryState | undefined): FactId | undefined {
  const [head, ...others] = state?.heads ?? []
  return state?.revisions === 1 && head && others.length === 0 && !head.isDeleted && !state.isPurged
    ? head.fact
    : undefined
}

/** The states of entries among the rows, by their ids. */
export function statesIn(rows: readonly { readonly state: unknown }[]): ReadonlyMap<EntryId, EntryState> {
  // Such rows are written by `stepEntry` alone.
  return new Map(rows.map(({ state }) => [(state as EntryState).id, state as EntryState]))
}
