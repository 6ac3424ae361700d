import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { isInbox } from '#domain/log/stage.ts'
import { Deleted, Hanging } from '#islands/log/list/TakeBack.tsx'
import { address } from '#messages/address.ts'
import { entryName, log, moreText, sameSource } from '#messages/log.ts'
import { inbox } from '#messages/log-capture.ts'
import type { OpenLog } from '#stores/log/list.ts'
import { $done, deleteEntry, isStillSo } from '#stores/log/list-actions.ts'
import { $finding, isNarrowed } from '#stores/log/list-finding.ts'

/** A long inbox comes in steps: so many lines at a time. */
const STEP = 10

/** Lines that were kept in passing, the newest first: to fill in, or to take off. */
export function Inbox({ list }: { readonly list: OpenLog }) {
  const done = useStore($done)
  const finding = useStore($finding)
  const [end, setEnd] = useState(STEP)
  // What was taken off just now keeps its place, so that it can be brought back from there.
  const isHere = (entry: Entry) =>
    !entry.isDeleted ||
    (!isNarrowed(finding) && done?.entry === entry.id && done.kind === 'deleted' && isStillSo(done, entry))
  const lines = list.all
    .filter((entry) => isInbox(entry.record) && isHere(entry))
    .sort((a, b) => b.bornAt - a.bornAt || b.number - a.number)
  if (lines.length === 0) return null
  const left = lines.length - end
  return (
    <section class="inbox screen-only" aria-labelledby="inbox">
      <h2 id="inbox">{inbox.title(lines.filter(({ isDeleted }) => !isDeleted).length)}</h2>
      <p class="small quiet">{inbox.lead}</p>
      <ul class="entries">
        {lines
          .slice(0, end)
          .map((entry) =>
            entry.isDeleted ? (
              <Deleted key={entry.id} entry={entry} />
            ) : (
              <InboxLine key={entry.id} entry={entry} sameAs={list.doubles.get(entry.id)} />
            ),
          )}
      </ul>
      {left > 0 && (
        <p>
          <button type="button" class="action" onClick={() => setEnd(end + STEP)}>
            {moreText(Math.min(STEP, left), left)}
          </button>
        </p>
      )}
    </section>
  )
}

function InboxLine({ entry, sameAs }: { readonly entry: Entry; readonly sameAs: number | undefined }) {
  const { id, number, record } = entry
  const done = useStore($done)
  const title = useRef<HTMLAnchorElement>(null)
  const isBack = done?.entry === id && (done.kind === 'brought-back' || done.kind === 'taken-back')
  useEffect(() => {
    if (isBack) title.current?.focus()
  }, [isBack])
  const where = placeOf(entry)
  return (
    <li class="entry hang">
      <Hanging number={number} />
      <h3>
        <a href={address.entry(id)} ref={title}>
          <span class="unseen">{entryName(number)}: </span>
          {record.title || log.untitled}
        </a>
      </h3>
      {where !== '' || sameAs !== undefined ? (
        <p class="small quiet">
          {where} {sameAs === undefined ? '' : sameSource(sameAs)}
        </p>
      ) : null}
      <p class="entry_do small">
        <a class="link" href={address.entry(id)}>
          {inbox.fillIn}
          <span class="unseen"> {entryName(number)}</span>
        </a>
        <button type="button" class="link" onClick={() => void deleteEntry(entry)}>
          {inbox.takeOff}
          <span class="unseen"> {entryName(number)}</span>
        </button>
      </p>
      {done?.kind === 'not-kept' && done.entry === id && <p class="small">{log.notKept}</p>}
    </li>
  )
}

/** Where it is from, in a few words; the host as browsers check it. */
function placeOf({ record }: Entry): string {
  const { author, publisher, address: from } = record.fields
  const said = [author, publisher].filter((part) => typeof part === 'string' && part !== '')
  const [, host = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)/.exec(String(from ?? '')) ?? []
  const parts = said.length > 0 || record.title.startsWith(host) ? said : [host]
  if (parts.length === 0) return record.type === 'note' ? `${inbox.note}.` : ''
  return `${parts.join(', ')}.`
}
