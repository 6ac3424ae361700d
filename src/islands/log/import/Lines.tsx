import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Weighed } from '#domain/log/import-plan.ts'
import { moreLines } from '#messages/log-import.ts'

/** So many lines are shown at first, and more on a press. */
const FIRST = 20
const MORE = 100

interface Props {
  readonly lines: readonly Weighed[]
  readonly places: readonly number[]
  readonly chosen: ReadonlySet<number>
  readonly onTurn: (place: number) => void
}

/** What a file brings that is new, each to be taken or left. */
export function Lines({ lines, places, chosen, onTurn }: Props) {
  return (
    <More
      items={places}
      list="import-lines"
      show={(place) => (
        <label class="tickbox">
          <input type="checkbox" checked={chosen.has(place)} onChange={() => onTurn(place)} />
          <span class="import-cell">
            {lines[place]?.record.title}
            <span class="small quiet">{aboutOf(lines[place])}</span>
          </span>
        </label>
      )}
    />
  )
}

interface MoreProps<T> {
  readonly items: readonly T[]
  /** The class of the list. */
  readonly list?: string
  readonly show: (item: T) => ComponentChildren
}

/** A long list, the first of it at once. */
export function More<T>({ items, list = 'plain-list', show }: MoreProps<T>) {
  const [shown, setShown] = useState(FIRST)
  const left = items.length - shown
  return (
    <>
      <ul class={list}>
        {items.slice(0, shown).map((item, at) => (
          <li class="import-cell" key={`${at}`}>
            {show(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="action" onClick={() => setShown(shown + MORE)}>
          {moreLines(left)}
        </button>
      )}
    </>
  )
}

/** What tells one title from another: who made it, when, where it stands. */
function aboutOf(line: Weighed | undefined): string {
  const fields = line?.record.fields ?? {}
  const said = ['author', 'year', 'publisher', 'address', 'doi', 'isbn'].flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    return typeof value === 'string' ? [value] : []
  })
  return said.slice(0, 3).join(' · ')
}
