import { useLayoutEffect } from 'preact/hooks'
import { isOfParts } from '#domain/quiz/parts.ts'
import { ordering } from '#messages/quiz-order.ts'
import { parts } from '#messages/quiz-parts.ts'
import type { Asked } from '#stores/quiz.ts'
import type { Asking } from '#stores/quiz-view.ts'
import { Entries } from './Entries.tsx'
import { openIn } from './missing-in.ts'
import { Parts } from './Parts.tsx'

interface Props {
  readonly quiz: Asked
  readonly view: Asking
  /** Whether what is open was asked for. */
  readonly isTold: boolean
  /** Takes back what was said of it. */
  readonly tell: (problem: string) => void
}

/** How to answer a question that is more than options to choose from, and the fields to do it. */
export function Fields({ quiz, view, isTold, tell }: Props) {
  const { question } = view
  useLayoutEffect(() => {
    if (isTold && isOfParts(question) && openIn(view, question).open.length === 0) tell('')
  })
  return (
    <>
      <p class="small quiet question_how" id="how-to">
        {isOfParts(question)
          ? parts.howTo[question.kind]
          : ordering.howTo[question.kind === 'order' && question.cyclic ? 'cycle' : 'line']}
      </p>
      {isOfParts(question) ? (
        <Parts quiz={quiz} view={view} question={question} isTold={isTold} />
      ) : question.kind === 'order' ? (
        <Entries quiz={quiz} question={question} shown={view.shown} />
      ) : null}
    </>
  )
}
