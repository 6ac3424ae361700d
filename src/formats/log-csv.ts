import type { Id } from '#domain/id.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { FieldValue } from '#domain/log/record.ts'
import { writeCsv } from './csv.ts'

/** The words of a log’s table: what its columns are called, and what stands for names that only programs know. */
export interface LogTableWords {
  readonly columns: Readonly<Record<(typeof COMMON)[number], string>>
  type(name: string): string
  stage(name: string): string
  field(name: string): string
  /** A field’s value in words; several are told apart by lines. */
  value(entry: Entry, field: string, value: FieldValue): string
  point(id: Id): string
}

/** What every entry has, in the order of the columns. */
const COMMON = ['number', 'type', 'stage', 'title', 'occurredOn', 'minutes', 'links', 'savedOn'] as const

/**
 * The log as a table for spreadsheets: an entry to a row by number, a column for what every entry has and for each
 * field that any entry fills. `order` names fields in the order of their columns; others follow.
 */
export function writeLogCsv(
  entries: readonly Entry[],
  words: LogTableWords,
  order: readonly string[],
): Uint8Array<ArrayBuffer> {
  const standing = entries.filter(({ isDeleted }) => !isDeleted).sort((a, b) => a.number - b.number)
  const used = new Set(standing.flatMap(({ record }) => Object.keys(record.fields)))
  const fields = [
    ...order.filter((name) => used.has(name)),
    ...[...used].filter((name) => !order.includes(name)),
  ]
  const heads = [...COMMON.map((name) => words.columns[name]), ...fields.map((name) => words.field(name))]
  return writeCsv([heads, ...standing.map((entry) => rowOf(entry, fields, words))])
}

function rowOf(entry: Entry, fields: readonly string[], words: LogTableWords): readonly string[] {
  const { number, record, head } = entry
  return [
    String(number),
    words.type(record.type),
    words.stage(record.stage),
    record.title,
    record.occurredOn ?? '',
    String(record.minutes ?? ''),
    record.links.map(({ point, claim }) => `${words.point(point)} ${claim}`.trim()).join('\n'),
    localDateOf(head),
    ...fields.map((name) => cellOf(entry, name, words)),
  ]
}

function cellOf(entry: Entry, name: string, words: LogTableWords): string {
  const value = Object.hasOwn(entry.record.fields, name) ? entry.record.fields[name] : undefined
  return value === undefined ? '' : words.value(entry, name, value)
}
