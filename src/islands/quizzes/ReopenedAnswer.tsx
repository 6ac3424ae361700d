import type { Reopened } from '#domain/quiz/reopen.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import type { TakenAnswer } from '#domain/quiz/taken-row.ts'
import { Belief } from '#islands/quiz/Belief.tsx'
import { MarkedAnswer, verdictOf } from '#islands/quiz/MarkedAnswer.tsx'
import { quizHistory as words } from '#messages/quiz-history.ts'

interface Props {
  readonly answer: Reopened
  readonly words: MarkingWords
}

/** One answer of a taking: as it was shown, or, where its question is another one now, as it was kept. */
export function ReopenedAnswer({ answer, words: points }: Props) {
  const { kept } = answer
  return (
    <section class="beside reopened" aria-labelledby={`answer-${kept.place}`}>
      <div class="flow">
        <h2 class="reopened_stem" id={`answer-${kept.place}`}>
          {answer.kind === 'gone' ? words.goneStem : answer.question.stem}
        </h2>
        <p class="label reopened_verdict">{verdict(answer)}</p>
        {answer.kind === 'as-shown' ? (
          <>
            <MarkedAnswer question={answer.question} shown={answer.shown} marked={answer.marked} />
            {answer.marked.revealed.map(({ misconception }) => (
              <Belief key={misconception} point={points[misconception]} />
            ))}
          </>
        ) : (
          <Changed answer={answer} />
        )}
      </div>
      <p class="gutter is-for-margin small quiet">{words.place(kept.place + 1)}</p>
    </section>
  )
}

function Changed({ answer }: { readonly answer: Reopened & { readonly kind: 'changed' | 'gone' } }) {
  const { said } = answer
  return (
    <>
      <p>{words[answer.kind]}</p>
      {said.length > 0 ? (
        <>
          <p class="label">{words.yours}</p>
          <ul class="list">
            {said.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {answer.kind === 'gone' || answer.isWhole ? null : <p class="small">{words.changedPart}</p>}
    </>
  )
}

function verdict(answer: Reopened): string {
  const certainty = certaintyOf(answer.kept)
  const marked =
    answer.kind === 'as-shown'
      ? `${verdictOf(answer.question, answer.marked)}.`
      : `${words.marked(answer.kept.fraction)}.`
  return certainty === undefined ? marked : `${marked} ${certainty}`
}

function certaintyOf({ certainty }: TakenAnswer): string | undefined {
  return certainty === undefined ? undefined : words.certainty(certainty)
}
