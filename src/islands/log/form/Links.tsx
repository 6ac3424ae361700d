import { useEffect, useRef } from 'preact/hooks'
import { CLAIM_LENGTH } from '#domain/log/record.ts'
import { TypedNote } from '#islands/guard/TypedNote.tsx'
import { Lines } from '#islands/writing/Lines.tsx'
import { linkWords as words } from '#messages/log-form.ts'
import { problemText, problemWords } from '#messages/log-problems.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Writing } from '#stores/log/form-view.ts'
import { textsOfDraft } from './FieldRow.tsx'
import { findPoint, fittingOf } from './fitting.ts'
import { goToField, idOf } from './focus.ts'
import { LinkMore } from './LinkMore.tsx'
import { type PointGroup, textOf } from './points.ts'

interface Props {
  readonly form: EntryForm
  readonly view: Writing
  readonly groups: readonly PointGroup[]
}

/** The marking points the entry shows, each with its claim; the fitting one is offered, never linked by itself. */
export function Links({ form, view, groups }: Props) {
  const { type, links } = view.draft
  const heading = useRef<HTMLHeadingElement>(null)
  const linked = useNewlyLinked(links)
  const fitting = fittingOf(groups, type).filter(({ id }) => links.every(({ point }) => point !== id))
  const link = (point: string) => {
    linked.current = point
    form.link(point)
  }
  const unlink = (point: string) => {
    form.unlink(point)
    heading.current?.focus()
  }
  return (
    <>
      <div class="links_head">
        <h2 ref={heading} id={idOf('links')} tabIndex={-1}>
          {words.heading}
        </h2>
        <p>{words.lead}</p>
      </div>
      {links.map(({ point, claim }) => (
        <Claim
          key={point}
          view={view}
          groups={groups}
          point={point}
          claim={claim}
          onFill={(next) => form.claim(point, next)}
          onRemove={() => unlink(point)}
        />
      ))}
      {fitting.map(({ id, place, text, unit }) => (
        <div class="beside" key={id}>
          <div class="links_offer">
            <p>
              <b>{words.placeIn(place, unit)}:</b> {text}
            </p>
            <button type="button" class="button is-second" onClick={() => link(id)}>
              {words.suggest}
              <span class="unseen"> ({words.placeIn(place, unit)})</span>
            </button>
          </div>
        </div>
      ))}
      <LinkMore groups={groups} linked={links.map(({ point }) => point)} onLink={link} />
    </>
  )
}

interface ClaimProps {
  readonly view: Writing
  readonly groups: readonly PointGroup[]
  readonly point: string
  readonly claim: string
  readonly onFill: (claim: string) => void
  readonly onRemove: () => void
}

function Claim({ view, groups, point, claim, onFill, onRemove }: ClaimProps) {
  const name = `link.${point}`
  const id = idOf(name)
  const found = findPoint(groups, point)
  const problem = view.problems.find(({ field }) => field === name)
  const title = textOf(found)
  return (
    <div class={problem ? 'beside field is-wrong' : 'beside field'}>
      <div>
        <p>{title}</p>
        <label class="field_name" for={id}>
          {words.why}
          <span class="unseen"> {title}</span>
        </label>
        {problem ? (
          <p class="field_problem" id={`${id}-problem`}>
            <span class="unseen">{problemWords.unseen}</span>
            {problemText(view.draft.type, problem)}
          </p>
        ) : null}
        <Lines
          id={id}
          value={claim}
          describedBy={problem ? `${id}-problem ${id}-count` : `${id}-count`}
          isWrong={problem !== undefined}
          isNeeded
          onFill={onFill}
          rows={2}
        />
        <TypedNote
          entry={view.entry}
          box={id}
          value={claim}
          texts={() => textsOfDraft(view.draft)}
          onFill={onFill}
        />
        <div class="links_foot">
          <p class="field_count small quiet" id={`${id}-count`}>
            {countWords(claim.trim().length)}
          </p>
          <button type="button" class="action" onClick={onRemove}>
            {words.remove} <span class="unseen">({title})</span>
          </button>
        </div>
      </div>
      {found?.pass ? (
        <div class="gutter points">
          <p>
            <b>{words.ready}</b>
            <br />
            {found.pass}
          </p>
        </div>
      ) : null}
    </div>
  )
}

/** A point that was just linked is given its claim: focus goes there once its box is on the page. */
function useNewlyLinked(links: Writing['draft']['links']) {
  const linked = useRef<string>()
  useEffect(() => {
    if (linked.current !== undefined) goToField(`link.${linked.current}`)
    linked.current = undefined
  }, [links.length])
  return linked
}

function countWords(length: number): string {
  const { least, most } = CLAIM_LENGTH
  if (length < least) return words.more(least - length)
  return length > most ? words.over(length - most) : words.left(most - length)
}
