import type { StorageProblem } from '#device/journal.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import { type Attempt, placeOf, shownIds } from '#domain/quiz/attempt.ts'
import type { Marked, Revealed } from '#domain/quiz/mark.ts'
import type { Response } from '#domain/quiz/response.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import type { Seed } from '#domain/quiz/shuffle.ts'
import type { Credits, Raised } from './quiz-credit.ts'

/** What a person sees of a quiz. */
export type QuizView = Opening | Asking | Checked | Ended

/** A taking that was left half-way comes back; or could not, because its questions are out of reach. */
export interface Opening {
  readonly kind: 'opening'
  readonly isUnreachable: boolean
}

interface OnScreen {
  readonly question: Question
  /** From 1. */
  readonly number: number
  readonly of: number
}

/** A question that waits for an answer. */
export interface Asking extends OnScreen {
  readonly kind: 'asking'
  /** Ids of options in the order shown; of entries in the order they were moved to. */
  readonly shown: readonly Id[]
  /** What is picked or typed so far. */
  readonly draft: Response
  /** Where the order of what is shown is drawn from. */
  readonly seed: Seed
  /** Present where one is asked how certain one is; `said` once one has, `isMissing` once one checked without. */
  readonly certainty?: { readonly said?: Certainty; readonly isMissing?: true }
  readonly isSaving: boolean
  /** Asked to check with nothing chosen. */
  readonly isEmpty: boolean
  /** Why the answer was not kept. It still stands. */
  readonly trouble?: QuizTrouble
}

/** Why an answer could not be marked and kept: storage, or what marking needs is out of reach. */
export type QuizTrouble = StorageProblem['kind'] | 'unreachable'

/** An answer with what is said of it. */
export interface Checked extends OnScreen {
  readonly kind: 'checked'
  /** It is not kept yet: nothing goes on from here before it is. */
  readonly isSaving?: true
  /** Nothing more is asked after this: it was the last, or time is up. */
  readonly isLast: boolean
  readonly shown: readonly Id[]
  readonly response: Response
  readonly certainty?: Certainty
  readonly marked: Marked
  readonly words: MarkingWords
  /** Empty until it has been read. */
  readonly credits: Credits
  readonly raised: Raised
}

/** The end of a taking. */
export interface Ended {
  readonly kind: 'ended'
  readonly of: number
  /** The taking's name in facts; absent in one of a pack. */
  readonly taking?: string
  /** Questions the quiz has in all. */
  readonly total: number
  readonly right: number
  readonly missed: readonly Question[]
  /** Not answered, because time was up. */
  readonly open: readonly Question[]
  readonly revealed: readonly Revealed[]
  /** Cards that this taking brought forward. */
  readonly cards: readonly Id[]
  readonly words: MarkingWords
  readonly raised: Raised
  readonly credits: Credits
}

/** A taking's next question, waiting for its answer. */
export function askingView(question: Question, attempt: Attempt, asksCertainty: boolean = false): Asking {
  const { items, seed } = attempt
  const shown = shownIds(question, seed)
  const known =
    question.kind === 'order' ? question.entries : 'options' in question ? question.options : undefined
  // What was picked before a release took it away is not picked any more; the fields of parts see to that themselves.
  const draft = attempt.draft.filter((one) => known?.some(({ id }) => id === one) ?? true)
  const moved = question.kind === 'order' && draft.length === shown.length ? draft : shown
  return {
    kind: 'asking',
    question,
    number: placeOf(attempt) + 1,
    of: items.length,
    shown: moved,
    draft,
    seed,
    ...(asksCertainty
      ? { certainty: attempt.certainty === undefined ? {} : { said: attempt.certainty } }
      : {}),
    isSaving: false,
    isEmpty: false,
  }
}
