import type { Id } from '#domain/id.ts'
import { isLocalDate } from '#domain/local-date.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { type FieldValue, rowsIn, textsIn } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { fullDay } from './log.ts'
import { optionWords, rowText, wordsOfField } from './log-fields.ts'

/** What a field of an entry is called in lists and prints. */
export function fieldText(type: string, field: string): string {
  if (Object.hasOwn(COMMON, field)) return COMMON[field] ?? field
  return isTypeName(type) ? wordsOfField(type, field).short : field
}

/** What stands in a field, in words: options by their names, days written out, entries by what `entryText` says. */
export function valueText(
  type: string,
  field: string,
  value: FieldValue,
  entryText: (id: Id) => string,
): readonly string[] {
  const parts = textsIn(value)
  if (field === 'signedOn') return parts.map((part) => (isLocalDate(part) ? fullDay(part) : part))
  if (!isTypeName(type)) return parts
  const asked = ENTRY_TYPES[type].fields.find(({ name }) => name === field)
  switch (asked?.input) {
    case 'choice':
    case 'choices':
      return parts.map((part) => optionWords(type, field, part))
    case 'entries':
      return parts.map(entryText)
    case 'date':
      // A day in a field is text to the journal, so it may be none.
      return parts.map((part) => (isLocalDate(part) ? fullDay(part) : part))
    case 'rows':
      return rowsIn(value).map((row) => rowText(type, field, row))
    default:
      return parts
  }
}

/** What an entry of any type may hold besides what its form asks. */
const COMMON: Readonly<Record<string, string>> = {
  signedBy: 'Signed by',
  signedOn: 'Signed on',
  text: 'Text',
}

function isTypeName(type: string): type is EntryTypeName {
  return Object.hasOwn(ENTRY_TYPES, type)
}
