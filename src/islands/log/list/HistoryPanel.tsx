import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { EntryComments } from '#islands/assess/EntryComments.tsx'
import { Unread } from '#islands/ui/Opening.tsx'
import { log, momentText } from '#messages/log.ts'
import { history as words } from '#messages/log-history.ts'
import { stageText } from '#messages/log-stages.ts'
import { entryText } from '#messages/log-table.ts'
import { $history, closeHistory, type Revision } from '#stores/log/list-history.ts'
import { ChangeList } from './ChangeList.tsx'
import { EraseLink } from './EraseLink.tsx'
import { type Places, placeText } from './places.ts'

interface Props {
  readonly entry: Entry
  readonly entries: readonly Entry[]
  readonly places: Places
  readonly onGoBack: (record: EntryRecord) => void
  readonly onClose: () => void
}

/** Every time an entry was saved, the last first: what was put in and taken out, and the way back to each text. */
export function HistoryPanel({ entry, entries, places, onGoBack, onClose }: Props) {
  const history = useStore($history)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (history.kind === 'closed') return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <section class="history" aria-labelledby="history" onKeyDown={onKeyDown}>
      <h4 class="label" id="history" ref={heading} tabIndex={-1}>
        {words.title(entry.number)}
      </h4>
      {history.revisions.length === 0 && <Unread />}
      <ol>
        {history.revisions.map((revision) => (
          <li class="history_step" key={revision.fact}>
            <p class="small">
              <b>{words[revision.kind]}</b> <span class="quiet">{momentText(revision)}.</span>{' '}
              {revision.isNow && revision.kind !== 'deleted' && words.now}
              {revision.isTakenBack && words.takenBack}
            </p>
            <Changes revision={revision} entries={entries} places={places} />
            <EntryComments entry={entry.id} number={entry.number} revision={revision.fact} />
            {!revision.isNow && revision.kind !== 'deleted' && (
              <p>
                <button type="button" class="link small" onClick={() => onGoBack(revision.record)}>
                  {words.goBack}
                  <span class="unseen">, {momentText(revision)}</span>
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <EraseLink entry={entry} onErased={closeHistory} />
      <p>
        <button type="button" class="link small" onClick={onClose}>
          {log.closeHistory}
        </button>
      </p>
    </section>
  )
}

interface ChangesProps extends Pick<Props, 'entries' | 'places'> {
  readonly revision: Revision
}

function Changes({ revision: { kind, changes, record }, entries, places }: ChangesProps) {
  if (kind !== 'changed') return null
  if (changes.length === 0) return <p class="small">{words.same}</p>
  const naming = {
    entry: (id: string) => entryText(entries.find((other) => other.id === id)),
    point: (id: string) => placeText(places, id),
    stage: stageText,
  }
  return <ChangeList changes={changes} type={record.type} naming={naming} />
}
