import { cleanText, wordCount } from '#domain/clean.ts'
import type { LocalDate } from '#domain/local-date.ts'
import { fail } from '#domain/result.ts'
import type { TypedValue } from './draft.ts'
import type { Entry } from './entry.ts'
import type { Field, TextField } from './field.ts'
import { type ParsedField, parseLine, type SaveStage, sized } from './parse-line.ts'
import { parseChoices, parseEntries, parseList, parseRows } from './parse-parts.ts'
import { FIELD_MAX_LENGTH, rowsIn, textsIn } from './record.ts'

/** What an entry is checked against: the day it is, and the log it stands in. */
export interface KnownLog {
  readonly today: LocalDate
  readonly entries: readonly Entry[]
}

/** Reads one field as it was typed. Whether it may be empty is not asked here. */
export function parseField(field: Field, typed: TypedValue, stage: SaveStage, known: KnownLog): ParsedField {
  switch (field.input) {
    case 'entries':
      return parseEntries(field, textsIn(typed), stage, known.entries)
    case 'choices':
      return parseChoices(field, textsIn(typed), stage)
    case 'rows':
      return parseRows(field, rowsIn(typed), stage, known.today)
    case 'list':
      return parseList(field, textsIn(typed).join('\n'), stage)
    case 'text':
      return parseText(field, textsIn(typed).join('\n'), stage)
    default:
      return parseLine(field, textsIn(typed).join('\n'), stage, known.today)
  }
}

function parseText({ leastLength, leastWords }: TextField, typed: string, stage: SaveStage): ParsedField {
  const text = cleanText(typed)
  const has = stage === 'ready' && leastWords !== undefined && text !== '' ? wordCount(text) : Infinity
  if (leastWords !== undefined && has < leastWords) return fail({ kind: 'few-words', least: leastWords, has })
  return sized(text, leastLength, FIELD_MAX_LENGTH, stage)
}
