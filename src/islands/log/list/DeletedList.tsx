import { useStore } from '@nanostores/preact'
import { useRef } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { deletedText, log } from '#messages/log.ts'
import { $done, bringBack } from '#stores/log/list-actions.ts'

/** So many of the last deletions are listed. */
const SHOWN = 20

/** What was taken off the list, to be brought back at any time; it outlives a reload. */
export function DeletedList({ deleted }: { readonly deleted: readonly Entry[] }) {
  const done = useStore($done)
  const summary = useRef<HTMLElement>(null)
  const isHere = done?.kind === 'deleted' ? done.entry : undefined
  const others = deleted.filter(({ id }) => id !== isHere)
  if (others.length === 0) return null
  const back = async (entry: Entry) => {
    await bringBack(entry)
    summary.current?.focus()
  }
  return (
    <details class="deleted">
      <summary ref={summary}>
        <span class="link">
          {log.deleted} ({others.length})
        </span>
      </summary>
      <ul>
        {others.slice(0, SHOWN).map((entry) => (
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
    </details>
  )
}
