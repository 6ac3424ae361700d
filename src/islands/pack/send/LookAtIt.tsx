import { useEffect, useRef } from 'preact/hooks'
import { spanText, sending as words } from '#messages/pack-send.ts'
import { type Attempt, nextOpen, progressOf } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { learnerDraft } from '#stores/pack/half-way.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { SendView } from '#stores/pack/send-view.ts'
import { AnswersSent } from './AnswersSent.tsx'
import { NameField } from './NameField.tsx'
import { Ways } from './Ways.tsx'

interface Props {
  readonly doing: Doing
  readonly sending: Sending
  readonly view: SendView
  readonly isNext: boolean
}

/** All that will be sent, in the words the tutor will see: name, times, answers. Then the ways to send it. */
export function LookAtIt({ doing, sending, view, isNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const ways = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    if (isNext) heading.current?.focus()
  }, [])
  const { items, answers, attempt } = doing.$view.get()
  const { body } = doing.begun
  const { done, of } = progressOf(items)
  const open = attempt.ended ? undefined : nextOpen(items)
  const missing = of - done
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      {answers.length === 0 ? (
        <p class="lead">{words.none}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <NameField
            sending={sending}
            view={view}
            isByNumber={body.rules?.isByNumber === true}
            draft={learnerDraft(attempt.attempt)}
          />
          <Times view={view} attempt={attempt} />
          <h2>{words.answers(done, of)}</h2>
          {missing > 0 ? <p class="pack-warning">{words.open(missing)}</p> : null}
          <div class="actions">
            <button type="button" class="action" onClick={() => ways.current?.focus()}>
              {words.toWays}
            </button>
            {open === undefined ? null : (
              <button type="button" class="action" onClick={() => doing.open(open)}>
                {words.doOpen}
              </button>
            )}
          </div>
          <AnswersSent sending={sending} view={view} />
          <h2 ref={ways} tabIndex={-1}>
            {words.ways}
          </h2>
          <Ways sending={sending} view={view} reply={doing.begun.body.reply} />
        </>
      )}
    </>
  )
}

interface TimesProps {
  readonly view: SendView
  readonly attempt: Attempt
}

function Times({ view: { started, ended }, attempt }: TimesProps) {
  if (!ended) return null
  const span = spanText(started, ended)
  return (
    <dl class="part">
      <div class="beside pack-row">
        <dt class="gutter label">{words.began}</dt>
        <dd>{span.began}</dd>
      </div>
      <div class="beside pack-row">
        <dt class="gutter label">{words.ended}</dt>
        <dd>
          {span.ended} {attempt.ended?.isOver ? words.over : null}
        </dd>
      </div>
      {attempt.extraPercent === undefined ? null : (
        <div class="beside pack-row">
          <dt class="gutter label">{words.extra}</dt>
          <dd>{words.extraOf(attempt.extraPercent)}</dd>
        </div>
      )}
    </dl>
  )
}
