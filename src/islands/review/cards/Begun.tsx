import { cards as words } from '#messages/cards.ts'
import { editAddress } from '#messages/cards-address.ts'
import { type Begun as BegunCards, takeUpAgain, throwAwayBegun } from '#stores/review/cards/begun.ts'

/** Cards begun on this device and not saved, to go on with or to throw away. */
export function Begun({ begun: { cards, thrown } }: { readonly begun: BegunCards }) {
  return (
    <section aria-label={words.begun}>
      {cards.length > 0 ? <h2>{words.begun}</h2> : null}
      <ul class="begun">
        {cards.map((card) => {
          const { front, back } = card.stored.fields
          const name = front || back || words.untitled
          return (
            <li key={card.name}>
              <a class="begun_card" href={editAddress(card.card)}>
                {name}
              </a>{' '}
              <button type="button" class="action" onClick={() => void throwAwayBegun(card)}>
                {words.throwAway}
                <span class="unseen">: {name}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p role="status">{thrown ? words.thrown : ''}</p>
      {thrown ? (
        <button type="button" class="action" onClick={() => void takeUpAgain()}>
          {words.undo}
        </button>
      ) : null}
    </section>
  )
}
