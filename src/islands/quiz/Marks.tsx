import type { RefObject } from 'preact'
import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Feedback } from '#domain/quiz/mark.ts'
import { quiz as text } from '#messages/quiz.ts'
import type { Checked } from '#stores/quiz-view.ts'
import { isOfParts } from './Ask.tsx'
import { Belief } from './Belief.tsx'
import { CertaintyMark } from './CertaintyMark.tsx'
import { MarkedEntries } from './MarkedEntries.tsx'
import { MarkedOptions } from './MarkedOptions.tsx'
import { MarkedParts } from './MarkedParts.tsx'
import { PointMarks } from './PointMarks.tsx'

interface Props {
  readonly view: Checked
  /** What the button that goes on says, and does. */
  readonly next: string
  readonly onNext: () => void
  readonly heading: RefObject<HTMLHeadingElement>
}

/** An answer with its marks: the verdict, then what is right and why, then what it gave away and which points it shows. */
export function Marks({ view, next, onNext, heading }: Props) {
  const { question, marked, words, credits, raised } = view
  const { feedback } = marked
  return (
    <>
      <p class="question_ask is-asked">{question.stem}</p>
      <div class="beside is-slip">
        <div class="flow">
          <h1 class="verdict" ref={heading} tabIndex={-1}>
            {verdictOf(view)}
          </h1>
          <CertaintyMark view={view} />
          {feedback.kind === 'options' ? (
            <MarkedOptions
              shown={view.shown}
              options={feedback.options}
              kind={question.kind === 'choice' ? 'choice' : 'multiple'}
              isPartial={!marked.right && marked.fraction > 0}
            />
          ) : feedback.kind === 'parts' ? (
            isOfParts(question) && (
              <MarkedParts question={question} shown={view.shown} parts={feedback.parts} />
            )
          ) : (
            <MarkedEntries
              feedback={feedback}
              isCyclic={question.kind === 'order' && question.cyclic}
              isRight={marked.right}
            />
          )}
          {marked.revealed.map(({ misconception }) => (
            <Belief key={misconception} point={words[misconception]} isCardFirst />
          ))}
        </div>
        <aside class="points" aria-label={text.pointsShown}>
          <PointMarks
            points={marked.shown.map(({ point }) => point)}
            words={words}
            credits={credits}
            raised={raised}
          />
        </aside>
      </div>
      <div class="answer-bar">
        <button class="button" type="button" onClick={onNext}>
          {next}
        </button>
      </div>
    </>
  )
}

/** Half right is said as such, where the question gives marks for it. */
function verdictOf({ question, marked: { right, fraction, feedback } }: Checked): string {
  if (right) return text.right
  if (fraction === 0) return text.notRight
  const of = marksOf(question, feedback)
  return of === 1 ? text.partly : text.partlyOf(fraction * of, of, feedback.kind === 'order')
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
