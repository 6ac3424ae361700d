import { address } from '#messages/address.ts'
import { takenText, quizHistory as words } from '#messages/quiz-history.ts'
import type { OpenTaking as View } from '#stores/quiz-history.ts'
import { ReopenedAnswer } from './ReopenedAnswer.tsx'

/** A taking as it was shown: each question with what one answered, its marks, and why. */
export function OpenTaking({ view: { title, taking, answers, words: points } }: { readonly view: View }) {
  const right = answers.filter(({ kept }) => kept.right).length
  const open = taking.of - answers.length
  return (
    <>
      <p class="small quiet kicker">
        <a href={address.takings()}>{words.backToList}</a>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{words.result(right, answers.length, answers.length)}</p>
      <p class="small quiet">
        {words.kicker(takenText(taking.first))}. {words.asShown}
      </p>
      {answers.map((answer) => (
        <ReopenedAnswer key={answer.kept.place} answer={answer} words={points} />
      ))}
      {open > 0 ? <p>{words.unanswered(open)}</p> : null}
      <div class="actions">
        <a class="action" href={address.quizSet(taking.set)}>
          {words.takeAgain}
        </a>
        <a class="action" href={address.takings()}>
          {words.backToList}
        </a>
      </div>
    </>
  )
}
