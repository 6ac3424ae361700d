import type { Id } from '#domain/id.ts'
import { packMinutes } from '#domain/pack/minutes.ts'
import { making } from '#messages/pack-make.ts'
import type { Shelf } from '#stores/pack/make-items.ts'

interface Props {
  readonly shelf: Shelf
  readonly chosen: readonly Id[]
}

/** How much is chosen and how long it takes: in the margin, on a phone at the foot of the screen. */
export function Count({ shelf, chosen }: Props) {
  const items = chosen.flatMap((id) => shelf.byId.get(id) ?? [])
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
