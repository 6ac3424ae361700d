import type { Device } from '#device/device.ts'
import type { Keeping, StorageProblem } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { type CapturedLine, recordOfLine } from '#domain/log/captured-line.ts'
import { entriesOf, nextNumber } from '#domain/log/entries.ts'
import type { EntryId } from '#domain/log/record.ts'
import { ok, type Result } from '#domain/result.ts'

/** A line of the inbox, as one speaks of it. */
export interface KeptEntry {
  readonly id: EntryId
  readonly number: number
  readonly title: string
}

/** What was kept, and where. */
export interface KeptLines {
  readonly entries: readonly KeptEntry[]
  /** The facts that keep them, in the same order. */
  readonly facts: readonly FactId[]
  readonly keptIn: Keeping['kind']
}

/** Appends lines to the inbox in one write, all or none, under the ids given. */
export async function keepLines(
  { journal }: Pick<Device, 'journal'>,
  lines: readonly CapturedLine[],
  ids: readonly EntryId[],
): Promise<Result<KeptLines, StorageProblem>> {
  const next = nextNumber(entriesOf(await journal.rows('entry:')))
  const happenings = lines.map((line, at) => ({
    kind: 'entry.revised' as const,
    entry: ids[at] ?? '',
    replaces: [],
    number: next + at,
    record: recordOfLine(line),
  }))
  const kept = await journal.append(happenings)
  if (!kept.ok) return kept
  // Another tab may have given the same number meanwhile: the log says which it is.
  const [rows, keeping] = await Promise.all([journal.rows('entry:'), journal.keeping()])
  const all = new Map(entriesOf(rows).map((entry) => [entry.id, entry]))
  const entries = happenings.map(({ entry: id, number, record }) => ({
    id,
    number: all.get(id)?.number ?? number,
    title: record.title,
  }))
  return ok({ entries, facts: kept.value.map(({ id }) => id), keptIn: keeping.kind })
}
