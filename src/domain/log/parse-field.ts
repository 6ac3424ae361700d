import { cleanLine, cleanText } from '#domain/clean.ts'
import type { LocalDate } from '#domain/local-date.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readTypedDate } from '#domain/typed-date.ts'
import type { FieldProblem } from './draft.ts'
import type { Entry } from './entry.ts'
import type { EntriesField, Field, ListField } from './field.ts'
import { ADDRESS_MAX_LENGTH, readAddress, readDoi, readIsbn } from './identifier.ts'
import { FIELD_MAX_LENGTH, type FieldValue } from './record.ts'

/** What a form is saved as: `draft` asks only that what is typed be well formed. */
export type SaveStage = 'ready' | 'draft'

/** What an entry is checked against: the day it is, and the log it stands in. */
export interface KnownLog {
  readonly today: LocalDate
  readonly entries: readonly Entry[]
}

/** Why a field can't be kept as typed. */
export type FieldReason = FieldProblem['reason']

/** A field’s value as kept; `undefined` where nothing is typed. */
export type ParsedField = Result<FieldValue | undefined, FieldReason>

/** Most things one list or choice of entries holds. */
const PARTS_MAX = 100

/** Reads one field as it was typed. Whether it may be empty is not asked here. */
export function parseField(
  field: Field,
  typed: string | readonly string[],
  stage: SaveStage,
  known: KnownLog,
): ParsedField {
  if (field.input === 'entries') return parseEntries(field, typed, stage, known.entries)
  const text = typeof typed === 'string' ? typed : typed.join('\n')
  if (field.input === 'list') return parseList(field, text, stage)
  if (field.input === 'text') return sized(cleanText(text), field.leastLength, FIELD_MAX_LENGTH, stage)
  const line = cleanLine(text)
  if (line === '') return ok(undefined)
  switch (field.input) {
    case 'line':
      return sized(line, field.leastLength, field.most, stage)
    case 'date':
      return parseDate(line, known.today)
    case 'number':
      return parseNumber(line, field.least, field.most)
    case 'choice':
      return field.options.includes(line) ? ok(line) : fail({ kind: 'no-choice' })
    case 'address':
      return parseAddress(line)
    case 'isbn':
      return orReason(readIsbn(line), { kind: 'no-isbn' })
    case 'doi':
      return orReason(readDoi(line), { kind: 'no-doi' })
  }
}

function sized(text: string, least: number | undefined, most: number, stage: SaveStage): ParsedField {
  if (text === '') return ok(undefined)
  if (text.length > most) return fail({ kind: 'too-long', most, has: text.length })
  const isShort = stage === 'ready' && least !== undefined && text.length < least
  return isShort ? fail({ kind: 'too-short', least, has: text.length }) : ok(text)
}

function parseDate(line: string, today: LocalDate): ParsedField {
  const read = readTypedDate(line)
  if (read.kind === 'none') return fail({ kind: 'no-date', typed: line.slice(0, 40).toWellFormed() })
  if (read.kind === 'before-1970') return fail(read)
  return read.date > today ? fail({ kind: 'future', date: read.date }) : ok(read.date)
}

function parseNumber(line: string, least: number, most: number): ParsedField {
  const value = /^\d{1,15}$/.test(line) ? Number(line) : Number.NaN
  return value >= least && value <= most ? ok(String(value)) : fail({ kind: 'no-number', least, most })
}

function parseAddress(line: string): ParsedField {
  if (line.length > ADDRESS_MAX_LENGTH) {
    return fail({ kind: 'too-long', most: ADDRESS_MAX_LENGTH, has: line.length })
  }
  const read = readAddress(line)
  if (read.kind === 'none') return fail({ kind: 'no-address' })
  if (read.kind === 'other-scheme') return fail({ kind: 'bad-address' })
  return sized(read.href, undefined, ADDRESS_MAX_LENGTH, 'draft')
}

function parseList({ leastLength }: ListField, text: string, stage: SaveStage): ParsedField {
  if (text.length > FIELD_MAX_LENGTH)
    return fail({ kind: 'too-long', most: FIELD_MAX_LENGTH, has: text.length })
  const parts = text.split(/[\r\n\u2028\u2029\u0085]/u).flatMap((part) => cleanLine(part) || [])
  if (parts.length === 0) return ok(undefined)
  if (parts.length > PARTS_MAX) return fail({ kind: 'too-many', most: PARTS_MAX, has: parts.length })
  const shortest = Math.min(...parts.map((part) => part.length))
  const isShort = stage === 'ready' && leastLength !== undefined && shortest < leastLength
  return isShort ? fail({ kind: 'too-short', least: leastLength, has: shortest }) : ok(parts)
}

/** Entries that left the log for good are left out; those taken off the list stay, so that undoing is whole. */
function parseEntries(
  { of, many }: EntriesField,
  typed: string | readonly string[],
  stage: SaveStage,
  entries: readonly Entry[],
): ParsedField {
  const asked = [...new Set(typeof typed === 'string' ? [typed] : typed)].filter((id) => id !== '')
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const fits = asked.filter((id) => of.some((type) => type === known.get(id)?.record.type))
  const isLive = fits.some((id) => known.get(id)?.isDeleted === false)
  if (stage === 'ready' && asked.length > 0 && !isLive) return fail({ kind: 'no-entry' })
  if (fits.length === 0) return ok(undefined)
  const most = many ? PARTS_MAX : 1
  return fits.length > most ? fail({ kind: 'too-many', most, has: fits.length }) : ok(fits)
}

function orReason(value: string | undefined, reason: FieldReason): ParsedField {
  return value === undefined ? fail(reason) : ok(value)
}
