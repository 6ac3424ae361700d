import { useStore } from '@nanostores/preact'
import { useAlive } from '#islands/ui/use-alive.ts'
import { backupWords, lastBackupText, madeText } from '#messages/backup.ts'
import { yourData } from '#messages/your-data.ts'
import { $backup, $lastBackup, type BackupState, makeBackup } from '#stores/backup.ts'

/** One file with everything, and when the last one was taken. */
export function Backup() {
  const state = useStore($backup, { ssr: 'initial' })
  const last = useAlive($lastBackup)
  return (
    <>
      <h2 id="backup">{yourData.backup}</h2>
      <div class="beside">
        <p>{yourData.backupLead}</p>
        <p class="gutter small">
          {last ? lastBackupText(last.at, last.offsetMin, last.facts) : backupWords.never}
        </p>
      </div>
      <div class="actions">
        <button
          type="button"
          class={state.kind === 'weighed' ? 'button is-second' : 'button'}
          onClick={() => void makeBackup()}
        >
          {backupWords.make}
        </button>
        <p role="status">{saidOf(state)}</p>
      </div>
    </>
  )
}

function saidOf(state: BackupState): string {
  switch (state.kind) {
    case 'making':
      return backupWords.making
    case 'made':
      return madeText(state.name, state.facts)
    case 'declined':
      return backupWords.declined
    case 'stuck':
      return backupWords.stuck
    default:
      return ''
  }
}
