import { useLayoutEffect, useRef } from 'preact/hooks'
import { counts, isSealed, mayShow } from '#domain/pack/late.ts'
import { Results } from '#islands/pack/send/Results.tsx'
import { ending } from '#messages/pack-end.ts'
import { doing as words } from '#messages/pack-open.ts'
import { type DoingView, progressOf } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { lookAgain } from '#stores/pack/open.ts'
import { FeedbackPart } from './FeedbackPart.tsx'
import { MarkedList } from './MarkedList.tsx'
import { Reveal } from './Reveal.tsx'

interface Props {
  readonly doing: Doing
  readonly view: DoingView
}

/** An attempt that is over: the way to sending, the code where the pack has one, and what was right where it may be seen. */
export function Ended({ doing, view }: Props) {
  const { attempt, items, answers, revealed, isNext } = view
  const { body, id } = doing.begun
  const heading = useRef<HTMLHeadingElement>(null)
  // Before anything can be pressed, so that the heading takes no focus back from what a press leads to.
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
    if (isNext) heading.current?.focus()
  }, [])
  const { ended: says } = ending
  const { done, of } = progressOf(items)
  // Some send by ways that this page knows nothing of.
  const isSent = attempt.sent.length > 0 || attempt.feedback !== undefined
  const isShown = mayShow(body, attempt, revealed !== undefined)
  const waiting = waitingFor(doing, view)
  const isOver = attempt.ended?.isOver === true
  return (
    <>
      <p class="small quiet kicker">{words.overview.kicker(body.title)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {isOver ? says.over : says.title}: {words.overview.title(done, of).toLocaleLowerCase('en-GB')}
      </h1>
      {isOver ? <p>{says.overText}</p> : null}
      <p class="lead">{attempt.feedback ? says.given : isSent ? says.sent : says.lead}</p>
      <div class="actions">
        {answers.length > 0 ? (
          <button class={isSent ? 'action' : 'button'} type="button" onClick={doing.showSend}>
            {words.overview.send}
          </button>
        ) : null}
        {view.isLast && view.begunTimes < (body.rules?.attempts ?? Number.POSITIVE_INFINITY) ? (
          <button class="action" type="button" onClick={() => void lookAgain(id)}>
            {says.again}
          </button>
        ) : null}
      </div>
      <FeedbackPart view={view} />
      {waiting === undefined ? null : <p>{says.wait[waiting]}</p>}
      {body.key?.kind === 'code' && !revealed ? <Reveal doing={doing} /> : null}
      <MarkedList doing={doing} view={view} />
      {isShown ? <Results key={revealed ? 'revealed' : 'ended'} doing={doing} /> : null}
    </>
  )
}

/** What the learner waits for to see what was right. */
function waitingFor(
  { begun: { body } }: Doing,
  { attempt, items, revealed }: DoingView,
): keyof typeof ending.ended.wait | undefined {
  if (body.rules?.feedback === 'never') return 'never'
  if (!counts(body, attempt, revealed !== undefined)) return 'code'
  const isSome = items.some(({ id }) => isSealed(body, id, revealed))
  if (isSome) return body.key?.kind === 'code' ? 'code' : 'tutor'
  const isWritten = items.some(({ item }) => item?.kind === 'writing')
  return isWritten && !attempt.feedback ? 'own' : undefined
}
