import type { Device } from '#device/device.ts'
import { findInRecord, type PlacedFinding } from '#domain/guard/find-in-record.ts'
import type { KeptState } from '#domain/guard/kept-row.ts'
import type { OwnNames } from '#domain/guard/names-row.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'

/** An entry in which something may be personal data, and nobody said yet what to do about it. */
export interface FoundEntry {
  readonly entry: Entry
  /** The texts of the entry that hold something: one, or several where two devices changed it apart. */
  readonly texts: readonly FoundText[]
}

/** One text of an entry with what was found in it; never nothing. */
export interface FoundText {
  /** The revision it is. */
  readonly fact: FactId
  readonly record: EntryRecord
  readonly findings: readonly PlacedFinding[]
}

/** Looks for personal data in entries, in whatever of them an export may hand on; kept findings are left out. */
export async function lookOver(
  { journal }: Pick<Device, 'journal'>,
  entries: readonly Entry[],
): Promise<readonly FoundEntry[]> {
  const names = ((await journal.row('names:own'))?.state as OwnNames | undefined)?.names ?? []
  // Such rows are written by `stepKept` alone.
  const states = (await journal.rows('kept:')).map(({ state }) => state as KeptState)
  const kept = new Map(states.map((state) => [state.entry, state.kept]))
  return entries.flatMap((entry) => {
    const heads = [entry.head, ...entry.conflicts].filter(({ isDeleted }) => !isDeleted)
    const texts = heads.flatMap(({ fact, record }): readonly FoundText[] => {
      const findings = findInRecord(record, { names, kept: kept.get(entry.id) ?? [] })
      return findings.length === 0 ? [] : [{ fact, record, findings }]
    })
    return texts.length === 0 ? [] : [{ entry, texts }]
  })
}
