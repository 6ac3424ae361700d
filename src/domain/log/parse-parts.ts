import { cleanLine } from '#domain/clean.ts'
import type { LocalDate } from '#domain/local-date.ts'
import { fail, ok } from '#domain/result.ts'
import type { FieldReason } from './draft.ts'
import type { Entry } from './entry.ts'
import type { ChoicesField, EntriesField, ListField, RowsField } from './field.ts'
import { type ParsedField, parseLine, type SaveStage } from './parse-line.ts'
import { FIELD_MAX_LENGTH, type RowValue } from './record.ts'

/** Most things one field of several holds. */
const PARTS_MAX = 100

/** Reads several lines, each a thing of its own. */
export function parseList(
  { leastLength, leastCount = 0 }: ListField,
  text: string,
  stage: SaveStage,
): ParsedField {
  if (text.length > FIELD_MAX_LENGTH)
    return fail({ kind: 'too-long', most: FIELD_MAX_LENGTH, has: text.length })
  const parts = text.split(/[\r\n\u2028\u2029\u0085]/u).flatMap((part) => cleanLine(part) || [])
  if (parts.length === 0) return ok(undefined)
  if (parts.length > PARTS_MAX) return fail({ kind: 'too-many', most: PARTS_MAX, has: parts.length })
  const shortest = Math.min(...parts.map((part) => part.length))
  if (stage === 'ready' && leastLength !== undefined && shortest < leastLength)
    return fail({ kind: 'too-short', least: leastLength, has: shortest })
  return enough(parts, leastCount, stage)
}

/** Reads what was ticked, in the order of the options. */
export function parseChoices(
  { options, leastCount = 0 }: ChoicesField,
  ticked: readonly string[],
  stage: SaveStage,
): ParsedField {
  if (ticked.some((one) => one !== '' && !options.includes(one))) return fail({ kind: 'no-choice' })
  const parts = options.filter((option) => ticked.includes(option))
  return parts.length === 0 ? ok(undefined) : enough(parts, leastCount, stage)
}

/** Entries that left the log for good are left out; those taken off the list stay, so that undoing is whole. */
export function parseEntries(
  { of, many, need }: EntriesField,
  chosen: readonly string[],
  stage: SaveStage,
  entries: readonly Entry[],
): ParsedField {
  const asked = [...new Set(chosen)].filter((id) => id.trim() !== '')
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const fits = asked.filter((id) => isOf(of, known.get(id)))
  const isLive = fits.some((id) => known.get(id)?.isDeleted === false)
  if (stage === 'ready' && need === 'ready' && asked.length > 0 && !isLive) return fail({ kind: 'no-entry' })
  if (fits.length === 0) return ok(undefined)
  const most = many ? PARTS_MAX : 1
  return fits.length > most ? fail({ kind: 'too-many', most, has: fits.length }) : ok(fits)
}

/** What is wrong with one part of one row; the first such is what a field of rows fails by. */
interface RowReason {
  readonly row: number
  readonly column: string
  readonly reason: FieldReason
}

/** Reads rows part by part; empty rows are none. */
export function parseRows(
  field: RowsField,
  typed: readonly RowValue[],
  stage: SaveStage,
  today: LocalDate,
): ParsedField {
  const rows = readRows(field, typed, stage, today)
  const [problem] = rows.problems
  if (problem) return fail({ kind: 'in-row', ...problem })
  if (rows.kept.length === 0) return ok(undefined)
  if (rows.kept.length > PARTS_MAX) return fail({ kind: 'too-many', most: PARTS_MAX, has: rows.kept.length })
  return ok(rows.kept)
}

function readRows(
  { columns }: RowsField,
  typed: readonly RowValue[],
  stage: SaveStage,
  today: LocalDate,
): { readonly kept: readonly RowValue[]; readonly problems: readonly RowReason[] } {
  const kept: RowValue[] = []
  const problems: RowReason[] = []
  typed.forEach((cells, row) => {
    const said = (name: string) => (Object.hasOwn(cells, name) ? (cells[name] ?? '') : '')
    if (columns.every(({ name }) => cleanLine(said(name)) === '')) return
    const values: [string, string][] = []
    for (const column of columns) {
      const parsed = parseLine(column, said(column.name), stage, today)
      const problem = (reason: FieldReason) => void problems.push({ row, column: column.name, reason })
      if (!parsed.ok) problem(parsed.problem)
      else if (parsed.value !== undefined) values.push([column.name, parsed.value])
      else if (stage === 'ready' && column.need === 'ready') problem({ kind: 'missing' })
    }
    kept.push(Object.fromEntries(values))
  })
  return { kept, problems }
}

function isOf(of: EntriesField['of'], entry: Entry | undefined): boolean {
  return entry !== undefined && (of === 'any' || of.some((type) => type === entry.record.type))
}

function enough(parts: readonly string[], least: number, stage: SaveStage): ParsedField {
  const isFew = stage === 'ready' && parts.length < least
  return isFew ? fail({ kind: 'too-few', least, has: parts.length }) : ok(parts)
}
