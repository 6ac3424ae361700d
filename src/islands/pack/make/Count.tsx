import { packMinutes } from '#domain/pack/minutes.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { making } from '#messages/pack-make.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'

interface Props {
  readonly shelf: Shelf
  readonly draft: PackDraft
}

/** How much is chosen and how long it takes: in the margin, on a phone at the foot of the screen. */
export function Count({ shelf, draft }: Props) {
  const chosen = draft.items
  const own = new Map(draft.own.map((item) => [idOfOwn(item), item]))
  const items = chosen.flatMap((id) => own.get(id) ?? shelf.byId.get(id) ?? [])
  return (
    <div class="gutter picker_count">
      <p class="small" role="status">
        <b>{making.count(chosen.length)}</b>
        {items.length > 0 && `, ${making.minutes(packMinutes(items))}`}
      </p>
      {chosen.length > 0 && (
        <button
          type="button"
          class="action"
          onClick={() => {
            const heading = document.getElementById('in-order')
            heading?.focus()
            heading?.scrollIntoView()
          }}
        >
          {making.seeOrder}
        </button>
      )}
    </div>
  )
}
