import { answersOf as words } from '#messages/gradebook-answers.ts'
import { gradeNames } from '#messages/review.ts'
import type { LearnerAnswer } from '#stores/pack/gradebook-answers.ts'

interface Props {
  readonly answer: NonNullable<LearnerAnswer['said']>
}

/** What a learner answered, as they gave it: a stranger’s words, shown as text alone. */
export function AnswerSaid({ answer: { said, certainty, tookMillis } }: Props) {
  const beside = words.said.beside(certainty, tookMillis)
  return (
    <>
      <Said said={said} />
      {beside !== '' && <p class="small quiet">{beside}</p>}
    </>
  )
}

function Said({ said }: Pick<NonNullable<LearnerAnswer['said']>, 'said'>) {
  switch (said.kind) {
    case 'graded':
      return <p>{words.said.card(gradeNames.four.find(([grade]) => grade === said.grade)?.[1] ?? '')}</p>
    case 'changed':
      return <p>{words.said.changed}</p>
    case 'written':
      return (
        <blockquote class="hand-mark_text" dir="auto">
          {said.text}
        </blockquote>
      )
    case 'chosen':
    case 'filled':
      return (
        <ul>
          <Texts texts={said.texts} />
        </ul>
      )
    default:
      return (
        <>
          <ol class="list">
            <Texts texts={said.texts} />
          </ol>
          {said.kind === 'played' && <p>{words.said.ending(said.ending)}</p>}
        </>
      )
  }
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text, place) => (
        <li key={place}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </>
  )
}
