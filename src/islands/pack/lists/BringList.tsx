import { useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { lists } from '#messages/pack-lists.ts'
import { making } from '#messages/pack-make.ts'

const listPart = late(() => import('./ListPart.tsx'))

/** A list of questions to be brought in, folded: what reads it is fetched once it is opened. */
export function BringList() {
  const [isOpen, setOpen] = useState(false)
  const { piece, isAway } = useLate(listPart, isOpen ? 'now' : 'never')
  return (
    <details class="list-in" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="link">{lists.title}</summary>
      {piece && <piece.ListPart />}
      {isAway && <p role="alert">{making.partAway}</p>}
    </details>
  )
}
