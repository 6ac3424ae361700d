import type { EntryTypeName } from './entry-type.ts'

/** When a field must be filled: to be saved as ready, or never. A draft may leave out anything but its type. */
export type Need = 'ready' | 'optional'

interface FieldBase {
  /** Its key in `EntryRecord.fields`; `title`, `occurredOn` and `minutes` stand beside them in the record. */
  readonly name: string
  readonly need: Need
  /** Shown, asked and kept only while another field of the entry says so. What was typed stays in the form. */
  readonly when?: { readonly field: string; readonly is: string }
}

/** One line of text. */
export interface LineField extends FieldBase {
  readonly input: 'line'
  /** Fewer characters are no answer yet. */
  readonly leastLength?: number
  readonly most: number
}

/** Running text, of `FIELD_MAX_LENGTH` at most. */
export interface TextField extends FieldBase {
  readonly input: 'text'
  /** Fewer characters are no answer yet. */
  readonly leastLength?: number
  /** Fewer words are no answer yet. */
  readonly leastWords?: number
}

/** A day, typed as day, month and year. */
export interface DateField extends FieldBase {
  readonly input: 'date'
  /** It may lie ahead: a day something is due. Other days have happened. */
  readonly isAhead?: true
}

/** A whole number. */
export interface NumberField extends FieldBase {
  readonly input: 'number'
  readonly least: number
  readonly most: number
}

/** A number that may have decimals, such as a score. */
export interface DecimalField extends FieldBase {
  readonly input: 'decimal'
  readonly least: number
  readonly most: number
}

/** One of a few: radios up to five, a list to choose from beyond. */
export interface ChoiceField extends FieldBase {
  readonly input: 'choice'
  readonly options: readonly string[]
}

/** Any of a few. */
export interface ChoicesField extends FieldBase {
  readonly input: 'choices'
  readonly options: readonly string[]
  /** Fewer are no answer yet. */
  readonly leastCount?: number
}

/** Several short texts, one to a line. */
export interface ListField extends FieldBase {
  readonly input: 'list'
  /** Each is at least so long. */
  readonly leastLength?: number
  /** Fewer are no answer yet. */
  readonly leastCount?: number
}

/** Several things that each have the same few parts. An empty row is none. */
export interface RowsField extends FieldBase {
  readonly input: 'rows'
  readonly columns: readonly ColumnField[]
}

/** One part of such a thing. Every row needs those that are not optional. */
export type ColumnField = LineField | ChoiceField | DateField

/** Other entries of the log, by id. */
export interface EntriesField extends FieldBase {
  readonly input: 'entries'
  /** Types that may be named; `any`: all of them, those of later releases too. */
  readonly of: readonly EntryTypeName[] | 'any'
  readonly many: boolean
}

/** A web address: http or https only. */
export interface AddressField extends FieldBase {
  readonly input: 'address'
}

/** An ISBN of ten or thirteen digits whose check digit is right, or a DOI. */
export interface IdentifierField extends FieldBase {
  readonly input: 'isbn' | 'doi'
}

/** One thing an entry's form asks. */
export type Field =
  | LineField
  | TextField
  | DateField
  | NumberField
  | DecimalField
  | ChoiceField
  | ChoicesField
  | ListField
  | RowsField
  | EntriesField
  | AddressField
  | IdentifierField
