import type { Grade } from '#domain/journal/fact.ts'
import type { Aside, Review } from '#stores/review/state.ts'

/** The states in which a card is on screen. */
export type Asked = Extract<Review, { readonly kind: 'front' | 'back' | 'saving' }>

/** Those in which its answer is. */
export type Turned = Exclude<Asked, { readonly kind: 'front' }>

/** The states in which no card is left to ask. */
export type Ended = Extract<Review, { readonly kind: 'done' | 'empty' | 'unreachable' }>

/** What one does with a card, in a review or in a pack. Each answers one presentation, by its nonce, and no later one. */
export interface CardActions {
  reveal(sure: boolean, nonce: number): void
  /** `response` is what was typed, ticked or put in order. */
  grade(chosen: Grade, nonce: number, response?: readonly string[]): void
  undo(): void
  /** Absent where a card cannot be left out, as in a pack. */
  putAside?(as: Aside, nonce: number): void
}
