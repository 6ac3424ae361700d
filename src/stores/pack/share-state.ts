import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import type { LinkReach } from '#messages/pack-share.ts'

/** A pack that is made, and how it can be sent. */
export interface SharedPack {
  readonly kind: 'ready'
  readonly id: PackId
  readonly body: PackBody
  readonly names: readonly string[]
  readonly isRemoved: boolean
  /** Those of the site, with their codes. */
  readonly items: readonly PackItem[]
  /** So many of its items one attempt is given. */
  readonly asks: number
  /** What one attempt takes. */
  readonly minutes: number
  /** Behind the address of the learner’s page, `#` and all. */
  readonly fragment: string
  /** The whole address that learners open. */
  readonly link: string
  readonly reach: LinkReach
  /** Longer than any link that is read: it can be looked at from its file alone. */
  readonly isBeyondLinks: boolean
  /** True where a module is dark, row by row; only of a link that phones read well. */
  readonly qr?: readonly (readonly boolean[])[]
  readonly canShare: boolean
  /** Opens its key; for the tutor alone. */
  readonly code?: string
}

/** What the sharing page shows. */
export type ShareState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' }
  /** Items of it were taken off the site since, so that no link can be made any more. */
  | { readonly kind: 'gone'; readonly id: PackId; readonly title: string }
  | SharedPack

/** What was done last, to be said once. */
export type Sent =
  | 'copied'
  | 'not-copied'
  | 'code-copied'
  | 'code-not-copied'
  | 'saved'
  | 'not-saved'
  | 'names-kept'
  | 'names-not-kept'
