import type { Entry } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { type Mark, type MarkSource, marksOf, marksOfEntry } from './marks.ts'

/** Entries to choose from that are linked to one mark before any other. */
export interface EntryGroup {
  readonly mark: Mark
  /** The earliest first. */
  readonly entries: readonly GroupedEntry[]
}

/** An entry in its group, and the codes of all it is linked to. */
export interface GroupedEntry {
  readonly entry: Entry
  readonly codes: readonly string[]
}

/** Entries by the first mark they are linked to, so that each stands once; groups in the order of the index. */
export function groupsOf(entries: readonly Entry[], portfolio: MarkSource): readonly EntryGroup[] {
  const marks = marksOf(portfolio)
  const groups = new Map<Mark, GroupedEntry[]>([...marks.values()].map((mark) => [mark, []]))
  for (const entry of entries) {
    const own = marksOfEntry(marks, entry)
    const codes = own.flatMap(({ code }) => (code === '' ? [] : [code]))
    if (own[0]) groups.get(own[0])?.push({ entry, codes })
  }
  return [...groups].flatMap(([mark, grouped]) => (grouped.length > 0 ? [{ mark, entries: grouped }] : []))
}

/** How many of a group’s entries are in. */
export function chosenIn({ entries }: EntryGroup, without: ReadonlySet<EntryId>): number {
  return entries.filter(({ entry }) => !without.has(entry.id)).length
}
