import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { shownIds } from './attempt.ts'
import { fits } from './fits.ts'
import { inWords, leftInWords } from './in-words.ts'
import { type Marked, mark } from './mark.ts'
import type { TakenAnswer, TakingState } from './taken-row.ts'

/** One answer of a taking that is opened again. */
export type Reopened = { readonly kept: TakenAnswer } & (
  | AsShown
  /** The question is another one by now: the answer stands as it was kept, in what is left of its words. */
  | {
      readonly kind: 'changed'
      readonly question: Question
      readonly said: readonly string[]
      /** Every part of the answer is still in the question. */
      readonly isWhole: boolean
    }
  /** The question is not here any more. */
  | {
      readonly kind: 'gone'
      /** What was filled in; nothing of what was picked. */
      readonly said: readonly string[]
    }
)

/** An answer whose question is the same still: in the order in which it was shown, with its marks. */
export interface AsShown {
  readonly kind: 'as-shown'
  readonly question: Question
  readonly shown: readonly Id[]
  readonly marked: Marked
}

/** Marks that differ by less came out of the same sum in another order. */
const SAME_FRACTION = 1e-9

/** A taking's answers as they were shown, held against the questions as they are now. None is left out. */
export function reopened(
  { answers, seed = 0 }: Pick<TakingState, 'answers' | 'seed'>,
  questions: readonly Question[],
): readonly Reopened[] {
  return answers.map((kept): Reopened => {
    const question = questions.find(({ id }) => id === kept.item)
    if (!question) return { kept, kind: 'gone', said: leftInWords(undefined, kept.response) }
    const isWhole = fits(question, kept.response)
    const marked = mark(question, kept.response)
    if (isWhole && question.edition === kept.edition && isSame(marked, kept)) {
      return { kept, kind: 'as-shown', question, shown: shownIds(question, seed), marked }
    }
    const said = [...inWords(question, kept.response), ...leftInWords(question, kept.response)]
    return { kept, kind: 'changed', question, said, isWhole }
  })
}

function isSame(marked: Marked, kept: TakenAnswer): boolean {
  return marked.right === kept.right && Math.abs(marked.fraction - kept.fraction) < SAME_FRACTION
}
