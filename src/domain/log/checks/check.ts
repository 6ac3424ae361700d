import type { LocalDate } from '#domain/local-date.ts'
import type { NamedEntry } from '#domain/log/readiness.ts'

/** Something in a log that is no fault, and that an assessor may ask about. */
export type LogCheck =
  /** Months without an entry, of which the entry that ends them says nothing. */
  | {
      readonly kind: 'gap'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly entries: readonly NamedEntry[]
    }
  /** Entries that count and lie years back. */
  | { readonly kind: 'old'; readonly entries: readonly NamedEntry[] }
  /** Links that give the same claim, word for word. */
  | {
      readonly kind: 'pasted'
      readonly links: number
      readonly entries: readonly NamedEntry[]
    }
  /** Entries dated before others that they rest on. */
  | { readonly kind: 'early'; readonly entries: readonly NamedEntry[]; readonly on: readonly NamedEntry[] }
  /** Everything was written on one day, and tells of weeks. */
  | {
      readonly kind: 'one-day'
      readonly on: LocalDate
      readonly from: LocalDate
      readonly to: LocalDate
      readonly entries: readonly NamedEntry[]
    }
