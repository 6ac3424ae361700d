import { address } from '#messages/address.ts'
import { logThisFrom, saved as words } from '#messages/log-form.ts'
import { entryTypes } from '#messages/log-types.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Saved } from '#stores/log/form-view.ts'
import { findPoint, type PointGroup, textOf } from './points.ts'
import { Title } from './Title.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Saved
  readonly groups: readonly PointGroup[]
}

/** Kept: where, what it is said to show, and what comes next. */
export function SavedPage({ form, view, groups }: Props) {
  const { entry, number, type, title, stage, keptIn, draft } = view
  const { links } = draft
  const isOnPage = keptIn === 'memory'
  const heading = words.title(number, stage)
  return (
    <>
      <Title isNewHere page={heading}>
        {heading}
      </Title>
      <p class="lead">
        {isOnPage ? words.onPage(view.isDraftKept) : keptIn === 'tab' ? words.inTab : words.onDisk(title)}
      </p>
      {stage === 'draft' ? (
        <p>{words.draft}</p>
      ) : links.length === 0 ? (
        <p>{words.notLinked}</p>
      ) : (
        <div class="flow">
          <p>{words.linked}</p>
          <ul class="list">
            {links.map(({ point }) => {
              return <li key={point}>{textOf(findPoint(groups, point))}</li>
            })}
          </ul>
        </div>
      )}
      <div class="actions">
        {isOnPage ? (
          <button type="button" class="button" onClick={() => void form.offerFile()}>
            {words.takeFile}
          </button>
        ) : null}
        <a class={isOnPage ? 'action' : 'button'} href={address.log}>
          {words.toLog}
        </a>
        {stage === 'ready' && links.length === 0 ? (
          <a class="action" href={address.entry(`${entry}&at=links`)}>
            {words.linkIt}
          </a>
        ) : null}
        {stage === 'ready' ? (
          <a class="action" href={logThisFrom(type, entry)}>
            {entryTypes[type].next.label}
          </a>
        ) : null}
        <button type="button" class="action" onClick={() => void form.goOn()}>
          {words.goOn}
        </button>
      </div>
      {isOnPage ? (
        <p class="small" role="status">
          {view.isTaken ? words.taken : ''}
        </p>
      ) : null}
    </>
  )
}
