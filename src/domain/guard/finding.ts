/** What kind of personal data something may be. The order is that of their words in lists. */
export const FINDING_KINDS = [
  'own-name',
  'name',
  'email',
  'phone',
  'card',
  'bank',
  'national-insurance',
  'nhs',
  'birth',
  'address',
  'postcode',
  'vehicle',
  'reference',
  'ip',
  'secret',
] as const

/** One kind of personal data. */
export type FindingKind = (typeof FINDING_KINDS)[number]

/** A stretch of a text that may be personal data. */
export interface Finding {
  readonly kind: FindingKind
  /** Where it begins, in UTF-16 units of the text as it was written. */
  readonly at: number
  /** In UTF-16 units; never ends within a surrogate pair. */
  readonly length: number
  /** As it stands in the text. */
  readonly text: string
}
