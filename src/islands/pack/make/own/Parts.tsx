import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props<T> {
  readonly parts: readonly T[]
  readonly least: number
  readonly most: number
  readonly add: string
  readonly remove: (at: number) => string
  readonly onAdd: () => void
  readonly onRemove: (at: number) => void
  /** Where focus goes once one is taken away, where another than the button that adds one adds them. */
  readonly backTo?: string
  readonly children: (part: T, at: number) => ComponentChildren
}

/** Several things with the same few fields; added and removed by buttons, and focus goes where one goes on. */
export function Parts<T>(props: Props<T>) {
  const { parts, least, most, add, remove, onAdd, onRemove, backTo, children } = props
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const changed = useRef<'added' | 'taken-away'>()
  useEffect(() => {
    if (changed.current === 'added') {
      list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    }
    if (changed.current === 'taken-away') {
      const next = backTo === undefined ? null : document.getElementById(backTo)
      ;(next ?? adder.current)?.focus()
    }
    changed.current = undefined
  }, [parts.length])
  return (
    <>
      <ol class="field_rows" ref={list}>
        {parts.map((part, at) => (
          <li class="field_row" key={keyOf(part, at)}>
            {children(part, at)}
            {parts.length > least && (
              <button
                type="button"
                class="action"
                onClick={() => {
                  changed.current = 'taken-away'
                  onRemove(at)
                }}
              >
                {remove(at + 1)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {parts.length < most && (
        <button
          type="button"
          class="action"
          ref={adder}
          onClick={() => {
            changed.current = 'added'
            onAdd()
          }}
        >
          {add}
        </button>
      )}
    </>
  )
}

function keyOf(part: unknown, at: number): string | number {
  return typeof part === 'object' && part !== null && 'id' in part ? String(part.id) : at
}
