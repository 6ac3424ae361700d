import { address } from '#messages/address.ts'
import { logThisFrom, saved as words } from '#messages/log-form.ts'
import { entryTypes } from '#messages/log-types.ts'
import { wayBack, wayBackAddress } from '#messages/log-way-back.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Saved } from '#stores/log/form-view.ts'
import type { PointGroup } from './points.ts'
import { Title } from './Title.tsx'
import { WhatItCountsFor } from './WhatItCountsFor.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Saved
  readonly groups: readonly PointGroup[]
}

/** Kept: where, what it is said to show, and what comes next. */
export function SavedPage({ form, view, groups }: Props) {
  const { entry, number, type, title, stage, keptIn, draft, ways } = view
  const { links } = draft
  const [last] = ways.slice(-1)
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
      <WhatItCountsFor view={view} groups={groups} />
      <div class="actions">
        {isOnPage ? (
          <button type="button" class="button" onClick={() => void form.offerFile()}>
            {words.takeFile}
          </button>
        ) : null}
        {last ? (
          <a class={isOnPage ? 'action' : 'button'} href={wayBackAddress(ways, entry)}>
            {wayBack.goOn(last.type)}
          </a>
        ) : null}
        <a class={isOnPage || last ? 'action' : 'button'} href={address.log}>
          {words.toLog}
        </a>
        {stage === 'ready' && links.length === 0 ? (
          <a class="action" href={address.entry(`${entry}&at=links`)}>
            {words.linkIt}
          </a>
        ) : null}
        {stage === 'ready' && !last ? (
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
