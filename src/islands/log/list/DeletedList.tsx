import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { useLate } from '#islands/ui/use-late.ts'
import { deletedText, log, moreText } from '#messages/log.ts'
import { $erased } from '#stores/log/erased.ts'
import { $done, bringBack, isStillSo } from '#stores/log/list-actions.ts'
import { erasePanel } from './erase-panel.ts'

/** A long list comes in steps: so many of the last deletions at a time. */
const STEP = 20

/** What is asked to be erased, and the button that asked. */
interface Asked {
  readonly entries: readonly Entry[]
  readonly button: HTMLButtonElement
}

/** What was taken off the list, to be brought back at any time or erased for good; it outlives a reload. */
export function DeletedList({ deleted }: { readonly deleted: readonly Entry[] }) {
  const done = useStore($done)
  const summary = useRef<HTMLElement>(null)
  const lines = useRef<HTMLUListElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const [end, setEnd] = useState(STEP)
  const [asked, setAsked] = useState<Asked>()
  // Whether from here or from the list above, what was erased is said here, where the entry would be looked for.
  const erased = useStore($erased)
  const { piece, isAway } = useLate(erasePanel, asked || erased.length > 0 ? 'now' : 'never')
  const isSaid = erased.length > 0 && piece !== undefined
  useEffect(() => {
    if (isSaid) said.current?.focus()
  }, [isSaid, erased])
  useEffect(() => () => $erased.set([]), [])
  const isInPlace = (entry: Entry) =>
    done?.kind === 'deleted' && done.entry === entry.id && isStillSo(done, entry)
  const left = deleted.length - end
  if (deleted.length === 0 && erased.length === 0) return null
  const back = async (entry: Entry) => {
    await bringBack(entry)
    summary.current?.focus()
  }
  const more = () => {
    setEnd(end + STEP)
    requestAnimationFrame(() => lines.current?.children[end]?.querySelector('button')?.focus())
  }
  const ask = (entries: readonly Entry[]) => (event: { readonly currentTarget: HTMLButtonElement }) => {
    $erased.set([])
    setAsked({ entries, button: event.currentTarget })
  }
  const panelFor = (entries: readonly Entry[]) => {
    if (!asked || asked.entries.length !== entries.length || asked.entries[0]?.id !== entries[0]?.id)
      return null
    if (!piece) return isAway ? <p role="status">{log.notLoaded}</p> : null
    const leave = () => {
      setAsked(undefined)
      asked.button.focus()
    }
    return <piece.ErasePanel entries={asked.entries} onLeave={leave} onErased={() => setAsked(undefined)} />
  }
  return (
    <>
      {isSaid && (
        <p ref={said} tabIndex={-1}>
          {piece.erasedText(erased)}
        </p>
      )}
      {deleted.length > 0 && (
        <details class="deleted">
          <summary ref={summary}>
            <span class="link">
              {log.deleted} ({deleted.length})
            </span>
          </summary>
          <ul ref={lines}>
            {deleted.slice(0, end).map((entry) => (
              <li class="entry" key={entry.id}>
                <p>{entry.record.title || log.untitled}</p>
                <p class="small quiet">{deletedText(entry.number, entry.head)}</p>
                <p class="small deleted_do">
                  {!isInPlace(entry) && (
                    <button type="button" class="link" onClick={() => void back(entry)}>
                      {log.bringBack}
                      <span class="unseen">: {entry.record.title || log.untitled}</span>
                    </button>
                  )}
                  <button type="button" class="link" onClick={ask([entry])}>
                    {log.erase}
                    <span class="unseen">: {entry.record.title || log.untitled}</span>
                  </button>
                </p>
                {panelFor([entry])}
              </li>
            ))}
          </ul>
          {left > 0 && (
            <button type="button" class="action" onClick={more}>
              {moreText(Math.min(STEP, left), left)}
            </button>
          )}
          {deleted.length > 1 && (
            <p>
              <button type="button" class="link small" onClick={ask(deleted)}>
                {log.eraseAll(deleted.length)}
              </button>
            </p>
          )}
          {deleted.length > 1 && panelFor(deleted)}
        </details>
      )}
    </>
  )
}
