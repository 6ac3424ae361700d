import { useEffect, useRef } from 'preact/hooks'
import { Results } from '#islands/pack/send/Results.tsx'
import { itemKind } from '#messages/pack-make.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Doing } from '#stores/pack/do.ts'
import { type DoingView, type ListedItem, nextOpen, progressOf } from '#stores/pack/do-view.ts'

interface Props {
  readonly doing: Doing
  readonly view: DoingView
}

/** Where one stands in a pack: what is answered, what is still open, and the way to each and to sending. */
export function Overview({ doing, view: { items, isNext } }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    if (isNext) heading.current?.focus()
  }, [])
  const { done, of } = progressOf(items)
  const open = nextOpen(items)
  const { overview } = words
  return (
    <>
      <p class="small quiet kicker">{overview.kicker(doing.begun.body.title)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {overview.title(done, of)}
      </h1>
      <p class="lead">{open === undefined ? overview.lead.done : overview.lead.open}</p>
      <div class="actions">
        {open === undefined ? null : (
          <button class="button" type="button" onClick={() => doing.open(open)}>
            {overview.goOn}
          </button>
        )}
        {done > 0 ? (
          <button class={open === undefined ? 'button' : 'action'} type="button" onClick={doing.showSend}>
            {overview.send}
          </button>
        ) : null}
      </div>
      <h2>{overview.list}</h2>
      <ol class="part pack-items">
        {items.map((item, place) => (
          <Line key={item.id} line={item} number={place + 1} onOpen={() => doing.open(item.id)} />
        ))}
      </ol>
      {open === undefined && done > 0 ? <Results doing={doing} /> : null}
    </>
  )
}

interface LineProps {
  readonly line: ListedItem
  readonly number: number
  readonly onOpen: () => void
}

function Line({ line: { item, isAnswered }, number, onOpen }: LineProps) {
  const state = words.overview.state[isAnswered ? 'answered' : item ? 'open' : 'gone']
  return (
    <li class={`beside pack-item${isAnswered ? ' is-done' : ''}`}>
      <p class="pack-item_number">{number}</p>
      <div>
        {item ? (
          <button type="button" class="link pack-item_title" onClick={onOpen}>
            {item.title}
          </button>
        ) : null}
        <p class="pack-item_state">
          {item ? `${itemKind[item.kind].one}, ` : null}
          <b>{state}</b>
        </p>
      </div>
    </li>
  )
}
