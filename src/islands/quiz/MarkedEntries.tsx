import type { Feedback } from '#domain/quiz/mark.ts'
import { quiz as words } from '#messages/quiz.ts'

interface Props {
  readonly feedback: Extract<Feedback, { readonly kind: 'order' }>
  readonly isCyclic: boolean
  readonly isRight: boolean
  /** Whether marks were given for a part of it. */
  readonly isPartial: boolean
}

/** The right order, each entry with where the answer had it and why it stands there. */
export function MarkedEntries({ feedback, isCyclic, isRight, isPartial }: Props) {
  return (
    <>
      {isPartial ? <p>{words.byPairs}</p> : null}
      {isRight ? null : <p class="label">{words.rightOrder}</p>}
      <ol class="options">
        {feedback.entries.map(({ entry, text, put, right, why }, place) => (
          <li key={entry} class={`marked${right ? ' is-right is-chosen' : ''}`}>
            {isRight ? null : (
              <p class="label">{words.entry(put < 0 ? undefined : put + 1, right, isCyclic)}</p>
            )}
            <p class="marked_text">
              <b aria-hidden="true">{place + 1}</b> {text}
            </p>
            <p class="small">{why}</p>
          </li>
        ))}
      </ol>
      {feedback.swaps.map(({ misconception, why }) => (
        <p key={misconception}>{why}</p>
      ))}
    </>
  )
}
