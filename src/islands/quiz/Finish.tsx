import type { RefObject } from 'preact'
import { address } from '#messages/address.ts'
import { logThis, logThisAddress } from '#messages/log-this.ts'
import { quiz as words } from '#messages/quiz.ts'
import { ending } from '#messages/quiz-end.ts'
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
  const { right, of, missed, open, revealed, cards, raised } = view
  const goOn = async (most: number) => {
    await quiz.again('next', most)
    return quiz.$view.get().kind !== 'ended'
  }
  return (
    <>
      <p class="small quiet kicker">{words.done.kicker(title)}</p>
      <h1 ref={heading} tabIndex={-1} data-ended="">
        {of === 0 ? ending.nothing : words.done.title(right, of)}
      </h1>
      {open.length > 0 ? <p class="lead">{ending.timeUp(open.length)}</p> : null}
      {right === of && of > 0 ? <p class="lead">{words.done.allRight}</p> : null}
      {cards.length > 0 ? <p class="lead">{words.done.cardsFirst(cards.length)}</p> : null}
      {quiz.hold.now().time ? <p class="small">{ending.noLimit}</p> : null}
      <NextActions quiz={quiz} view={view} />
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
      {of > 0 ? (
        <>
          <h2>{words.done.raised}</h2>
          {Object.keys(raised).length > 0 ? <Moved view={view} /> : <p>{words.done.nothingRaised}</p>}
          <CertaintyEnd view={view} onAgain={goOn} />
        </>
      ) : null}
      <Afterwards taking={of > 0 ? view.taking : undefined} />
      {of > 0 ? (
        <>
          <h2>{logThis.heading}</h2>
          <p>{logThis.quiz}</p>
          <div class="actions">
            <a class="action" href={logAddress(view, title)}>
              {logThis.logQuiz}
            </a>
          </div>
        </>
      ) : null}
    </>
  )
}

function NextActions({ quiz, view }: Pick<Props, 'quiz' | 'view'>) {
  const { of, missed, open, cards, total } = view
  const hasCards = cards.length > 0
  return (
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
      {open.length > 0 ? (
        <button class={hasCards ? 'action' : 'button'} type="button" onClick={() => void quiz.again('open')}>
          {ending.answerOpen(open.length)}
        </button>
      ) : null}
      {total > 0 ? (
        <button class="action" type="button" onClick={() => void quiz.again('next')}>
          {total > of + open.length ? words.done.more(total) : words.done.all}
        </button>
      ) : null}
    </div>
  )
}

function Afterwards({ taking }: { readonly taking: string | undefined }) {
  return (
    <>
      <h2>{ending.after}</h2>
      {taking === undefined ? null : <p>{ending.keptHere}</p>}
      <div class="actions">
        {taking === undefined ? null : (
          <a class="action" href={address.takings(taking)}>
            {ending.openAgain}
          </a>
        )}
        <a class="action" href={address.takings()}>
          {ending.allTakings}
        </a>
        <a class="action" href={address.quizzes}>
          {ending.allQuizzes}
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
  const about = location.pathname + location.hash
  return logThisAddress({
    type: 'resource',
    kind: 'lesson',
    title: logThis.quizTitle(title),
    about,
    insights,
  })
}
