import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import type { CardChange } from '#domain/review/cards/change.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { flashcardAddress } from '#messages/cards-address.ts'
import { figuresWords, oneCard as words } from '#messages/cards-one.ts'
import { capital } from '#messages/in-words.ts'
import { siteName } from '#messages/site-name.ts'
import { changeCards } from '#stores/review/cards/deeds.ts'
import { $one, followOne, type OneCard as Open } from '#stores/review/cards/one.ts'
import { CardHistory } from './CardHistory.tsx'
import { nameOf, standingOfLine } from './CardRow.tsx'
import { DoneLine } from './DoneLine.tsx'
import { HookField } from './HookField.tsx'
import { OneActions } from './OneActions.tsx'

interface Props {
  readonly id: Id
  /** Begin at the field for its hook. */
  readonly isAtHook: boolean
  readonly units: readonly CardUnit[]
  readonly toHeading: (heading: HTMLElement | null) => void
}

/** One card whole: both its sides, where it stands, what one can do with it, its hook, its history. */
export function OneCard({ id, isAtHook, units, toHeading }: Props) {
  const view = useStore($one)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => followOne(id, units), [id])
  const isOpen = view.kind !== 'opening'
  const title = view.kind === 'open' ? nameOf(view.line) : ''
  useEffect(() => {
    if (!isOpen) return
    document.title = `${title || words.unknown} · ${siteName}`
    if (!isAtHook) toHeading(heading.current)
  }, [isOpen, title])
  return (
    <>
      <p class="small">
        <a class="action" href={flashcardAddress.cards()}>
          {words.back}
        </a>
      </p>
      {view.kind === 'opening' ? (
        <Opening role="status" says={words.opening} />
      ) : view.kind === 'open' ? (
        <Shown one={view} heading={heading} isAtHook={isAtHook} />
      ) : (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {words[view.kind]}
          </h1>
          <p class="lead">{view.kind === 'unknown' ? words.unknownText : words.unreachableText}</p>
          <DoneLine today={0} />
        </>
      )}
    </>
  )
}

interface ShownProps {
  readonly one: Open
  readonly heading: { readonly current: HTMLHeadingElement | null }
  readonly isAtHook: boolean
}

function Shown({ one, heading, isAtHook }: ShownProps) {
  const { line, taught, events, today } = one
  const { front, back, more, own, tags, state, isWithdrawn } = line
  const done = useRef<HTMLDivElement>(null)
  const change = async (what: CardChange) => {
    const changed = await changeCards([line], what, today)
    if (changed.length > 0) done.current?.querySelector<HTMLElement>('.cards-bar_done')?.focus()
  }
  return (
    <>
      <h1 class="card-title" ref={heading} tabIndex={-1}>
        {isWithdrawn ? words.withdrawn : front}
      </h1>
      {isWithdrawn ? (
        <p class="lead">{words.withdrawnText}</p>
      ) : (
        <div class="card-answer">
          <p class="label">{words.otherSide}</p>
          <p class="card-answer_back">{back}</p>
          {more === undefined ? null : <p class="card-answer_more">{more}</p>}
        </div>
      )}
      <h2>{words.stands}</h2>
      <p>
        {`${capital(standingOfLine(line, today))}. `}
        {figuresWords(state)}
      </p>
      <div ref={done}>
        <DoneLine today={today} card={line.id} />
      </div>
      {isWithdrawn ? null : <OneActions line={line} today={today} onChange={(what) => void change(what)} />}
      {taught ? (
        <p>
          {own ? words.whereOwn : words.where}: <a href={taught.address}>{taught.title}</a>
        </p>
      ) : null}
      {tags.length > 0 ? (
        <p>
          {words.tags}: {tags.join(', ')}
        </p>
      ) : null}
      {isWithdrawn ? null : <HookField card={line.id} isFirst={isAtHook} />}
      <CardHistory events={events} today={today} />
    </>
  )
}
