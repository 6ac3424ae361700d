import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LocalDate } from '#domain/local-date.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { Namings } from '#domain/log/named-entries.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import type { Signing } from '#domain/log/signed.ts'
import { isFinishedStage, isInbox } from '#domain/log/stage.ts'
import type { EntryComments } from '#islands/assess/EntryComments.tsx'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { doneText, entryName, log } from '#messages/log.ts'
import { signing as words } from '#messages/log-stages.ts'
import { $done, type Done, deleteEntry, goBackTo, isStillSo, moveOn } from '#stores/log/list-actions.ts'
import { $history, closeHistory, openHistory } from '#stores/log/list-history.ts'
import { AskFirst } from './AskFirst.tsx'
import { EntryFacts } from './EntryFacts.tsx'
import { historyPanel } from './late-pieces.ts'
import type { Places } from './places.ts'
import type { Reference } from './Reference.tsx'
import type { SignEntry } from './SignEntry.tsx'
import { Deleted, Hanging, TakeBack } from './TakeBack.tsx'

interface Props {
  readonly entry: Entry
  /** All entries, for those that a history names. */
  readonly entries: readonly Entry[]
  readonly today: LocalDate
  readonly places: Places
  /** The number of the first entry about the same source. */
  readonly sameAs: number | undefined
  /** Who signed it as it stands. */
  readonly signings: readonly Signing[]
  readonly namings: Namings
  /** What others wrote about it; none until it has come. */
  readonly Comments: typeof EntryComments | undefined
}

/** What is asked or filled in below a line before anything is done to it. */
type Asking =
  | { readonly kind: 'delete' | 'away' }
  | { readonly kind: 'sign'; readonly Form: typeof SignEntry }
  | { readonly kind: 'reference'; readonly Piece: typeof Reference }
  | { readonly kind: 'go-back'; readonly record: EntryRecord }

/** One entry of the list: its number in the margin, what it is, what is the matter with it, and what one can do. */
export function EntryLine(props: Props) {
  const { entry, entries, today, places, signings } = props
  const { id, number, record, conflicts, revisions } = entry
  const done = useDone(entry)
  const history = useStore($history)
  const title = useRef<HTMLAnchorElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState<Asking>()
  const isSigned = signings.length > 0
  const isOpen = history.kind === 'open' && history.entry === id
  const { piece: panel, isAway } = useLate(historyPanel, isOpen ? 'now' : 'never')
  useEffect(() => {
    if (done?.kind === 'brought-back' || done?.kind === 'taken-back') title.current?.focus()
  }, [done])
  if (done?.kind === 'deleted') return <Deleted entry={entry} />
  const doIt = (what: Asking) => {
    setAsking(undefined)
    if (what.kind === 'delete') void deleteEntry(entry)
    if (what.kind === 'go-back') void goBackTo(entry, what.record)
  }
  /** What is signed is not changed without a question. */
  const unlessSigned = (what: Asking) => {
    moveOn()
    if (isSigned) setAsking(what)
    else doIt(what)
  }
  /** Few entries are signed in one sitting: what it takes is loaded only then. */
  const askWhoSigned = async () => {
    moveOn()
    try {
      const { SignEntry: Form } = await import('./SignEntry.tsx')
      setAsking({ kind: 'sign', Form })
    } catch {
      setAsking({ kind: 'away' })
    }
  }
  const showReference = async () => {
    moveOn()
    try {
      const { Reference: Piece } = await import('./Reference.tsx')
      setAsking({ kind: 'reference', Piece })
    } catch {
      setAsking({ kind: 'away' })
    }
  }
  const closeAsking = () => {
    setAsking(undefined)
    title.current?.focus()
  }
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
      <EntryFacts {...props} />
      <p class="entry_do small">
        <button type="button" class="link" onClick={() => unlessSigned({ kind: 'delete' })}>
          {log.delete}
          <span class="unseen"> {entryName(number)}</span>
        </button>
        {isFinishedStage(record.stage) && conflicts.length === 0 && !isSigned && (
          <button type="button" class="link" onClick={() => void askWhoSigned()}>
            {words.open}
            <span class="unseen">: {entryName(number)}</span>
          </button>
        )}
        {record.type === 'resource' && !isInbox(record) && (
          <button type="button" class="link" onClick={() => void showReference()}>
            {log.reference}
            <span class="unseen"> {entryName(number)}</span>
          </button>
        )}
        {revisions > 1 && (
          <button type="button" class="link" ref={toggle} aria-expanded={isOpen} onClick={openOrClose}>
            {log.history}
            <span class="unseen"> {entryName(number)}</span>
          </button>
        )}
      </p>
      {(asking?.kind === 'away' || (isOpen && isAway)) && <p class="small">{words.away}</p>}
      {asking?.kind === 'reference' && <asking.Piece record={record} onClose={closeAsking} />}
      {asking?.kind === 'sign' && <asking.Form entry={entry} today={today} onClose={closeAsking} />}
      {(asking?.kind === 'delete' || asking?.kind === 'go-back') && (
        <AskFirst kind={asking.kind} number={number} onYes={() => doIt(asking)} onNo={closeAsking} />
      )}
      {(done?.kind === 'gone-back' || done?.kind === 'signed') && (
        <TakeBack text={doneText(done.kind, number)} />
      )}
      {done?.kind === 'not-kept' && <p class="small">{log.notKept}</p>}
      {done?.kind === 'overtaken' && <p class="small">{log.overtaken}</p>}
      {isOpen && panel && (
        <panel.HistoryPanel
          entry={entry}
          entries={entries}
          places={places}
          onGoBack={(text) => unlessSigned({ kind: 'go-back', record: text })}
          onClose={close}
        />
      )}
    </li>
  )
}

/** What was done last, where it was done to this entry and nothing has overtaken it. */
function useDone(entry: Entry): Done | undefined {
  const done = useStore($done)
  return done?.entry === entry.id && isStillSo(done, entry) ? done : undefined
}
