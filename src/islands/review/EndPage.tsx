import type { ComponentChildren, Ref } from 'preact'
import { address } from '#messages/address.ts'
import { doneTitle, doneWords, emptyWords, nextWords, review, troubleWords } from '#messages/review.ts'
import { goOn, undo } from '#stores/review/actions.ts'
import type { Ended } from './asked.ts'

interface Props {
  readonly state: Ended
  readonly title: Ref<HTMLHeadingElement>
  /** The pages round the flashcards; they come late. */
  readonly round: ComponentChildren
}

/** Where no card is left to ask: what was done, when the next is due, and what one might do now. */
export function EndPage({ state, title, round }: Props) {
  if (state.kind === 'unreachable') {
    return (
      <>
        <h1 ref={title} tabIndex={-1}>
          {emptyWords.unreachable.title}
        </h1>
        <p class="lead">{emptyWords.unreachable.advice}</p>
        <p class="actions">
          <button type="button" class="button" onClick={goOn}>
            {review.tryAgain}
          </button>
        </p>
      </>
    )
  }
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {titleOf(state)}
      </h1>
      {state.kind === 'done' ? <p class="lead">{doneWords(state.figures)}</p> : null}
      <p>{state.note ?? nextWords(state.today, state.nextDue, state.newTomorrow)}</p>
      {state.trouble ? <p role="alert">{troubleWords(state.trouble.kind)}</p> : null}
      <p class="actions">
        {state.more > 0 ? (
          <button type="button" class="button" onClick={goOn}>
            {review.goOn(state.more)}
          </button>
        ) : (
          <a class="button" href={address.quizzes}>
            {review.quiz}
          </a>
        )}
        <a class="action" href={address.learn}>
          {review.read}
        </a>
        {state.canUndo ? (
          <button type="button" class="action" onClick={undo}>
            {review.undoLast}
          </button>
        ) : null}
      </p>
      {round}
    </>
  )
}

/** Where more is due than comes today, “Nothing is due” would not be true. */
function titleOf(state: Exclude<Ended, { readonly kind: 'unreachable' }>): string {
  if (state.kind === 'done') return doneTitle(state.of, state.figures)
  return state.note ? review.title : emptyWords.empty.title
}
