import { cleanLine } from '#domain/clean.ts'
import type { LocalDate } from '#domain/local-date.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { readTypedDate } from '#domain/typed-date.ts'
import type { FieldReason } from './draft.ts'
import type { Field } from './field.ts'
import { ADDRESS_MAX_LENGTH, readAddress, readDoi, readIsbn } from './identifier.ts'
import type { FieldValue } from './record.ts'

/** What a form is saved as: `draft` asks only that what is typed be well formed. */
export type SaveStage = 'ready' | 'draft'

/** A field’s value as kept; `undefined` where nothing is typed. */
export type ParsedField<Value extends FieldValue = FieldValue> = Result<Value | undefined, FieldReason>

/** A field that is typed or chosen in one line. */
type OneLineField = Exclude<Field, { readonly input: 'entries' | 'choices' | 'rows' | 'list' | 'text' }>

/** Figures are kept with so many places at most: more is no measuring. */
const DECIMALS = 4

/** Reads a field of one line as it was typed. */
export function parseLine(
  field: OneLineField,
  typed: string,
  stage: SaveStage,
  today: LocalDate,
): ParsedField<string> {
  const line = cleanLine(typed)
  if (line === '') return ok(undefined)
  switch (field.input) {
    case 'line':
      return sized(line, field.leastLength, field.most, stage)
    case 'date':
      return parseDate(line, field.isAhead ? undefined : today)
    case 'number':
      return parseNumber(line, field.least, field.most)
    case 'decimal':
      return parseFigure(line, field.least, field.most)
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

/** A text between two lengths; a draft may hold a shorter one. */
export function sized(
  text: string,
  least: number | undefined,
  most: number,
  stage: SaveStage,
): ParsedField<string> {
  if (text === '') return ok(undefined)
  if (text.length > most) return fail({ kind: 'too-long', most, has: text.length })
  const isShort = stage === 'ready' && least !== undefined && text.length < least
  return isShort ? fail({ kind: 'too-short', least, has: text.length }) : ok(text)
}

function parseDate(line: string, latest: LocalDate | undefined): ParsedField<string> {
  const read = readTypedDate(line)
  if (read.kind === 'none') return fail({ kind: 'no-date', typed: line.slice(0, 40).toWellFormed() })
  if (read.kind === 'before-1970') return fail(read)
  return latest !== undefined && read.date > latest
    ? fail({ kind: 'future', date: read.date })
    : ok(read.date)
}

function parseNumber(line: string, least: number, most: number): ParsedField<string> {
  const value = /^\d{1,15}$/.test(withoutCommas(line)) ? Number(withoutCommas(line)) : Number.NaN
  return value >= least && value <= most ? ok(String(value)) : fail({ kind: 'no-number', least, most })
}

/** `72`, `72.5`, `-8`, `1,250`: with a full stop before the decimals, as figures are written in Britain. */
function parseFigure(line: string, least: number, most: number): ParsedField<string> {
  const typed = withoutCommas(line).replace(/^[−–]/u, '-').replace(/\s*%$/u, '')
  const value = /^-?\d{1,12}(?:\.\d{1,12})?$/.test(typed) ? Number(typed) : Number.NaN
  if (!(value >= least && value <= most)) return fail({ kind: 'no-figure', least, most })
  return ok(String(Number(value.toFixed(DECIMALS))))
}

function withoutCommas(line: string): string {
  return /^[-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(line) ? line.replaceAll(',', '') : line
}

function parseAddress(line: string): ParsedField<string> {
  if (line.length > ADDRESS_MAX_LENGTH) {
    return fail({ kind: 'too-long', most: ADDRESS_MAX_LENGTH, has: line.length })
  }
  const read = readAddress(line)
  if (read.kind === 'none') return fail({ kind: 'no-address' })
  if (read.kind === 'other-scheme') return fail({ kind: 'bad-address' })
  return sized(read.href, undefined, ADDRESS_MAX_LENGTH, 'draft')
}

function orReason(value: string | undefined, reason: FieldReason): ParsedField<string> {
  return value === undefined ? fail(reason) : ok(value)
}
