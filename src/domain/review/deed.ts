import type { MeasureId } from '#domain/measure/measure.ts'

/** What one does with a card besides saying its answer to oneself; a plain card has none. */
export type Deed =
  /** The sentence before its hole and after it; the card’s back fills it. */
  | { readonly kind: 'cloze'; readonly around: readonly [before: string, after: string] }
  | { readonly kind: 'marking-point'; readonly parts: readonly RecallPart[] }
  /** Steps in their right order; in a cycle any rotation is right. */
  | { readonly kind: 'order'; readonly cyclic: boolean; readonly steps: readonly string[] }
  /** `asks` is the front with its slots `{{name}}`, to be filled with fresh numbers. */
  | { readonly kind: 'sum'; readonly measure: MeasureId; readonly asks: string }

/** One thing of several to recall; without an essential one nothing was recalled that counts. */
export interface RecallPart {
  readonly text: string
  readonly essential: boolean
}

/** Deeds with a grade to be worked out from what was ticked, moved or typed. */
export type MarkedDeed = Exclude<Deed, { readonly kind: 'cloze' }>
