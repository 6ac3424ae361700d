import type { RefObject } from 'preact'
import { address } from '#messages/address.ts'
import { logThis, logThisAddress } from '#messages/log-this.ts'
import { quiz as words } from '#messages/quiz.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { Ended } from '#stores/quiz-view.ts'
import { Belief } from './Belief.tsx'
import { CertaintyEnd } from './CertaintyEnd.tsx'
import { Moved } from './Moved.tsx'

interface Props {
  readonly quiz: Quiz
  readonly view: Ended
  readonly title: string
  readonly heading: RefObject<HTMLHeadingElement>
}

/** The end of a quiz: what was right, what was given away and comes first now, what moved, and what to do next. */
export function Finish({ quiz, view, title, heading }: Props) {
  const { right, of, missed, revealed, cards, raised } = view
  const hasCards = cards.length > 0
  return (
    <>
      <p class="small quiet kicker">{words.done.kicker(title)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {words.done.title(right, of)}
      </h1>
      {right === of ? <p class="lead">{words.done.allRight}</p> : null}
      {hasCards ? <p class="lead">{words.done.cardsFirst(cards.length)}</p> : null}
      <div class="actions">
        {hasCards ? (
          <a class="button" href={address.flashcards}>
            {words.done.doCards}
          </a>
        ) : null}
        {missed.length > 0 && missed.length < of ? (
          <button class="action" type="button" onClick={() => void quiz.again('missed')}>
            {words.done.again(missed.length)}
          </button>
        ) : null}
        <button class="action" type="button" onClick={() => void quiz.again('next')}>
          {view.total > of ? words.done.more(view.total) : words.done.all}
        </button>
      </div>
      {revealed.length > 0 ? (
        <>
          <h2>{words.done.beliefs}</h2>
          <div class="flow">
            {revealed.map(({ misconception }) => (
              <Belief key={misconception} point={view.words[misconception]} />
            ))}
          </div>
        </>
      ) : null}
      {missed.length > 0 ? (
        <>
          <h2>{words.done.missed}</h2>
          <ol class="missed-list">
            {missed.map(({ id, stem }) => (
              <li key={id}>{stem}</li>
            ))}
          </ol>
        </>
      ) : null}
      <h2>{words.done.raised}</h2>
      {Object.keys(raised).length > 0 ? <Moved view={view} /> : <p>{words.done.nothingRaised}</p>}
      <CertaintyEnd quiz={quiz} view={view} />
      <h2>{logThis.heading}</h2>
      <p>{logThis.quiz}</p>
      <div class="actions">
        <a class="action" href={logAddress(view, title)}>
          {logThis.logQuiz}
        </a>
      </div>
    </>
  )
}

/** The form of the log, with what this taking put right. An end is never printed at build, so the page is known. */
function logAddress({ revealed, words: points }: Ended, title: string): string {
  const insights = revealed.flatMap(({ misconception }) => {
    const point = points[misconception]
    return point?.truth ? [logThis.putRight(point.text, point.truth)] : []
  })
  const about = location.pathname
  return logThisAddress({
    type: 'resource',
    kind: 'lesson',
    title: logThis.quizTitle(title),
    about,
    insights,
  })
}
