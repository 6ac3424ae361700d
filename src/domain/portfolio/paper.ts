import type { ReferencePart } from '#domain/log/reference.ts'

/** A portfolio in words, before it is pages: print, Word document and text files are made from this one value. */
export interface Paper {
  readonly title: string
  /** Who it is by; empty where it is not said. */
  readonly learner: string
  /** At the foot of pages that belong to no entry. */
  readonly foot: string
  readonly cover: readonly Block[]
  /** What the contents list, in order. */
  readonly parts: readonly Part[]
  /** An entry each. */
  readonly sheets: readonly Sheet[]
  /** What the part of all sheets is called in the contents. */
  readonly sheetsTitle: string
  readonly contentsTitle: string
}

/** A part with a heading of its own. */
export interface Part {
  /** Letters and hyphens: where the contents lead. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The sheet of one entry. */
export interface Sheet extends Part {
  readonly number: number
  /** At the foot of its pages. */
  readonly foot: string
}

/** A stretch of a part. Every text is a person’s or ours, never markup; line ends in it are kept. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly isNote?: true }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | PaperTable
  /** Lines to write on with a pen. */
  | { readonly kind: 'blanks'; readonly labels: readonly string[] }
  | { readonly kind: 'references'; readonly references: readonly (readonly ReferencePart[])[] }

/** A label and what is said under it. */
export interface PaperFact {
  readonly label: string
  readonly values: readonly string[]
  /** The number of the entry whose sheet the label leads to. */
  readonly to?: number
}

/** A table whose first row is its head. */
export interface PaperTable {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly PaperRow[]
  /** Shares of the width, in parts of a hundred, column by column. */
  readonly widths: readonly number[]
}

/** A row of a table. */
export interface PaperRow {
  readonly cells: readonly string[]
  /** The number of the entry whose sheet the first cell leads to. */
  readonly to?: number
}

/** Where the sheet of an entry is found by links inside the paper. */
export function sheetId(number: number): string {
  return `sheet-${number}`
}
