import { useState } from 'preact/hooks'
import type { CardActions, Turned } from '#islands/review/asked.ts'
import { forgottenWords, twinNextWords, care as words } from '#messages/review-care.ts'
import { meetNext } from '#stores/review/actions.ts'
import { writeHook } from '#stores/review/care/hook.ts'
import { findTwin } from '#stores/review/care/repair.ts'

interface Props {
  readonly state: Turned
  readonly times: number
  readonly act: CardActions
}

/** What is offered with a card that was forgotten again and again. Nothing of it happens by itself. */
export function Repair({ state: { card, nonce }, times, act }: Props) {
  const [twin, setTwin] = useState<'none' | { readonly front: string }>()
  const meetTwin = async () => {
    const found = await findTwin(card)
    setTwin(found && (await meetNext(found.id)) ? found : 'none')
  }
  return (
    <section class="slip_repair" aria-label={words.help}>
      <p class="small">
        <b>{forgottenWords(times)}</b>
      </p>
      <ul class="slip_ways">
        <li>
          <a class="action" href={card.taught.address} onClick={() => returnTo(card.id)}>
            {words.read}
          </a>
        </li>
        <li>
          <button type="button" class="action" onClick={writeHook}>
            {words.addHook}
          </button>
        </li>
        <li role="status">
          {twin === undefined ? (
            <button type="button" class="action" onClick={() => void meetTwin()}>
              {words.twin}
            </button>
          ) : twin === 'none' ? (
            words.noTwin
          ) : (
            twinNextWords(twin.front)
          )}
        </li>
        <li>
          <button type="button" class="action" onClick={() => act.putAside?.('suspended', nonce)}>
            {words.away}
          </button>
        </li>
      </ul>
    </section>
  )
}

/** The way back from the lesson begins with the card that one left it from. */
function returnTo(card: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}#first=${card}`)
}
