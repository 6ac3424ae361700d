import type { Ref } from 'preact'
import { review } from '#messages/review.ts'
import type { Answered } from '#stores/review/state.ts'
import type { Asked } from './asked.ts'

interface Props {
  /** Absent while the sitting opens. */
  readonly state: Asked | undefined
  readonly ask: Ref<HTMLHeadingElement>
  readonly answer: Ref<HTMLParagraphElement>
}

/** One flashcard: where it comes from, what it asks, and its answer on the lines once it is shown. */
export function Slip({ state, ask, answer }: Props) {
  if (!state) {
    return (
      <section class="slip">
        <p class="label slip_label">{review.title}</p>
        <p class="slip_ask">{review.opening}</p>
        <Lines />
      </section>
    )
  }
  const { card } = state
  return (
    <section class="slip" aria-labelledby="ask">
      <p class="label slip_label">{card.taught.title}</p>
      <h2 class="slip_ask" id="ask" ref={ask} tabIndex={-1}>
        {card.front}
      </h2>
      <Lines>
        {state.kind === 'front' ? (
          <p key="first" class="quiet">
            {review.sayFirst}
          </p>
        ) : (
          <Answer key={`answer ${state.nonce}`} state={state} answer={answer} />
        )}
      </Lines>
    </section>
  )
}

function Answer({ state, answer }: { readonly state: Answered; readonly answer: Props['answer'] }) {
  const { back, more } = state.card
  return (
    <>
      <p ref={answer} tabIndex={-1}>
        {back}
      </p>
      {more ? (
        <details class="slip_more">
          <summary class="action">{review.more}</summary>
          <p>{more}</p>
        </details>
      ) : null}
    </>
  )
}

function Lines({ children }: { readonly children?: preact.ComponentChildren }) {
  return (
    <div class="lines is-long slip_lines">
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#feint)" />
      </svg>
      {children}
    </div>
  )
}
