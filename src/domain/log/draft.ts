import type { EntryTypeName } from './types.ts'

/** A form as it is being filled: text as typed, not looked at yet. It outlives a crash as scratch of the device. */
export interface EntryDraft {
  readonly type: EntryTypeName
  /** By name of the field; a list for `entries`, text for all others (`list`: one to a line; `date`: `22 11 2026`). */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly links: readonly { readonly point: string; readonly claim: string }[]
}

/** What stands in the way of saving, at one field. Words are in `#messages/log-problems.ts`. */
export interface FieldProblem {
  /** Name of the field; `link.<point>` for a claim. */
  readonly field: string
  readonly reason:
    | { readonly kind: 'missing' }
    | { readonly kind: 'too-short'; readonly least: number; readonly has: number }
    | { readonly kind: 'too-long'; readonly most: number; readonly has: number }
    /** More things than one field keeps. */
    | { readonly kind: 'too-many'; readonly most: number; readonly has: number }
    | { readonly kind: 'no-date'; readonly typed: string }
    | { readonly kind: 'future' | 'before-1970'; readonly date: string }
    | { readonly kind: 'no-number'; readonly least: number; readonly most: number }
    | { readonly kind: 'no-choice' | 'no-address' | 'bad-address' | 'no-isbn' | 'no-doi' | 'no-entry' }
    /** A reflection: fewer stages than its model needs say enough. */
    | { readonly kind: 'few-stages'; readonly need: number; readonly has: number; readonly words: number }
}
