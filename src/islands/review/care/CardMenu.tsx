import { useEffect, useRef } from 'preact/hooks'
import type { Asked, CardActions } from '#islands/review/asked.ts'
import { address } from '#messages/address.ts'
import { care as words } from '#messages/review-care.ts'

interface Props {
  readonly state: Asked
  readonly act: CardActions
}

/** At the foot of a card: leave it out until tomorrow or for good, or look at all of it. */
export function CardMenu({ state, act }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  const { card, nonce } = state
  useEffect(() => {
    if (menu.current) menu.current.open = false
  }, [nonce])
  return (
    <details
      class="slip_menu"
      ref={menu}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' })
      }}
    >
      <summary class="link">{words.menu}</summary>
      <p class="actions">
        <button type="button" class="action" onClick={() => act.putAside?.('buried', nonce)}>
          {words.bury}
        </button>
        <button
          type="button"
          class="action"
          aria-describedby="put-away"
          onClick={() => act.putAside?.('suspended', nonce)}
        >
          {words.putAway}
        </button>
        <a class="action" href={address.cards(`card=${card.id}`)}>
          {words.see}
        </a>
      </p>
      <p class="small quiet" id="put-away">
        {words.putAwayHint}
      </p>
    </details>
  )
}
