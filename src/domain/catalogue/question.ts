import type { Id } from '#domain/id.ts'
import type { Difficulty } from './difficulty.ts'

/** What one may pick, and what that says. A wrong option names the misconception it reveals or is plain. */
export interface Option {
  readonly id: Id
  readonly text: string
  readonly right: boolean
  readonly why: string
  readonly misconception?: Id
}

interface QuestionBase {
  readonly id: Id
  readonly code: string
  readonly edition: number
  readonly unit?: Id
  readonly concept: Id
  readonly stem: string
  readonly points: readonly Id[]
  /** As its author says; absent: to be estimated (`difficulty.ts`). */
  readonly difficulty?: Difficulty
  /** Asks of a piece of evidence for a marking point whether it is ready to show, or would be sent back. */
  readonly drill?: true
  /** Of a drill: the marking point it would be shown for, in words. */
  readonly evidenceFor?: string
}

/** One right answer of three or four. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

/** Every right answer, and no wrong one. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple'
  readonly options: readonly Option[]
  /** Absent: all or nothing. `partial`: right ones picked less wrong ones picked, of all right ones, never below 0. */
  readonly scoring?: 'partial'
}

/** Entries in their right order; in a cycle any rotation is right. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order'
  readonly cyclic: boolean
  /** Absent: all or nothing. `pairs`: the share of neighbours in their order, of a cycle the share of successors. */
  readonly scoring?: 'pairs'
  readonly entries: readonly { readonly id: Id; readonly text: string; readonly why: string }[]
  /** An order that reveals a misconception: `first` put before `then`, though it comes after. */
  readonly swaps: readonly {
    readonly first: Id
    readonly then: Id
    readonly misconception: Id
    readonly why: string
  }[]
}

/** What stands on the left, each with the one on the right that belongs to it. The right may hold more. */
export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match'
  readonly left: readonly { readonly id: Id; readonly text: string; readonly to: Id; readonly why: string }[]
  readonly right: readonly { readonly id: Id; readonly text: string }[]
  /** Wrong pairs that reveal a belief, or say more than the left's own `why`; every other wrong pair is plain. */
  readonly mistakes: readonly WrongPair[]
}

/** Things to be sorted into two to four bins. */
export interface ClassifyQuestion extends QuestionBase {
  readonly kind: 'classify'
  readonly bins: readonly { readonly id: Id; readonly text: string }[]
  readonly things: readonly {
    readonly id: Id
    readonly text: string
    readonly bin: Id
    readonly why: string
  }[]
  /** `left` names a thing, `right` a bin. */
  readonly mistakes: readonly WrongPair[]
}

/** Two that do not belong together, and what putting them together says. */
export interface WrongPair {
  readonly left: Id
  readonly right: Id
  readonly misconception?: Id
  readonly why: string
}

/** A text with gaps, each marked `{{id}}` in it, to choose or to type. */
export interface ClozeQuestion extends QuestionBase {
  readonly kind: 'cloze'
  readonly text: string
  readonly gaps: readonly (PickGap | TypeGap)[]
}

/** A gap with a few words to choose from. */
export interface PickGap {
  readonly way: 'pick'
  readonly id: Id
  readonly options: readonly Option[]
}

/** A gap to type into. Compared as `#domain/quiz/typed/typed.ts` says: never by a pattern from content. */
export interface TypeGap extends Typed {
  readonly way: 'type'
  readonly id: Id
}

/** What may be typed. `accept` begins with the best answer, which is the one shown. */
export interface Typed {
  readonly accept: readonly {
    readonly text: string
    /** Share of the marks, above 0 to 1; absent: all. */
    readonly fraction?: number
    readonly why?: string
  }[]
  /** Answers that are expected and wrong. */
  readonly reject: readonly { readonly text: string; readonly misconception?: Id; readonly why: string }[]
  /** How many letters may be wrong: 0 to 2. */
  readonly typos: 0 | 1 | 2
  readonly why: string
}

/** A few words of one's own, held against expected answers. */
export interface ShortQuestion extends QuestionBase, Typed {
  readonly kind: 'short'
}

/** A number. */
export interface NumericQuestion extends QuestionBase {
  readonly kind: 'numeric'
  readonly value: number
  /** How far off is still right: 0 or more. */
  readonly tolerance: number
  /** What is counted: `%`, `days`. */
  readonly measure?: string
  readonly why: string
  /** Numbers that show how one went wrong. */
  readonly mistakes: readonly {
    readonly value: number
    readonly tolerance: number
    readonly misconception?: Id
    readonly why: string
  }[]
}

/** One item of a quiz. */
export type Question =
  | ChoiceQuestion
  | MultipleQuestion
  | OrderQuestion
  | MatchQuestion
  | ClassifyQuestion
  | ClozeQuestion
  | ShortQuestion
  | NumericQuestion

/** A question answered part by part: its response is `part=value` for each. */
export type PartsQuestion = Exclude<Question, ChoiceQuestion | MultipleQuestion | OrderQuestion>
