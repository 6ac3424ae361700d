import { useRef, useState } from 'preact/hooks'
import { useLate } from '#islands/ui/use-late.ts'
import { entryName, log } from '#messages/log.ts'
import type { Erasable } from '#stores/log/erase.ts'
import { erasePanel } from './erase-panel.ts'

interface Props {
  readonly entry: Erasable
  readonly onErased?: () => void
}

/** The way to erase an entry for good from where one has it in front of one: what it does is said first. */
export function EraseLink({ entry, onErased = () => undefined }: Props) {
  const [isAsked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { piece, isAway } = useLate(erasePanel, isAsked ? 'now' : 'never')
  const leave = () => {
    setAsked(false)
    button.current?.focus()
  }
  return (
    <div>
      <p>
        <button
          type="button"
          class="link small"
          ref={button}
          aria-expanded={isAsked}
          onClick={() => (isAsked ? leave() : setAsked(true))}
        >
          {log.erase}
          <span class="unseen"> {entryName(entry.number)}</span>
        </button>
      </p>
      {isAsked && !piece && isAway && <p role="status">{log.notLoaded}</p>}
      {isAsked && piece && <piece.ErasePanel entries={[entry]} onLeave={leave} onErased={onErased} />}
    </div>
  )
}
