import type { Row } from '#domain/journal/row.ts'
import type { Millis } from '#domain/time.ts'
import type { Entry, EntryState, Head } from './entry.ts'
import type { EntryId } from './record.ts'

/**
 * The log as lists and rules see it, from its `entry:` rows: newest first by when it happened, what has no day yet on
 * top. Entries taken off the list are among them, and say so.
 */
export function entriesOf(rows: readonly Row[]): readonly Entry[] {
  // Such rows are written by `stepEntry` alone.
  const states = rows.map(({ state }) => state as EntryState)
  const numbers = numberEntries(states)
  return states
    .flatMap((state) => entryOf(state, numbers.get(state.id) ?? state.number) ?? [])
    .sort(compareEntries)
}

/**
 * One number for each entry. Where two devices gave the same, the entry first saved keeps it and the other takes the
 * next free one above; what was erased keeps the one it was known by. The same states give the same numbers, whatever
 * their order.
 */
export function numberEntries(
  states: readonly Pick<EntryState, 'id' | 'number' | 'bornAt' | 'isPurged'>[],
): ReadonlyMap<EntryId, number> {
  const firstSaved = [...states].sort(
    (a, b) =>
      Number(b.isPurged ?? false) - Number(a.isPurged ?? false) ||
      a.bornAt - b.bornAt ||
      compareText(a.id, b.id),
  )
  const taken = new Map<number, EntryId>()
  for (const { id, number } of firstSaved) if (!taken.has(number)) taken.set(number, id)
  for (const { id, number } of firstSaved) {
    if (taken.get(number) !== id) taken.set(nextFree(taken, number), id)
  }
  return new Map([...taken].map(([number, id]) => [id, number]))
}

/** The number of an entry that is saved for the first time: one more than the highest, those taken off the list or erased too. */
export function nextNumber(
  entries: readonly Pick<Entry, 'number'>[],
  erased: readonly ErasedEntry[] = [],
): number {
  return [...entries, ...erased].reduce((highest, { number }) => Math.max(highest, number), 0) + 1
}

/** What is left of an entry that was erased for good. */
export interface ErasedEntry {
  readonly id: EntryId
  /** The one it was known by. */
  readonly number: number
  /** When it was erased. */
  readonly at: Millis
}

/** What was erased for good, the last first, from the log’s `entry:` rows. */
export function erasedOf(rows: readonly Row[]): readonly ErasedEntry[] {
  return rows
    .map(({ state }) => state as EntryState)
    .flatMap(({ id, number, bornAt, isPurged }) => (isPurged ? [{ id, number, at: bornAt }] : []))
    .sort((a, b) => b.at - a.at || compareText(a.id, b.id))
}

function nextFree(taken: ReadonlyMap<number, EntryId>, after: number): number {
  let number = after + 1
  while (taken.has(number)) number += 1
  return number
}

/** A revision outlives a deletion made elsewhere: an entry is off the list only when every head says so. */
function entryOf(state: EntryState, number: number): Entry | undefined {
  const known = made.get(state)
  if (known?.number === number) return known
  const entry = makeEntry(state, number)
  if (entry) made.set(state, entry)
  return entry
}

/** A log that is read again after one change keeps the entries that did not change. */
const made = new WeakMap<EntryState, Entry>()

function makeEntry(state: EntryState, number: number): Entry | undefined {
  const newestFirst = state.heads.toReversed()
  const head: Head | undefined = newestFirst.find(({ isDeleted }) => !isDeleted) ?? newestFirst[0]
  if (!head) return undefined
  return {
    id: state.id,
    number,
    record: head.record,
    head,
    conflicts: newestFirst.filter((other) => other !== head),
    isDeleted: head.isDeleted,
    bornAt: state.bornAt,
    revisions: state.revisions,
  }
}

function compareEntries(a: Entry, b: Entry): number {
  return compareText(whenOf(b), whenOf(a)) || b.number - a.number
}

function whenOf({ record }: Entry): string {
  return record.occurredOn ?? '9999-12-31'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
