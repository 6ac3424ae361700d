import type { Id } from '#domain/id.ts'

/** A question that cannot be asked or marked fairly. `owner` names what it is about. */
export type QuestionTrouble =
  | {
      readonly kind: 'right-options'
      readonly owner: string
      readonly asks: 'one' | 'some'
      readonly right: number
      readonly of: number
    }
  | {
      readonly kind: 'too-few-or-many'
      readonly owner: string
      readonly what: string
      readonly count: number
      readonly min: number
      readonly max?: number
    }
  | { readonly kind: 'undiagnosed'; readonly owner: string }
  | { readonly kind: 'nothing-diagnosed'; readonly owner: string }
  | { readonly kind: 'diagnosed-twice'; readonly owner: string }
  | { readonly kind: 'right-but-diagnosed'; readonly owner: string }
  | { readonly kind: 'swap-in-order'; readonly owner: string; readonly first: Id; readonly second: Id }
  | { readonly kind: 'accepted-and-refused'; readonly owner: string; readonly text: string }
  | { readonly kind: 'best-answer'; readonly owner: string; readonly fraction: number }
  | {
      readonly kind: 'gap-without-entry'
      readonly owner: string
      readonly gap: string
      readonly nearest?: string
    }
  | { readonly kind: 'gap-not-in-text' | 'gap-twice'; readonly owner: string; readonly gap: Id }
  | { readonly kind: 'right-longest'; readonly right: number; readonly of: number }
  | {
      readonly kind: 'right-same-place'
      /** From 1. */
      readonly place: number
      readonly right: number
      readonly of: number
    }
  | { readonly kind: 'absolute-word'; readonly owner: string; readonly word: string }
  | { readonly kind: 'quiet-negative'; readonly owner: string; readonly word: string }
