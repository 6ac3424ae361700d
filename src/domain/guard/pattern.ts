import type { FindingKind } from './finding.ts'

/**
 * One shape of personal data. Every quantifier is bounded and nothing repeats what repeats, so that looking takes time
 * in proportion to the text, whatever it holds.
 */
export interface Pattern {
  readonly kind: FindingKind
  /**
   * Global; looked for in the folded text. The group `is` tells what is meant where the words round it are found too; `lead`, read
   * backwards, is what belongs to it before the match.
   */
  readonly shape: RegExp
  /** What a shape alone can’t tell. A number: only so many units from its beginning are meant. */
  readonly holds?: (found: Found) => boolean | number
}

/** A stretch that has the shape. */
export interface Found {
  /** What is meant. */
  readonly said: string
  /** A little of what stands before and after it. */
  readonly before: string
  readonly after: string
}

/** How much of the text round a shape is looked at, in UTF-16 units. */
export const AROUND = 40
