import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { KeyPart } from '#domain/pack/key-parts.ts'
import { correcting as words } from '#messages/gradebook-marking.ts'

interface Props {
  readonly part: Extract<KeyPart, { readonly kind: 'order' }>
  readonly onOrder: (order: readonly string[]) => void
}

/** The order that is right, changed by moving one entry at a time; each move is announced. */
export function KeyOrder({ part: { entries, value }, onOrder }: Props) {
  const id = useId()
  const held = useRef<string>()
  const [said, say] = useState('')

  // A moved row loses its focus, so it is given back to the button that was pressed.
  useLayoutEffect(() => {
    if (held.current !== undefined) document.getElementById(held.current)?.focus()
    held.current = undefined
  }, [value])

  function move(place: number, by: -1 | 1) {
    const entry = entries[place]
    if (!entry || !entries[place + by]) return
    held.current = `${id}-${by}-${entry.id}`
    say(words.moved(entry.text, place + by + 1, entries.length))
    const others = value.toSpliced(place, 1)
    onOrder(others.toSpliced(place + by, 0, entry.id))
  }

  return (
    <fieldset>
      <legend class="field_name">{words.rightOrder}</legend>
      <ol class="list">
        {entries.map(({ id: entry, text }, place) => (
          <li key={entry}>
            <span>{text}</span>{' '}
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                class="action"
                id={`${id}-${by}-${entry}`}
                aria-label={by < 0 ? words.upLabel(text) : words.downLabel(text)}
                aria-disabled={!entries[place + by]}
                onClick={() => move(place, by)}
              >
                {by < 0 ? words.up : words.down}
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
    </fieldset>
  )
}
