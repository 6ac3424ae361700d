import { useStore } from '@nanostores/preact'
import type { Asked, CardActions } from '#islands/review/asked.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import { care as words } from '#messages/review-care.ts'
import { $hook, writeHook } from '#stores/review/care/hook.ts'

interface Props {
  readonly state: Asked
  readonly act: CardActions
}

/** At the foot of a card: leave it out until tomorrow or for good, or look at all of it. */
export function CardMenu({ state, act }: Props) {
  return (
    <>
      <Menu state={state} act={act} key={state.nonce} />
      {state.kind !== 'front' && state.repair === undefined ? <WriteHook /> : null}
    </>
  )
}

function Menu({ state: { card, nonce }, act }: Props) {
  return (
    <details
      class="slip_menu"
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
        <a class="action" href={flashcardAddress.cards(`card=${card.id}`)}>
          {words.see}
        </a>
      </p>
      <p class="small quiet" id="put-away">
        {words.putAwayHint}
      </p>
    </details>
  )
}

/** Where there is no hook yet, and none is being written. */
function WriteHook() {
  const desk = useStore($hook)
  return desk && desk.hook === '' && desk.text === undefined ? (
    <button type="button" class="link slip_add" onClick={writeHook}>
      {words.addHook}
    </button>
  ) : null
}
