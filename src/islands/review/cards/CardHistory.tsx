import { useState } from 'preact/hooks'
import type { CardEvent } from '#domain/review/cards/history.ts'
import type { Day } from '#domain/time.ts'
import { momentWords, moreWords } from '#messages/cards.ts'
import { eventWords, oneCard as words } from '#messages/cards-one.ts'

/** So many things are shown at first; a card of ten years has more. */
const STEP = 20

/** All that happened to a card, the last first; what was taken back is struck. */
export function CardHistory({
  events,
  today,
}: {
  readonly events: readonly CardEvent[]
  readonly today: Day
}) {
  const [shown, setShown] = useState(STEP)
  const left = events.length - shown
  return (
    <>
      <h2>{words.history}</h2>
      {events.length === 0 ? <p>{words.noHistory}</p> : null}
      <ol class="card-history">
        {events.slice(0, shown).map(({ fact, what, isTakenBack, ...moment }) => (
          <li key={fact}>
            <span class="small quiet">{momentWords(moment)}</span>{' '}
            {isTakenBack ? (
              <>
                <s>{eventWords(what, today)}</s> {words.takenBack}.
              </>
            ) : (
              eventWords(what, today)
            )}
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <p>
          <button type="button" class="action" onClick={() => setShown(shown + STEP)}>
            {moreWords(Math.min(STEP, left), left)}
          </button>
        </p>
      ) : null}
    </>
  )
}
