import type { OwnItem } from '#domain/pack/own.ts'

/** What a list of questions came to: what is good comes in, and what is not is named by its line. */
export interface ReadItems {
  readonly items: readonly ListedItem[]
  readonly problems: readonly ListProblem[]
}

/** A question of a list, and the line where it begins, from 1. */
export interface ListedItem {
  readonly line: number
  readonly item: OwnItem
}

/** What is wrong with one question, and on which line, from 1. */
export interface ListProblem {
  readonly line: number
  readonly what: ListFault | ListLoss
}

/** Why a question does not come in. Words: `#messages/pack-lists.ts`. */
export type ListFault =
  | { readonly kind: 'unclosed' | 'unopened' | 'two-answers' | 'no-stem' | 'no-right' | 'one-option' }
  | {
      readonly kind:
        | 'empty-option'
        | 'few-pairs'
        | 'few-entries'
        | 'only-words'
        | 'no-answer-line'
        | 'open-quote'
    }
  | { readonly kind: 'same-option'; readonly text: string }
  | { readonly kind: 'no-such-option'; readonly letter: string }
  | { readonly kind: 'weight' | 'number'; readonly text: string }
  | { readonly kind: 'too-long'; readonly has: number; readonly most: number }
  | { readonly kind: 'too-many-options'; readonly has: number; readonly most: number }
  /** `near`: how it goes on where it can’t be read. */
  | { readonly kind: 'unreadable'; readonly near: string }
  /** What follows was not looked at. */
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'huge'; readonly maxBytes: number }

/** What a question that comes in could not keep. */
export type ListLoss =
  | { readonly kind: 'images' | 'scripts' | 'links' | 'weights' | 'many-right' | 'feedback' | 'more-numbers' }
  /** It names a misconception, and which answer shows it can’t be known. */
  | { readonly kind: 'unplaced'; readonly id: string }

const LOSSES: readonly string[] = [
  'images',
  'scripts',
  'links',
  'weights',
  'many-right',
  'feedback',
  'more-numbers',
  'unplaced',
]

/** Whether the question came in all the same. */
export function isLoss(what: ListFault | ListLoss): what is ListLoss {
  return LOSSES.includes(what.kind)
}

/** A longer list is refused unread. */
export const LIST_MAX_LENGTH = 5 * 1024 * 1024

/** A question of ten answers with all that may be said of them stays below; longer ones are not looked at. */
export const QUESTION_MAX_LENGTH = 30_000

/** More questions of one list are not looked at: a pack holds 60. */
export const LIST_MOST = 300

/** What a reader makes ids with, and what ids of the site a list may name. */
export interface Making {
  /** Ten random letters of a–z2–7, others each time. */
  readonly letters: () => string
  readonly isPoint: (id: string) => boolean
  readonly isMisconception: (id: string) => boolean
}
