import type { RefObject } from 'preact'
import { quiz as text } from '#messages/quiz.ts'
import { asking } from '#messages/quiz-asking.ts'
import type { Checked } from '#stores/quiz-view.ts'
import { Belief } from './Belief.tsx'
import { CertaintyMark } from './CertaintyMark.tsx'
import { MarkedAnswer, verdictOf } from './MarkedAnswer.tsx'
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
  return (
    <>
      <p class="question_ask is-asked">{question.stem}</p>
      {question.evidenceFor ? <p class="small quiet">{asking.evidenceFor(question.evidenceFor)}</p> : null}
      <div class="beside is-slip">
        <div class="flow">
          <h1 class="verdict" ref={heading} tabIndex={-1}>
            {verdictOf(question, marked)}
          </h1>
          <CertaintyMark view={view} />
          <MarkedAnswer question={question} shown={view.shown} marked={marked} />
          {marked.revealed.map(({ misconception }) => (
            <Belief
              key={misconception}
              point={words[misconception]}
              cardFirst={view.isSaving ? 'soon' : 'now'}
            />
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
