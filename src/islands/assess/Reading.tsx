import { useEffect, useMemo, useRef } from 'preact/hooks'
import { WHO_FIELDS } from '#domain/portfolio/choice.ts'
import { type Remark, remarksSaid } from '#domain/portfolio/comments.ts'
import type { SharedEntry, SharedPortfolio } from '#domain/portfolio/shared.ts'
import { foundText, holdsText, portfolioBy, soFarText, assess as words } from '#messages/assess.ts'
import { momentText } from '#messages/log.ts'
import { closePortfolio, type OpenPortfolio } from '#stores/assess/assess.ts'
import { moveOn } from '#stores/assess/send.ts'
import { EntryToRead } from './EntryToRead.tsx'
import { PointsToRead } from './PointsToRead.tsx'
import { SendComments } from './SendComments.tsx'

const NONE: readonly Remark[] = []

/** A portfolio that is open: who it is by, what it shows, every entry, and the way to send comments back. */
export function Reading({ view }: { readonly view: OpenPortfolio }) {
  const { shared, remarks } = view
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus()
  }, [view.digest])
  const said = remarksSaid(remarks)
  const signed = new Set(said.filter(({ signs }) => signs).map(({ entry }) => entry)).size
  const byEntry = Map.groupBy(remarks.remarks, ({ entry }) => entry)
  const points = useMemo(() => <PointsToRead shared={shared} />, [shared])
  const before = foundText(view.found, view.carried)
  return (
    <>
      <p class="small quiet kicker">{words.kicker}</p>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {portfolioBy(shared.who.learner)}
      </h1>
      <p class="lead">{holdsText(shared.entries.length, shared.points.length)}</p>
      {before !== undefined && <p class="told">{before}</p>}
      <dl class="assess_fields">
        {WHO_FIELDS.filter((field) => field !== 'learner' && shared.who[field] !== '').map((field) => (
          <div key={field}>
            <dt>{words.who[field]}</dt>
            <dd dir="auto">{shared.who[field]}</dd>
          </div>
        ))}
        <div>
          <dt>{words.made}</dt>
          <dd>
            {momentText(shared.madeAt)} <span class="small quiet">({words.unchecked})</span>
          </dd>
        </div>
      </dl>
      {shared.statement !== '' && (
        <>
          <h2>{words.statement}</h2>
          <p class="as-typed" dir="auto">
            {shared.statement}
          </p>
        </>
      )}
      {points}
      <h2>{words.entries}</h2>
      {shared.entries.map((entry) => (
        <EntryOnce key={entry.id} entry={entry} shared={shared} remarks={byEntry.get(entry.id) ?? NONE} />
      ))}
      <p class="assess_bar small screen-only">
        <span>{soFarText(said.filter(({ text }) => text.trim() !== '').length, signed)}</span>{' '}
        <a href="#send">{words.toSend}</a>
      </p>
      <SendComments view={view} />
      <p class="actions screen-only">
        <button
          type="button"
          class="action"
          onClick={() => {
            moveOn()
            void closePortfolio()
          }}
        >
          {words.another}
        </button>
      </p>
    </>
  )
}

interface OnceProps {
  readonly entry: SharedEntry
  readonly shared: SharedPortfolio
  readonly remarks: readonly Remark[]
}

/** Of hundreds of entries only the one that is written about is laid out anew with each letter. */
function EntryOnce({ entry, shared, remarks }: OnceProps) {
  return useMemo(
    () => <EntryToRead entry={entry} shared={shared} remarks={{ remarks }} />,
    [entry, shared, ...remarks],
  )
}
