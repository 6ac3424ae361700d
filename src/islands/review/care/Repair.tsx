import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { CardActions, Turned } from '#islands/review/asked.ts'
import { forgottenWords, twinNextWords, care as words } from '#messages/review-care.ts'
import { meetNext } from '#stores/review/actions.ts'
import { $hook, writeHook } from '#stores/review/care/hook.ts'
import { findTwin } from '#stores/review/care/repair.ts'
import { returnTo } from './return-to.ts'

interface Props {
  readonly state: Turned
  readonly times: number
  readonly act: CardActions
}

/** What is offered with a card that was forgotten again and again. Nothing of it happens by itself. */
export function Repair({ state, times, act }: Props) {
  const { card, nonce } = state
  const [twin, setTwin] = useState<ShownCard>()
  const [isNext, setNext] = useState<boolean>()
  useEffect(() => {
    let isGone = false
    void findTwin(card).then((found) => {
      if (!isGone) setTwin(found)
    })
    return () => {
      isGone = true
    }
  }, [card])
  return (
    <section class="slip_repair" aria-label={words.help}>
      <p class="small">
        <b>{forgottenWords(times)}</b>
      </p>
      <ul class="slip_ways">
        <li>
          <a class="action" href={card.taught.address} onClick={() => returnTo(state)}>
            {words.read}
          </a>
        </li>
        <OwnHook />
        {twin ? (
          <li>
            <span role="status">
              {isNext === undefined ? (
                <button type="button" class="action" onClick={() => void meetNext(twin.id).then(setNext)}>
                  {words.twin}
                </button>
              ) : isNext ? (
                twinNextWords(twin.front)
              ) : (
                words.noTwin
              )}
            </span>
          </li>
        ) : null}
        <li>
          <button type="button" class="action" onClick={() => act.putAside?.('suspended', nonce)}>
            {words.away}
          </button>
        </li>
      </ul>
    </section>
  )
}

/** Writing a hook; one that is there stands below, with its own way to change it. */
function OwnHook() {
  const desk = useStore($hook)
  return desk?.hook === '' && desk.text === undefined ? (
    <li>
      <button type="button" class="action" onClick={writeHook}>
        {words.addHook}
      </button>
    </li>
  ) : null
}
