import { isLocalDate } from '#domain/local-date.ts'
import type { Field } from '#domain/log/field.ts'
import type { EntryRecord, FieldValue, RowValue } from '#domain/log/record.ts'
import { ENTRY_TYPES, isKnownRecord } from '#domain/log/types.ts'

/** Where a text stands in a record. */
export interface TextPlace {
  /** `title`, `link.<point>` for a claim, or the name of a field. */
  readonly field: string
  /** Which of several, from 0: of a list, of rows, or of links. */
  readonly at?: number
  /** The part of a row. */
  readonly column?: string
}

/** One text of a record that a person wrote freely. */
export interface PlacedText {
  readonly place: TextPlace
  readonly text: string
}

/** Who signed it is for the assessor to know. */
const NOT_LOOKED_AT: readonly string[] = ['signedBy', 'signedOn']

/** Every text of a record that a person wrote freely: title, fields, rows, lists, addresses and claims. */
export function textsOf(record: EntryRecord): readonly PlacedText[] {
  const asked = isKnownRecord(record) ? ENTRY_TYPES[record.type].fields : []
  const fields = Object.entries(record.fields).flatMap(([name, value]) => {
    if (NOT_LOOKED_AT.includes(name)) return []
    const field = asked.find((one) => one.name === name)
    return partsOf(name, value).filter(({ place, text }) => !isClosed(kindOf(field, place), text))
  })
  const claims = record.links.map(({ point, claim }, at) => ({
    place: { field: `link.${point}`, at },
    text: claim,
  }))
  return [{ place: { field: 'title' }, text: record.title }, ...fields, ...claims].filter(
    ({ text }) => text !== '',
  )
}

/** A record in which some of its texts say something else. */
export function withTexts(record: EntryRecord, changed: readonly PlacedText[]): EntryRecord {
  return changed.reduce(withText, record)
}

function withText(record: EntryRecord, { place, text }: PlacedText): EntryRecord {
  const { field, at = 0 } = place
  if (field === 'title') return { ...record, title: text }
  if (field.startsWith('link.')) {
    const links = record.links.map((link, nth) => (nth === at ? { ...link, claim: text } : link))
    return { ...record, links }
  }
  const value = record.fields[field]
  return value === undefined
    ? record
    : { ...record, fields: { ...record.fields, [field]: valueWith(value, place, text) } }
}

/** What a field says once one of its texts says something else. */
export function valueWith(value: FieldValue, { at, column }: TextPlace, text: string): FieldValue {
  if (typeof value === 'string') return text
  const parts: readonly (string | RowValue)[] = value
  return parts.map((part, nth) => {
    if (nth !== at) return part
    return typeof part === 'string' || column === undefined ? text : { ...part, [column]: text }
    // A list of one kind stays a list of that kind.
  }) as FieldValue
}

/** The texts of one field, each with its place. */
export function partsOf(field: string, value: FieldValue): readonly PlacedText[] {
  if (typeof value === 'string') return [{ place: { field }, text: value }]
  return value.flatMap((part, at): readonly PlacedText[] =>
    typeof part === 'string'
      ? [{ place: { field, at }, text: part }]
      : Object.entries(part).map(([column, text]) => ({ place: { field, at, column }, text })),
  )
}

type Kind = Pick<Field, 'input'> & { readonly options?: readonly string[] }

function kindOf(field: Field | undefined, { column }: TextPlace): Kind | undefined {
  if (field?.input !== 'rows') return field
  return field.columns.find(({ name }) => name === column)
}

/** Whether a text is one that its field allows and that says nothing of a person: a day, a figure, one of a few. */
function isClosed(field: Kind | undefined, text: string): boolean {
  switch (field?.input) {
    case 'date':
      return isLocalDate(text)
    case 'number':
    case 'decimal':
      return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text)
    case 'choice':
    case 'choices':
      return field.options?.includes(text) === true
    case 'entries':
      return /^[a-z2-7]{10}$/.test(text)
    case 'isbn':
    case 'doi':
      return true
    default:
      return false
  }
}
