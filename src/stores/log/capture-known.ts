import type { Row } from '#domain/journal/row.ts'
import { type CapturedLine, recordOfLine } from '#domain/log/captured-line.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { EntryId } from '#domain/log/record.ts'
import { isSameSource, sourceKeyOf } from '#domain/log/source-key.ts'
import { isKnownRecord } from '#domain/log/types.ts'

/** An entry that the log has about a source. */
export interface Known {
  readonly id: EntryId
  readonly number: number
  readonly title: string
}

/** Lines apart by whether the log has an entry about the same source; what was taken off the list is none. */
export interface KnownAmong {
  readonly fresh: readonly CapturedLine[]
  readonly known: readonly Known[]
  readonly held: readonly CapturedLine[]
}

/** Looks which of these lines the log has already. */
export function knownAmong(lines: readonly CapturedLine[], rows: readonly Row[]): KnownAmong {
  const sources = entriesOf(rows).flatMap(({ id, number, record, isDeleted }) =>
    isDeleted || record.type !== 'resource' || !isKnownRecord(record)
      ? []
      : [{ id, number, title: record.title, key: sourceKeyOf(record) }],
  )
  const found = lines.map((line) => {
    const record = recordOfLine(line)
    if (line.kind === 'note' || !isKnownRecord(record)) return { line, known: undefined }
    const key = sourceKeyOf(record)
    return { line, known: sources.find((source) => isSameSource(source.key, key)) }
  })
  const known = found.flatMap((one) => (one.known ? [one.known] : []))
  return {
    fresh: found.filter((one) => !one.known).map(({ line }) => line),
    known: [...new Map(known.map(({ id, number, title }) => [id, { id, number, title }])).values()],
    held: found.filter((one) => one.known).map(({ line }) => line),
  }
}
