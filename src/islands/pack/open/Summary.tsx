import type { ComponentChildren, RefObject } from 'preact'
import { asksMore, isLate } from '#domain/pack/late.ts'
import { packMinutes } from '#domain/pack/minutes.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { whatItAsks, opening as words } from '#messages/pack-open.ts'
import { terms } from '#messages/pack-terms.ts'
import type { Summary as SummaryView } from '#stores/pack/open-view.ts'
import { Begin } from './Begin.tsx'

interface Props {
  readonly view: SummaryView
  readonly heading: RefObject<HTMLHeadingElement>
}

/** A pack before it is begun: what it says of itself, what it asks, and what will go back. */
export function Summary({ view, heading }: Props) {
  const { body, items, unknown, isPast, given } = view
  const isMore = asksMore(body)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {body.title}
      </h1>
      {body.instructions === '' ? null : <p class="lead as-typed">{body.instructions}</p>}
      <dl class="part">
        <Row name={words.says.name}>
          <p>
            {body.from === '' ? words.says.unnamed : body.from}{' '}
            <span class="small quiet pack-unchecked">{words.unchecked}</span>
          </p>
        </Row>
        <Row name={words.says.asks}>
          <p>
            {whatItAsks(items)}, {words.minutes(packMinutes(items.slice(0, given)))}
          </p>
          {given < items.length ? <p>{terms.pool(given, items.length)}</p> : null}
          <OwnItems view={view} />
          {unknown > 0 ? <p class="pack-warning">{words.unknown(unknown)}</p> : null}
        </Row>
        <How view={view} />
        <Row name={words.says.due}>
          <p>{body.due === undefined ? words.noDue : words.due(body.due)}</p>
          {isPast ? <p class="pack-warning">{words.past}</p> : null}
        </Row>
        <Row name={words.says.back}>
          <p>{isMore ? whatGoesBack(body) : words.back}</p>
          <p>{body.reply === undefined ? words.backToNobody : words.backTo(body.reply)}</p>
        </Row>
      </dl>
      <Begin view={view} />
    </>
  )
}

/** What its tutor wrote for it, and that nobody checked it. */
function OwnItems({ view: { body, items } }: { readonly view: SummaryView }) {
  const { own = [] } = body
  if (own.length === 0) return null
  const cards = own.filter(({ kind }) => kind === 'card').length
  return (
    <>
      <p class="pack-unchecked small quiet">{terms.own(own.length, items.length)}</p>
      {cards > 0 ? <p>{terms.cards(cards)}</p> : null}
    </>
  )
}

/** Its rules, each in a sentence. */
function How({ view: { body, items, attemptsLeft = 0 } }: { readonly view: SummaryView }) {
  const { rules = {} } = body
  const lines = [
    rules.minutes === undefined ? '' : terms.minutes(rules.minutes),
    rules.attempts === undefined ? '' : terms.attempts(rules.attempts, attemptsLeft),
    rules.isOneByOne ? terms.oneByOne : '',
    rules.isShuffled ? terms.shuffled : '',
    rules.asksCertainty ? terms.certainty : '',
    feedbackOf(body, items),
    isLate(body) && items.some(({ kind }) => kind === 'card') ? terms.atOnce : '',
  ].filter((line) => line !== '')
  const { opens } = rules
  return (
    <>
      {opens === undefined ? null : (
        <Row name={terms.opens}>
          <p>{terms.opensOn({ ...rules, opens })}</p>
        </Row>
      )}
      {lines.length === 0 ? null : (
        <Row name={terms.how}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Row>
      )}
    </>
  )
}

/** When what was right is seen: of what its tutor sealed not before the tutor lets it be known. */
function feedbackOf({ rules, key, own = [] }: SummaryView['body'], items: SummaryView['items']): string {
  const { feedback: says } = terms
  const moment = rules?.feedback
  if (moment === undefined) return key?.kind === 'tutor' ? says.tutor : ''
  if (moment !== 'end' || !key) return says[moment]
  const written = new Set(own.map(idOfOwn))
  const isMixed = items.some(({ id, kind }) => kind === 'question' && !written.has(id))
  if (key.kind === 'tutor') return isMixed ? says.endTutor : says.tutor
  return isMixed ? says.endCode : says.code
}

function whatGoesBack({ rules }: SummaryView['body']): string {
  const first = rules?.isByNumber ? terms.backNumber : words.backAnswers
  const more = rules?.asksCertainty ? terms.backMoreCertain : terms.backMore
  return `${first} ${more}. ${terms.nothingElse}`
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="beside pack-row">
      <dt class="gutter label">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
