import { useStore } from '@nanostores/preact'
import { backupWords, madeText } from '#messages/backup.ts'
import { $backup, $backupAskedAt, type BackupState, makeBackup } from '#stores/backup.ts'

interface Props {
  /** Tells it from other such buttons on the page. */
  readonly at: string
  /** Whether it is the one solid button in view. */
  readonly isFirst?: boolean
}

/** The button that hands over one file with everything, and what came of it where it was pressed. */
export function TakeFile({ at, isFirst = false }: Props) {
  const state = useStore($backup, { ssr: 'initial' })
  const isMine = useStore($backupAskedAt, { ssr: 'initial' }) === at
  return (
    <div class="actions">
      <button
        type="button"
        class={isFirst && state.kind !== 'weighed' ? 'button' : 'button is-second'}
        onClick={() => void makeBackup(at)}
      >
        {backupWords.make}
      </button>
      <p role="status">{isMine && saidOf(state)}</p>
    </div>
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
