import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'

/** The name of one entry, whatever is written in it: ten characters of `a–z2–7`, random, made with its first draft. */
export type EntryId = string

/** One row of a field of rows, by name of its columns; an empty cell is left out. */
export type RowValue = Readonly<Record<string, string>>

/** What one field of an entry says; a list where it holds several things. Never empty: an empty field is left out. */
export type FieldValue = string | readonly string[] | readonly RowValue[]

/** An entry linked to a marking point, and why it proves it: evidence. */
export interface EvidenceLink {
  readonly point: Id
  /** In the learner's words, 15 to 400 characters; shorter only in a draft. */
  readonly claim: string
}

/**
 * What an entry says: the part of a revision that a person wrote. `type` names its fields (`#domain/log/types.ts`).
 * `stage` is one of `STAGES` (`#domain/log/stage.ts`); later releases may add some, and an unknown one counts as ready.
 */
export interface EntryRecord {
  readonly type: string
  readonly stage: string
  /** At most 140 characters. */
  readonly title: string
  /** When it happened; absent in a draft that does not say so yet. */
  readonly occurredOn?: LocalDate
  /** 0 to 1,440. */
  readonly minutes?: number
  readonly links: readonly EvidenceLink[]
  /** The type's own fields by name. Text of at most 20,000 characters each. */
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** Longest text of one field, in UTF-16 units. */
export const FIELD_MAX_LENGTH = 20_000

/** Longest title, in UTF-16 units. */
export const TITLE_MAX_LENGTH = 140

/** A claim has at least so many characters, and at most so many. */
export const CLAIM_LENGTH = { least: 15, most: 400 } as const

/** The texts in a field, one by one; those of rows part by part. */
export function textsIn(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [value]
  return value.flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part)))
}

/** The rows in a field; texts among them are none. */
export function rowsIn(value: FieldValue | undefined): readonly RowValue[] {
  if (value === undefined || typeof value === 'string') return []
  return value.flatMap((part) => (typeof part === 'string' ? [] : [part]))
}
