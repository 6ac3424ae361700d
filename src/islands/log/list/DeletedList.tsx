import { useStore } from '@nanostores/preact'
import { useRef, useState } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { deletedText, log, moreText } from '#messages/log.ts'
import { $done, bringBack, isStillSo } from '#stores/log/list-actions.ts'

/** A long list comes in steps: so many of the last deletions at a time. */
const STEP = 20

/** What was taken off the list, to be brought back at any time; it outlives a reload. */
export function DeletedList({ deleted }: { readonly deleted: readonly Entry[] }) {
  const done = useStore($done)
  const summary = useRef<HTMLElement>(null)
  const lines = useRef<HTMLUListElement>(null)
  const [end, setEnd] = useState(STEP)
  const isHere = (entry: Entry) =>
    done?.kind === 'deleted' && done.entry === entry.id && isStillSo(done, entry)
  const others = deleted.filter((entry) => !isHere(entry))
  const left = others.length - end
  if (others.length === 0) return null
  const back = async (entry: Entry) => {
    await bringBack(entry)
    summary.current?.focus()
  }
  const more = () => {
    setEnd(end + STEP)
    requestAnimationFrame(() => lines.current?.children[end]?.querySelector('button')?.focus())
  }
  return (
    <details class="deleted">
      <summary ref={summary}>
        <span class="link">
          {log.deleted} ({others.length})
        </span>
      </summary>
      <ul ref={lines}>
        {others.slice(0, end).map((entry) => (
          <li class="entry" key={entry.id}>
            <p>{entry.record.title || log.untitled}</p>
            <p class="small">
              <span class="quiet">{deletedText(entry.number, entry.head)}</span>{' '}
              <button type="button" class="link" onClick={() => void back(entry)}>
                {log.bringBack}
                <span class="unseen">: {entry.record.title || log.untitled}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="action" onClick={more}>
          {moreText(Math.min(STEP, left), left)}
        </button>
      )}
    </details>
  )
}
