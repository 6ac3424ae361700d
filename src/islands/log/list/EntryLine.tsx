import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LocalDate } from '#domain/local-date.ts'
import { effectOf } from '#domain/log/effect.ts'
import type { Entry } from '#domain/log/entry.ts'
import { address } from '#messages/address.ts'
import { doneText, entryFacts, entryName, linkedText, log, sameSource } from '#messages/log.ts'
import { effectText } from '#messages/log-effect.ts'
import { $done, type Done, deleteEntry, isStillSo, moveOn, takeBack } from '#stores/log/list-actions.ts'
import { $history, closeHistory, openHistory } from '#stores/log/list-history.ts'
import type { Places } from './Entries.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'

interface Props {
  readonly entry: Entry
  /** All entries, for those that a history names. */
  readonly entries: readonly Entry[]
  readonly today: LocalDate
  readonly places: Places
  /** The number of the first entry about the same source. */
  readonly sameAs: number | undefined
}

/** One entry of the list: its number in the margin, what it is, what is the matter with it, and what one can do. */
export function EntryLine({ entry, entries, today, places, sameAs }: Props) {
  const { id, number, record, conflicts, revisions } = entry
  const effect = record.type === 'comparison' ? effectOf((name) => record.fields[name]) : undefined
  const done = useDone(entry)
  const history = useStore($history)
  const title = useRef<HTMLAnchorElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const isOpen = history.kind === 'open' && history.entry === id
  useEffect(() => {
    if (done?.kind === 'brought-back' || done?.kind === 'taken-back') title.current?.focus()
  }, [done])
  if (done?.kind === 'deleted') return <Deleted number={number} />
  const close = () => {
    closeHistory()
    toggle.current?.focus()
  }
  const openOrClose = () => {
    moveOn()
    if (isOpen) close()
    else void openHistory(id)
  }
  return (
    <li class="entry hang">
      <Hanging number={number} />
      <h3>
        <a href={address.entry(id)} ref={title}>
          <span class="unseen">{entryName(number)}: </span>
          {record.title || log.untitled}
        </a>
      </h3>
      <p class="small">
        <span class="quiet">{entryFacts(record, today)}</span>{' '}
        {sameAs !== undefined && `${sameSource(sameAs)} `}
        {linkedTexts(entry, places).join(' ')} {record.stage === 'draft' && log.unfinished}{' '}
        {conflicts.length > 0 && <a href={address.entry(id)}>{log.conflict}</a>}
      </p>
      {effect && <p class="small">{effectText(effect)}</p>}
      <p class="entry_do small">
        <button type="button" class="link" onClick={() => void deleteEntry(entry)}>
          {log.delete}
          <span class="unseen"> {entryName(number)}</span>
        </button>
        {revisions > 1 && (
          <button type="button" class="link" ref={toggle} aria-expanded={isOpen} onClick={openOrClose}>
            {log.history}
            <span class="unseen"> {entryName(number)}</span>
          </button>
        )}
      </p>
      {done?.kind === 'gone-back' && <TakeBack text={doneText(done.kind, number)} />}
      {done?.kind === 'not-kept' && <p class="small">{log.notKept}</p>}
      {done?.kind === 'overtaken' && <p class="small">{log.overtaken}</p>}
      {isOpen && <HistoryPanel entry={entry} entries={entries} places={places} onClose={close} />}
    </li>
  )
}

/** What was done last, where it was done to this entry and nothing has overtaken it. */
function useDone(entry: Entry): Done | undefined {
  const done = useStore($done)
  return done?.entry === entry.id && isStillSo(done, entry) ? done : undefined
}

function Deleted({ number }: { readonly number: number }) {
  return (
    <li class="entry hang">
      <Hanging number={number} />
      <TakeBack text={doneText('deleted', number)} />
    </li>
  )
}

/** Says what was done and takes it back on a press; focus is on that. */
function TakeBack({ text }: { readonly text: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <p class="entry_done">
      <span id="done">{text}</span>{' '}
      <button
        type="button"
        class="action"
        ref={button}
        aria-describedby="done"
        onClick={() => void takeBack()}
      >
        {log.undo}
      </button>
    </p>
  )
}

function Hanging({ number }: { readonly number: number }) {
  return (
    <span class={`hang_mark ${number > 99 ? 'is-long' : ''}`} aria-hidden="true">
      {number}
    </span>
  )
}

/** The entry’s marking points, those of one unit together. */
function linkedTexts({ record }: Entry, places: Places): readonly string[] {
  if (record.links.length === 0) return [log.unlinked]
  const byUnit = new Map<string | undefined, number[]>()
  for (const { point } of record.links) {
    const found = places.get(point)
    if (found) byUnit.set(found.unit, [...(byUnit.get(found.unit) ?? []), found.place])
  }
  return [...byUnit].map(([unit, points]) =>
    linkedText(
      points.sort((a, b) => a - b),
      unit,
    ),
  )
}
