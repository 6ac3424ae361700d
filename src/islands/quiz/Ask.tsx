import type { RefObject } from 'preact'
import { notKept, asking as words } from '#messages/quiz-asking.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { Asking } from '#stores/quiz-view.ts'
import { Entries } from './Entries.tsx'
import { Options } from './Options.tsx'

interface Props {
  readonly quiz: Quiz
  readonly view: Asking
  readonly heading: RefObject<HTMLHeadingElement>
}

/** One question that waits for an answer. */
export function Ask({ quiz, view, heading }: Props) {
  const { question } = view
  const check = (event: Event) => {
    event.preventDefault()
    void quiz.check()
  }
  return (
    // Sent before its script is there, a form for a dialog does nothing; any other would load the page again.
    <form method="dialog" onSubmit={check} noValidate>
      <fieldset class="question" aria-describedby="how-to">
        <legend class="question_ask">
          <h1 ref={heading} tabIndex={-1}>
            {question.stem}
          </h1>
        </legend>
        <p class="small quiet question_how" id="how-to">
          {howTo(view)}
        </p>
        {question.kind === 'order' ? (
          <Entries quiz={quiz} question={question} shown={view.shown} />
        ) : question.kind === 'choice' || question.kind === 'multiple' ? (
          <Options quiz={quiz} question={question} shown={view.shown} draft={view.draft} />
        ) : null}
      </fieldset>
      <div class="answer-bar">
        <p class="field_problem" role="alert">
          {problemOf(view)}
        </p>
        <button class="button" type="submit">
          {words.check}
        </button>
        {question.kind === 'choice' || question.kind === 'multiple' ? (
          <p class="keys small quiet">{words.keys(question.options.length)}</p>
        ) : null}
      </div>
    </form>
  )
}

function howTo({ question }: Asking): string {
  if (question.kind === 'order') return question.cyclic ? words.howTo.cycle : words.howTo.order
  return words.howTo[question.kind]
}

function problemOf({ question, isEmpty, trouble }: Asking): string | null {
  if (trouble) return notKept(trouble)
  return isEmpty ? words.nothingChosen[question.kind === 'multiple' ? 'multiple' : 'choice'] : null
}
