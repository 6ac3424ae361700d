import { useEffect, useState } from 'preact/hooks'
import { Belief } from '#islands/quiz/Belief.tsx'
import { Moved } from '#islands/quiz/Moved.tsx'
import { address } from '#messages/address.ts'
import { sending } from '#messages/pack-send.ts'
import { quiz } from '#messages/quiz.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { type OwnResults, readResults } from '#stores/pack/send-results.ts'

/** What a pack did for its learner, as the end of a quiz shows it: theirs alone. */
export function Results({ doing }: { readonly doing: Doing }) {
  const [results, setResults] = useState<OwnResults | 'unreachable'>()
  useEffect(() => {
    readResults(doing).then(setResults, () => setResults('unreachable'))
  }, [])
  if (!results) return null
  const { results: words } = sending
  return (
    <>
      <h2>{words.title}</h2>
      {results === 'unreachable' ? <p>{words.unreachable}</p> : <All results={results} />}
    </>
  )
}

function All({ results }: { readonly results: OwnResults }) {
  const { right, of, isWaiting, forgot, cards, revealed, raised } = results
  const hasRaised = Object.keys(raised).length > 0
  const { results: words } = sending
  return (
    <>
      <p class="small quiet">{words.lead}</p>
      <p>
        {of > 0 ? words.right(right, of) : null} {forgot > 0 ? words.forgot(forgot) : null}{' '}
        {cards.length > 0 ? quiz.done.cardsFirst(cards.length) : null}
      </p>
      {cards.length > 0 || forgot > 0 ? (
        <div class="actions">
          <a class="action" href={address.flashcards}>
            {quiz.done.doCards}
          </a>
        </div>
      ) : null}
      {revealed.length > 0 ? (
        <>
          <h3 class="label">{quiz.done.beliefs}</h3>
          <div class="flow">
            {revealed.map((id) => (
              <Belief key={id} point={results.words[id]} />
            ))}
          </div>
        </>
      ) : null}
      {hasRaised ? <Moved view={results} /> : null}
      {isWaiting ? <p>{words.waits}</p> : null}
      {hasRaised || isWaiting ? null : <p>{quiz.done.nothingRaised}</p>}
    </>
  )
}
