import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { PartsQuestion, Question } from '#domain/catalogue/catalogue.ts'
import { notKept, asking as words } from '#messages/quiz-asking.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { Asking } from '#stores/quiz-view.ts'
import { Entries } from './Entries.tsx'
import { letStylesIn } from './late-styles.ts'
import { Options } from './Options.tsx'
import { late, useLate } from './use-late.ts'

interface Props {
  readonly quiz: Quiz
  readonly view: Asking
  readonly heading: RefObject<HTMLHeadingElement>
}

/** The fields of a question of parts, and the styles that no first paint needs. */
const lateParts = late(async () => {
  const [piece] = await Promise.all([import('./Parts.tsx'), letStylesIn()])
  return piece
})

/** How certain one is, asked where a person chose so. */
const lateCertainty = late(async () => {
  const [piece] = await Promise.all([import('./Certainty.tsx'), letStylesIn()])
  return piece
})

/**
 * One question that waits for an answer. No page opens with a question of parts: its fields come once the page has
 * loaded.
 */
export function Ask({ quiz, view, heading }: Props) {
  const { question } = view
  const parts = useLate(lateParts, isOfParts(question) ? 'now' : 'soon')
  const certainty = useLate(lateCertainty, view.certainty ? 'now' : 'never')
  const [told, tell] = useState('')
  const waited = [isOfParts(question) && parts, view.certainty && certainty].filter((one) => !!one)
  const isReady = waited.every(({ piece }) => piece)
  const check = (event: Event) => {
    event.preventDefault()
    if (!isReady) return
    const missing = isOfParts(question) ? parts.piece?.missingIn(question, quiz.$view.get(), told) : ''
    tell(missing ?? '')
    if (!missing) void quiz.check()
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
        {isOfParts(question) ? (
          parts.piece && (
            <parts.piece.Parts quiz={quiz} view={view} question={question} isTold={told !== ''} />
          )
        ) : (
          <>
            <p class="small quiet question_how" id="how-to">
              {words.howTo[question.kind === 'order' && question.cyclic ? 'cycle' : question.kind]}
            </p>
            {question.kind === 'order' ? (
              <Entries quiz={quiz} question={question} shown={view.shown} />
            ) : (
              <Options quiz={quiz} question={question} shown={view.shown} draft={view.draft} />
            )}
          </>
        )}
      </fieldset>
      {view.certainty && certainty.piece ? <certainty.piece.Certainty quiz={quiz} view={view} /> : null}
      <div class="answer-bar">
        <p class="field_problem" role="alert">
          {problemOf(view) ?? told}
        </p>
        {isReady ? (
          <button class="button" type="submit">
            {words.check}
          </button>
        ) : (
          <Coming isAway={waited.some((one) => one.isAway)} />
        )}
        {'options' in question ? <p class="keys small quiet">{words.keys(question.options.length)}</p> : null}
      </div>
    </form>
  )
}

/** What a question waits for: on its way, or out of reach. */
function Coming({ isAway }: { readonly isAway: boolean }) {
  return (
    <>
      <p role="status">{isAway ? words.unreachable : words.coming}</p>
      {isAway ? (
        // A browser may remember that a script was out of reach, so the page is asked for again; what was answered stays.
        <button class="button" type="button" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
      ) : null}
    </>
  )
}

/** Whether a question is answered part by part. */
export function isOfParts(question: Question): question is PartsQuestion {
  return question.kind !== 'choice' && question.kind !== 'multiple' && question.kind !== 'order'
}

function problemOf({ question, isEmpty, trouble }: Asking): string | null {
  if (trouble) return notKept(trouble)
  return isEmpty ? words.nothingChosen[question.kind === 'multiple' ? 'multiple' : 'choice'] : null
}
