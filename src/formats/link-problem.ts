/** What a link is for: the letter it begins with. Letters are given once and never again. */
export type LinkLetter = 'p' | 'r' | 'c' | 'f'

/** Why a link could not be opened; `has` and `of` count the characters of its data. Words: `#messages/pack-problems.ts`. */
export type LinkProblem =
  | { readonly kind: 'empty' }
  /** No link of this program at all. */
  | { readonly kind: 'foreign' }
  /** A link of this program, for something else. */
  | { readonly kind: 'other-kind' }
  /** Made by a newer release. */
  | { readonly kind: 'newer' }
  /** Its end is missing; without `of`, so much that it can't be said how much. */
  | { readonly kind: 'cut'; readonly has: number; readonly of?: number }
  /** Something stands behind its end. */
  | { readonly kind: 'over-long'; readonly has: number; readonly of: number }
  /** Two links in one. */
  | { readonly kind: 'doubled' }
  /** As long as it should be, and not what was written. */
  | { readonly kind: 'altered' }
  /** Longer than any link of ours: refused before it is decoded. */
  | { readonly kind: 'huge' }
  /** It would grow beyond all bounds. */
  | { readonly kind: 'bomb' }
  /** Whole, and yet not what a link of this kind holds. */
  | { readonly kind: 'unreadable' }
