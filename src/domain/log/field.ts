import type { EntryTypeName } from './types.ts'

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
}

/** A day, typed as day, month and year. */
export interface DateField extends FieldBase {
  readonly input: 'date'
}

/** A whole number. */
export interface NumberField extends FieldBase {
  readonly input: 'number'
  readonly least: number
  readonly most: number
}

/** One of a few: radios up to five, a list to choose from beyond. */
export interface ChoiceField extends FieldBase {
  readonly input: 'choice'
  readonly options: readonly string[]
}

/** Several short texts, one to a line. */
export interface ListField extends FieldBase {
  readonly input: 'list'
  /** Each is at least so long. */
  readonly leastLength?: number
}

/** Other entries of the log, by id. */
export interface EntriesField extends FieldBase {
  readonly input: 'entries'
  readonly of: readonly EntryTypeName[]
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
  | ChoiceField
  | ListField
  | EntriesField
  | AddressField
  | IdentifierField
