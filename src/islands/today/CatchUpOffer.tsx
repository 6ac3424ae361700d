import { useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { catchUp as words } from '#messages/catch-up.ts'

const form = late(() => import('./CatchUpForm.tsx'))

interface Props {
  readonly due: number
}

/** So much waits after an absence that a plan is worth an offer; what it would cost is read once it is asked for. */
export function CatchUpOffer({ due }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { piece, isAway } = useLate(form, isOpen ? 'now' : 'never')
  return (
    <details class="catch-up" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="action">{words.offer}</summary>
      {isOpen && piece ? <piece.CatchUpForm due={due} /> : null}
      {isOpen && !piece ? <p role="status">{isAway ? words.away : words.opening}</p> : null}
    </details>
  )
}
