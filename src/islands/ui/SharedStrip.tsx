import { useStore } from '@nanostores/preact'
import { HalfFilled } from '#islands/your-data/HalfFilled.tsx'
import { address } from '#messages/address.ts'
import { backupWords, madeText } from '#messages/backup.ts'
import { sharedStrip } from '#messages/shared.ts'
import { $backup, $backupAskedAt, makeBackup } from '#stores/backup.ts'

const HERE = 'strip'

/** Says on every page that this tab leaves nothing on the computer, with the ways to save and to leave. */
export function SharedStrip() {
  const state = useStore($backup)
  const isMine = useStore($backupAskedAt) === HERE
  return (
    <aside class="news" aria-label={sharedStrip.label}>
      <div class="news_strip is-mode">
        <p>
          <b>{sharedStrip.title}</b> <span class="is-for-margin">{sharedStrip.text}</span>
        </p>
        <div class="actions">
          <button type="button" class="action" onClick={() => void makeBackup(HERE)}>
            {sharedStrip.save}
          </button>
          <a class="action" href={`${address.yourData}#leave`}>
            {sharedStrip.leave}
          </a>
        </div>
        <p role="status" class="said">
          {isMine && state.kind === 'making' && backupWords.making}
          {isMine && state.kind === 'made' && madeText(state.name, state.facts, state.forms)}
          {isMine && state.kind === 'declined' && backupWords.declined}
          {isMine && state.kind === 'stuck' && backupWords.stuck}
        </p>
        {isMine && state.kind === 'made' && <HalfFilled />}
      </div>
    </aside>
  )
}
