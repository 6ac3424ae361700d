import type { RefObject } from 'preact'
import { quiz as text } from '#messages/quiz.ts'
import type { Checked } from '#stores/quiz-view.ts'
import { Belief } from './Belief.tsx'
import { MarkedEntries } from './MarkedEntries.tsx'
import { MarkedOptions } from './MarkedOptions.tsx'
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
            {marked.right ? text.right : text.notRight}
          </h1>
          {feedback.kind === 'options' ? (
            <MarkedOptions
              shown={view.shown}
              options={feedback.options}
              kind={question.kind === 'choice' ? 'choice' : 'multiple'}
            />
          ) : feedback.kind === 'parts' ? null : (
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
