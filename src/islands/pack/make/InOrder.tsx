import { useStore } from '@nanostores/preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { ownDifficulty } from '#domain/pack/own-difficulty.ts'
import { difficultyStep } from '#messages/pack-difficulty.ts'
import { itemKind } from '#messages/pack-item-kind.ts'
import { making, ownLine } from '#messages/pack-make.ts'
import { choose, move } from '#stores/pack/make.ts'
import { $measured, difficultyOf } from '#stores/pack/make-difficulty.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'
import { editOwn } from './edit-own.ts'

interface Props {
  readonly shelf: Shelf
  readonly draft: PackDraft
}

type Act = 'up' | 'down' | 'remove'

/** What was chosen, in the order it is done; moved and removed by buttons, each move announced. */
export function InOrder({ shelf, draft }: Props) {
  const chosen = draft.items
  const own = new Map(draft.own.map((item) => [idOfOwn(item), item]))
  const measured = useStore($measured, { ssr: 'initial' })
  const held = useRef<string | null>(null)
  const [said, say] = useState('')

  // A moved row loses its focus, so it is given back to the button that was pressed.
  useLayoutEffect(() => {
    if (held.current !== null) document.getElementById(held.current)?.focus()
    held.current = null
  }, [chosen])

  const act = (id: Id, title: string, what: Act) => {
    const place = chosen.indexOf(id)
    if (what === 'remove') {
      const neighbour = chosen[place + 1] ?? chosen[place - 1]
      held.current = neighbour === undefined ? 'in-order' : buttonId(neighbour, 'remove')
      choose(id, false)
      return say(making.removed(title))
    }
    held.current = buttonId(id, what)
    const by = what === 'up' ? -1 : 1
    say(move(id, by) ? making.moved(title, place + 1 + by, chosen.length) : making.atEnd(title, what))
  }

  return (
    <>
      <h2 id="in-order" tabIndex={-1}>
        {making.order}
      </h2>
      {chosen.length === 0 ? (
        <p class="quiet">{making.orderEmpty}</p>
      ) : (
        <ol class="in-order">
          {chosen.map((id, place) => {
            const item = shelf.byId.get(id)
            const mine = own.get(id)
            const title = mine ? ownLine(mine) : (item?.title ?? making.goneItem)
            const kind = mine?.kind ?? item?.kind
            const estimate = mine ? ownDifficulty(mine) : item?.difficulty
            const step = difficultyOf({ id, ...(estimate ? { difficulty: estimate } : {}) }, measured)
            return (
              <li class="in-order_item hang" key={id}>
                <span class="hang_mark" aria-hidden="true">
                  {place + 1}
                </span>
                <p>{title}</p>
                <p class="small quiet">
                  {kind === undefined ? id : mine ? making.ownKind(itemKind[kind].one) : itemKind[kind].one}
                  {step && ` · ${difficultyStep[step].name}`}
                </p>
                <div class="in-order_moves">
                  <button
                    {...button(id, 'up')}
                    aria-label={making.upLabel(title)}
                    aria-disabled={place === 0}
                    onClick={() => act(id, title, 'up')}
                  >
                    {making.up}
                  </button>
                  <button
                    {...button(id, 'down')}
                    aria-label={making.downLabel(title)}
                    aria-disabled={place === chosen.length - 1}
                    onClick={() => act(id, title, 'down')}
                  >
                    {making.down}
                  </button>
                  {mine && (
                    <button
                      {...button(id, 'edit')}
                      aria-label={making.editLabel(title)}
                      onClick={() => void editOwn(id)}
                    >
                      {making.edit}
                    </button>
                  )}
                  <button
                    {...button(id, 'remove')}
                    aria-label={making.removeLabel(title)}
                    onClick={() => act(id, title, 'remove')}
                  >
                    {making.remove}
                  </button>
                </div>
              </li>
            )
          })}
        </ol>
      )}
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function button(item: Id, act: Act | 'edit') {
  return { id: buttonId(item, act), type: 'button', class: 'action' } as const
}

function buttonId(item: Id, act: Act | 'edit'): string {
  return `${act}-${item}`
}
