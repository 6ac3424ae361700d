import { useState } from 'preact/hooks'
import type { CardEvent, CardEventKind } from '#domain/review/cards/history.ts'
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
            <Said what={what} />
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

/** What a card of one’s own said once: words that were saved over are not lost. */
function Said({ what }: { readonly what: CardEventKind }) {
  if (what.kind !== 'written' && what.kind !== 'changed') return null
  const { front, back, more } = what.words
  return (
    <blockquote class="card-history_said" dir="auto">
      {[front, back, more].filter(Boolean).join('\n')}
    </blockquote>
  )
}
