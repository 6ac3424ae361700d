import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ordering as words } from '#messages/quiz-order.ts'

interface Props {
  /** As they stand. */
  readonly rows: readonly { readonly id: string; readonly text: string }[]
  /** Moves one a place up (-1) or down (1); says whether there was a place. */
  readonly onMove: (id: string, by: -1 | 1) => boolean
}

type Way = 'up' | 'down'

/** Rows to be put in order, by buttons and so by keyboard, touch and pointer alike; each move is announced. */
export function MovableRows({ rows, onMove }: Props) {
  const held = useRef<string | null>(null)
  const [said, say] = useState('')

  // A moved element loses its focus, so it is given back to the button that was pressed.
  useLayoutEffect(() => {
    if (held.current !== null) document.getElementById(held.current)?.focus()
    held.current = null
  }, [rows])

  const move = (id: string, text: string, way: Way, place: number) => {
    const by = way === 'up' ? -1 : 1
    held.current = buttonId(id, way)
    say(onMove(id, by) ? words.moved(text, place + by + 1, rows.length) : words.cannotMove(text, way))
  }

  return (
    <>
      <ol class="entries">
        {rows.map(({ id, text }, place) => (
          <li class="option entry-row" key={id}>
            <span>{text}</span>
            {(['up', 'down'] as const).map((way) => (
              <button
                key={way}
                id={buttonId(id, way)}
                type="button"
                class="entry-row_move"
                aria-label={words.moveLabel(text, way)}
                aria-disabled={place === (way === 'up' ? 0 : rows.length - 1)}
                onClick={() => move(id, text, way, place)}
              >
                {way === 'up' ? words.moveUp : words.moveDown}
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function buttonId(row: string, way: Way): string {
  return `move-${way}-${row}`
}
