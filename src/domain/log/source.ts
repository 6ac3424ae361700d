import type { LocalDate } from '#domain/local-date.ts'

/** What a resource can be: the options of its field `kind`. */
export const RESOURCE_KINDS = [
  'book',
  'article',
  'trade-publication',
  'online-course',
  'video',
  'podcast',
  'webinar',
  'guidance',
  'policy',
  'community',
  'shadowing',
  'lesson',
] as const

/** What a resource is: one of `RESOURCE_KINDS`. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

/**
 * A source as another program or a page describes it, before it is an entry. Every part is clean and well formed as
 * the field of a resource asks; what was not is left out.
 */
export interface Source {
  /** Never empty, at most 140 characters. */
  readonly title: string
  /** `Smith, Jane; Jones, Bob`: people surname first, told apart by semicolons; organisations as they are called. */
  readonly author?: string
  readonly publisher?: string
  /** Four figures. */
  readonly year?: string
  /** http or https. */
  readonly address?: string
  readonly isbn?: string
  readonly doi?: string
  readonly kind?: ResourceKind
  /** What it stands in, with volume, issue and pages: `Call Centre Weekly, 12(3), pp. 4–9`. */
  readonly container?: string
  readonly accessedOn?: LocalDate
  /** The person’s own words about it. */
  readonly note?: string
  readonly tags?: readonly string[]
}

/** A source of a file, and the line where it begins, from 1. */
export interface ReadSource extends Source {
  readonly line: number
}

/** What a reader could not take in, and where. Words for each are in `#messages/log-import.ts`. */
export type SourceProblem = {
  /** From 1. */
  readonly line: number
} & (
  | {
      /**
       * `no-title`: a record that names nothing. `cut`: a record without its end, of which the rest was taken in.
       * `stray`: text that belongs to no record. `foreign`: the whole is not of this format.
       * `other-type`: an entry of our own table that is no resource.
       */
      readonly kind: 'no-title' | 'cut' | 'stray' | 'foreign' | 'other-type'
    }
  /** A link that leads to no page of the web; `text` is where it leads. */
  | { readonly kind: 'no-address'; readonly text: string }
  /** The source is taken in without this part, which was `text`. */
  | { readonly kind: 'left-out'; readonly part: keyof Source; readonly text: string }
  /** The file is larger than is read, in characters, or names more sources than are taken in at once. */
  | { readonly kind: 'too-large' | 'too-many'; readonly most: number }
)

/** What a file of sources holds, in the order of its lines. */
export interface ReadSources {
  readonly sources: readonly ReadSource[]
  readonly problems: readonly SourceProblem[]
}
