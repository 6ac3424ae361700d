import type { EntryTypeName } from './entry-type.ts'
import type { FieldValue } from './record.ts'

/** A form as it is being filled: text as typed, not looked at yet. It outlives a crash as scratch of the device. */
export interface EntryDraft {
  readonly type: EntryTypeName
  /** By name of the field. */
  readonly values: Readonly<Record<string, TypedValue>>
  readonly links: readonly { readonly point: string; readonly claim: string }[]
}

/** A list for `entries` and `choices`, rows for `rows`, text for all others (`list`: one to a line; `date`: `22 11 2026`). */
export type TypedValue = FieldValue

/** What stands in the way of saving, at one field. Words are in `#messages/log-problems.ts`. */
export interface FieldProblem {
  /** Name of the field; `link.<point>` for a claim. */
  readonly field: string
  readonly reason: FieldReason
}

/** Why one field can’t be kept as typed. */
export type FieldReason =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-short'; readonly least: number; readonly has: number }
  | { readonly kind: 'too-long'; readonly most: number; readonly has: number }
  /** More things than one field keeps. */
  | { readonly kind: 'too-many'; readonly most: number; readonly has: number }
  | { readonly kind: 'no-date'; readonly typed: string }
  | { readonly kind: 'future' | 'before-1970'; readonly date: string }
  | { readonly kind: 'no-number' | 'no-figure'; readonly least: number; readonly most: number }
  /** Fewer things than are needed, or fewer words. */
  | { readonly kind: 'too-few' | 'few-words'; readonly least: number; readonly has: number }
  /** A day that lies before another, a part that is more than its whole, or two figures that are the same. */
  | { readonly kind: 'too-early' | 'over-whole' | 'same-figure'; readonly other: string }
  | { readonly kind: 'no-choice' | 'no-address' | 'bad-address' | 'no-isbn' | 'no-doi' | 'no-entry' }
  /** Of a field of rows: which row, from 0, and which of its parts, and what is wrong there. */
  | { readonly kind: 'in-row'; readonly row: number; readonly column: string; readonly reason: FieldReason }
  /** A reflection: fewer stages than its model needs say enough. */
  | { readonly kind: 'few-stages'; readonly need: number; readonly has: number; readonly words: number }
