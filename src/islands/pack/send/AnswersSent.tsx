import { itemKind } from '#messages/pack-item-kind.ts'
import { sending as words } from '#messages/pack-send.ts'
import { gradeNames } from '#messages/review.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { SendView } from '#stores/pack/send-view.ts'
import type { AnswerWords, SaidInWords } from '#stores/pack/send-words.ts'

interface Props {
  readonly sending: Sending
  readonly view: SendView
}

/** Every answer in words, as the tutor will see it. */
export function AnswersSent({ sending, view: { answers, isUnreachable } }: Props) {
  if (isUnreachable) {
    return (
      <>
        <p class="field_problem" role="alert">
          {words.unreachable}
        </p>
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => void sending.retry()}>
            {words.tryAgain}
          </button>
        </div>
      </>
    )
  }
  if (!answers) return <p role="status">{words.loading}</p>
  return (
    <ol class="part pack-answers">
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} />
      ))}
    </ol>
  )
}

function Answer({ answer }: { readonly answer: AnswerWords }) {
  const { kind, title, said, certainty, tookMillis } = answer
  return (
    <li class="beside pack-answer">
      <p class="gutter small quiet">{itemKind[kind].one}</p>
      <div>
        <p class="quiet pack-answer_asked">{title}</p>
        <Said said={said} />
        {tookMillis === undefined && certainty === undefined ? null : (
          <p class="small quiet">{words.said.beside(tookMillis, certainty)}</p>
        )}
      </div>
    </li>
  )
}

function Said({ said }: { readonly said: SaidInWords }) {
  switch (said.kind) {
    case 'graded': {
      const name = gradeNames.four.find(([grade]) => grade === said.grade)?.[1] ?? ''
      return <p>{words.said.card(name)}</p>
    }
    case 'changed':
      return <p>{words.said.changed}</p>
    case 'written':
      return <p class="as-typed pack-hook">{said.text}</p>
    case 'chosen':
      return said.texts.length === 1 ? (
        <p>{said.texts[0]}</p>
      ) : (
        <ul class="pack-answer_list">
          {said.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )
    default:
      return (
        <>
          <ol class="pack-answer_list is-ordered">
            {said.texts.map((text, place) => (
              <li key={place}>{text}</li>
            ))}
          </ol>
          {said.kind === 'played' ? <p>{words.said.scenario(said.ending)}</p> : null}
        </>
      )
  }
}
