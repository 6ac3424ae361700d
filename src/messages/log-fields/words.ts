/** What a field of an entry is called, and what its form says of it. */
export interface FieldWords {
  /** The question the form asks. */
  readonly label: string
  /** What lists, files and prints call it. */
  readonly short: string
  readonly hint?: string
  /** One line of what a good answer looks like. */
  readonly good?: string
  /** The options of a choice, by name. */
  readonly options?: Readonly<Record<string, string>>
  /** The parts of each row, by name. */
  readonly columns?: Readonly<Record<string, ColumnWords>>
  /** What one row is called: “standard”. */
  readonly row?: string
  /** Said of one that may stay empty, where a marking point needs it. */
  readonly need?: string
  /** What to do when it is left empty, as an order. */
  readonly missing: string
  /** Why it matters, said after that. */
  readonly why?: string
  /** It takes some telling: its box begins with four lines. */
  readonly isLong?: true
  /** Asked only of who wants to say more. */
  readonly isMore?: true
  /** What an assessor looks for, said in the margin. */
  readonly looksFor?: { readonly title: string; readonly text: string }
  /** What it shows once it is filled, in the list of what is met so far. */
  readonly shows?: string
}

/** What a part of a row is called. */
export interface ColumnWords {
  readonly label: string
  readonly options?: Readonly<Record<string, string>>
  /** What to do when it is left empty, as an order. */
  readonly missing: string
}

/** The words of one type’s fields, by name. */
export type TypeWords = Readonly<Record<string, FieldWords>>
