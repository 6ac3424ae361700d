import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Feedback, Marked } from '#domain/quiz/mark.ts'
import { isOfParts } from '#domain/quiz/parts.ts'
import { quiz as text } from '#messages/quiz.ts'
import { MarkedEntries } from './MarkedEntries.tsx'
import { MarkedOptions } from './MarkedOptions.tsx'
import { MarkedParts } from './MarkedParts.tsx'

interface Props {
  readonly question: Question
  /** In the order in which it was shown. */
  readonly shown: readonly Id[]
  readonly marked: Marked
}

/** An answer part by part: what was given, what is right, and why. */
export function MarkedAnswer({ question, shown, marked }: Props) {
  const { feedback } = marked
  const isPartial = !marked.right && marked.fraction > 0
  return (
    <>
      {feedback.kind === 'options' ? (
        <MarkedOptions
          shown={shown}
          options={feedback.options}
          kind={question.kind === 'choice' ? 'choice' : 'multiple'}
          isPartial={isPartial}
        />
      ) : feedback.kind === 'parts' ? (
        isOfParts(question) && <MarkedParts question={question} shown={shown} parts={feedback.parts} />
      ) : (
        <MarkedEntries
          feedback={feedback}
          isCyclic={question.kind === 'order' && question.cyclic}
          isRight={marked.right}
          isPartial={isPartial}
        />
      )}
    </>
  )
}

/** Half right is said as such, where the question gives marks for it. */
export function verdictOf(question: Question, { right, fraction, feedback }: Marked): string {
  if (right) return text.right
  if (fraction === 0) return text.notRight
  const of = marksOf(question, feedback)
  return of === 1 ? text.partly : text.partlyOf(fraction * of, of)
}

/** How many marks a question has: its parts, its right options, or its pairs of neighbours. */
function marksOf(question: Question, feedback: Feedback): number {
  switch (feedback.kind) {
    case 'parts':
      return feedback.parts.length
    case 'options':
      return feedback.options.filter(({ right }) => right).length
    case 'order':
      return feedback.entries.length - (question.kind === 'order' && question.cyclic ? 0 : 1)
  }
}
