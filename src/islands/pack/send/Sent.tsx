import { useEffect, useRef } from 'preact/hooks'
import { hasEnd, mayShow } from '#domain/pack/late.ts'
import { address } from '#messages/address.ts'
import { sentLine, sending as words } from '#messages/pack-send.ts'
import { nextOpen } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { SendView } from '#stores/pack/send-view.ts'
import { NotSent } from './NotSent.tsx'
import { Results } from './Results.tsx'

interface Props {
  readonly doing: Doing
  readonly sending: Sending
  readonly view: SendView
  readonly isNext: boolean
}

/** A receipt that left: how and when, what to do now, and what can't be known. */
export function Sent({ doing, sending, view, isNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { outcome, sent, hasMore } = view
  const way = outcome?.kind === 'left' || outcome?.kind === 'not-noted' ? outcome.way : undefined
  const { reply = '' } = doing.begun.body
  useEffect(() => {
    window.scrollTo(0, 0)
    if (isNext || way) heading.current?.focus()
  }, [way])
  const { attempt, items, revealed } = doing.$view.get()
  const { body } = doing.begun
  const open = attempt.ended ? undefined : nextOpen(items)
  // What waits is not told by the way.
  const isShown = !hasEnd(body) || mayShow(body, attempt, revealed !== undefined)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {way ? words.sent.title[way] : words.sent.again}
      </h1>
      {way ? <p class="lead">{way === 'mail' ? words.sent.next.mail(reply) : words.sent.next[way]}</p> : null}
      {outcome?.kind === 'not-noted' ? (
        <p class="field_problem" role="alert">
          {words.notNoted}
        </p>
      ) : null}
      <NotSent sending={sending} view={view} />
      {hasMore ? <p class="pack-warning">{words.sent.hasMore}</p> : null}
      {way === 'mail' ? (
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => void sending.send('link')}>
            {words.copy}
          </button>
          <button type="button" class="button is-second" onClick={() => void sending.send('file')}>
            {words.file}
          </button>
        </div>
      ) : null}
      <p>{words.sent.cannotKnow}</p>
      <div class="actions">
        <button class={hasMore ? 'button' : 'action'} type="button" onClick={sending.lookAgain}>
          {words.sent.sendAgain}
        </button>
        {open === undefined ? null : (
          <button class="action" type="button" onClick={() => doing.open(open)}>
            {words.doOpen}
          </button>
        )}
        {attempt.ended ? (
          <button class="action" type="button" onClick={doing.showAll}>
            {words.sent.toPack}
          </button>
        ) : null}
        <a class="action" href={address.packs}>
          {words.sent.toPacks}
        </a>
      </div>
      {sent.length > 0 ? (
        <>
          <h2>{words.sent.times}</h2>
          <ol class="pack-sendings">
            {sent.map((one) => (
              <li key={one.at}>{sentLine(one.way, one, one.learner)}</li>
            ))}
          </ol>
        </>
      ) : null}
      {isShown ? <Results doing={doing} /> : null}
    </>
  )
}
