import { useLayoutEffect, useRef } from 'preact/hooks'
import { hasEnd, isLate } from '#domain/pack/late.ts'
import { Results } from '#islands/pack/send/Results.tsx'
import { ending } from '#messages/pack-end.ts'
import { itemKind } from '#messages/pack-item-kind.ts'
import { doing as words } from '#messages/pack-open.ts'
import { type DoingView, type ListedItem, nextOpen, progressOf } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { FeedbackPart } from './FeedbackPart.tsx'
import { FinishPart } from './FinishPart.tsx'

interface Props {
  readonly doing: Doing
  readonly view: DoingView
}

/** Where one stands in a pack: what is answered, what is still open, and the way to each and to sending. */
export function Overview({ doing, view }: Props) {
  const { items, isNext } = view
  const { body } = doing.begun
  const isEnded = hasEnd(body)
  const isOneByOne = body.rules?.isOneByOne === true
  const heading = useRef<HTMLHeadingElement>(null)
  // Before anything can be pressed, so that the heading takes no focus back from what a press leads to.
  useLayoutEffect(() => {
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
      <p class="lead">
        {open !== undefined ? overview.lead.open : isEnded ? ending.overview.done : overview.lead.done}
      </p>
      {isEnded && isLate(body) && !isOneByOne && done > 0 ? <p>{ending.overview.change}</p> : null}
      <div class="actions">
        {open === undefined ? null : (
          <button class="button" type="button" onClick={() => doing.open(open)}>
            {overview.goOn}
          </button>
        )}
        {done > 0 && !isEnded ? (
          <button class={open === undefined ? 'button' : 'action'} type="button" onClick={doing.showSend}>
            {overview.send}
          </button>
        ) : null}
      </div>
      {isEnded ? <FinishPart doing={doing} view={view} open={of - done} /> : null}
      <FeedbackPart view={view} />
      <h2>{overview.list}</h2>
      <ol class="part pack-items">
        {items.map((item, place) => (
          <Line
            key={item.id}
            line={item}
            number={place + 1}
            isShut={isOneByOne && item.id !== open}
            onOpen={() => doing.open(item.id)}
          />
        ))}
      </ol>
      {open === undefined && done > 0 && !isEnded ? <Results doing={doing} /> : null}
    </>
  )
}

interface LineProps {
  readonly line: ListedItem
  readonly number: number
  /** It cannot be opened now: its turn is past, or still to come. */
  readonly isShut: boolean
  readonly onOpen: () => void
}

function Line({ line: { item, isAnswered }, number, isShut, onOpen }: LineProps) {
  const state = words.overview.state[isAnswered ? 'answered' : item ? 'open' : 'gone']
  return (
    <li class={`beside pack-item${isAnswered ? ' is-done' : ''}`}>
      <p class="pack-item_number">{number}</p>
      <div>
        {item && isShut ? <p>{item.title}</p> : null}
        {item && !isShut ? (
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
