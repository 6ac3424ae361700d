import type { ComponentChildren, RefObject } from 'preact'
import { packMinutes } from '#domain/pack/minutes.ts'
import { whatItAsks, opening as words } from '#messages/pack-open.ts'
import type { Summary as SummaryView } from '#stores/pack/open-view.ts'
import { Begin } from './Begin.tsx'

interface Props {
  readonly view: SummaryView
  readonly heading: RefObject<HTMLHeadingElement>
}

/** A pack before it is begun: what it says of itself, what it asks, and what will go back. */
export function Summary({ view, heading }: Props) {
  const { body, items, unknown, isPast } = view
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
            {whatItAsks(items)}, {words.minutes(packMinutes(items))}
          </p>
          {unknown > 0 ? <p class="pack-warning">{words.unknown(unknown)}</p> : null}
        </Row>
        <Row name={words.says.due}>
          <p>{body.due === undefined ? words.noDue : words.due(body.due)}</p>
          {isPast ? <p class="pack-warning">{words.past}</p> : null}
        </Row>
        <Row name={words.says.back}>
          <p>{words.back}</p>
          <p>{body.reply === undefined ? words.backToNobody : words.backTo(body.reply)}</p>
        </Row>
      </dl>
      <Begin view={view} />
    </>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="beside pack-row">
      <dt class="gutter label">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
