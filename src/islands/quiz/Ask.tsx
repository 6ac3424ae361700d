import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { letStylesIn } from '#islands/ui/late-styles.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { asking as words } from '#messages/quiz-asking.ts'
import type { Asked } from '#stores/quiz.ts'
import type { Asking } from '#stores/quiz-view.ts'
import { Options } from './Options.tsx'

interface Props {
  readonly quiz: Asked
  readonly view: Asking
  readonly heading: RefObject<HTMLHeadingElement>
  /** What the button says where an answer is not checked at once. */
  readonly check?: string
}

/** All that a quiz shows after its first question, with its styles. */
export const lateRest = late(async () => {
  const [{ afterFirst }] = await Promise.all([import('./after-first.ts'), letStylesIn()])
  return afterFirst
})

/** One question that waits for an answer. Options are here at once; other fields come once the page has loaded. */
export function Ask({ quiz, view, heading, check: name = words.check }: Props) {
  const { question, trouble } = view
  const hasOptions = question.kind === 'choice' || question.kind === 'multiple'
  const needsRest = !hasOptions || view.certainty !== undefined
  const { piece, isAway } = useLate(lateRest, needsRest || trouble ? 'now' : 'soon')
  const [told, tell] = useState('')
  const isReady = !needsRest || piece
  const check = (event: Event) => {
    event.preventDefault()
    if (!isReady) return
    const missing = piece?.missingIn(quiz.$view.get(), told) ?? ''
    tell(missing)
    if (!missing) void quiz.check()
  }
  const problem = trouble
    ? (piece?.notKept(trouble) ?? words.notKept)
    : view.isEmpty && hasOptions
      ? words.nothingChosen[question.kind]
      : told
  const keys = hasOptions ? <p class="keys small quiet">{words.keys(question.options.length)}</p> : null
  return (
    // Sent before its script is there, a form for a dialog does nothing; any other would load the page again.
    <form method="dialog" onSubmit={check} noValidate>
      <fieldset class="question" aria-describedby="how-to">
        <legend class="question_ask">
          <h1 ref={heading} tabIndex={-1}>
            {question.stem}
          </h1>
        </legend>
        {hasOptions ? (
          <>
            <p class="small quiet question_how" id="how-to">
              {question.evidenceFor ? `${words.evidenceFor(question.evidenceFor)} ` : ''}
              {words.howTo[question.kind]}
            </p>
            <Options quiz={quiz} question={question} shown={view.shown} draft={view.draft} />
          </>
        ) : (
          piece && <piece.Fields quiz={quiz} view={view} isTold={told !== ''} tell={tell} />
        )}
      </fieldset>
      {piece && view.certainty ? <piece.Certainty quiz={quiz} view={view} /> : null}
      <div class="answer-bar">
        <p class="field_problem" role="alert">
          {problem}
        </p>
        {isReady ? (
          <button class="button" type="submit">
            {name}
          </button>
        ) : (
          <p class="question_how" role="status">
            {isAway ? words.unreachable : words.coming}
          </p>
        )}
        {isReady || !isAway ? null : (
          // A browser may remember that a script was out of reach, so the page is asked for again; what was answered stays.
          <button class="button" type="button" onClick={() => location.reload()}>
            {words.tryAgain}
          </button>
        )}
        {piece ? <piece.IfKeys>{keys}</piece.IfKeys> : keys}
      </div>
    </form>
  )
}
