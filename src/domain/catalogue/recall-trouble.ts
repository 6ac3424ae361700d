import type { Spot } from './problem.ts'

/** A flashcard that can be answered without recalling anything, or not at all. `owner` names the card. */
export type RecallTrouble =
  | { readonly kind: 'second-task'; readonly owner: string; readonly task: string }
  | { readonly kind: 'long-list'; readonly owner: string; readonly items: number; readonly max: number }
  | { readonly kind: 'gives-away'; readonly owner: string; readonly word: string }
  | { readonly kind: 'hanging-word'; readonly owner: string; readonly word: string }
  | { readonly kind: 'vague-question'; readonly owner: string; readonly words: string }
  | { readonly kind: 'bare-number'; readonly owner: string; readonly number: string }
  | { readonly kind: 'much-alike'; readonly owner: string; readonly other: string; readonly first: Spot }
