import { useStore } from '@nanostores/preact'
import { backupWords, madeText } from '#messages/backup.ts'
import { lockedMade } from '#messages/backup-lock.ts'
import { notMadeText } from '#messages/backup-refusal.ts'
import { makingText } from '#messages/backup-work.ts'
import { $backup, $backupAskedAt, type BackupState } from '#stores/backup.ts'

/** What came of a backup file, said where it was asked for. */
export function TakeSaid({ at }: { readonly at: string }) {
  const state = useStore($backup, { ssr: 'initial' })
  const isMine = useStore($backupAskedAt, { ssr: 'initial' }) === at
  return <p role="status">{isMine && saidOf(state)}</p>
}

function saidOf(state: BackupState): string {
  switch (state.kind) {
    case 'making':
      return makingText(state.share, state.isLocked)
    case 'made':
      return [madeText(state.name, state.facts, state.forms), state.isLocked ? lockedMade : '']
        .filter(Boolean)
        .join(' ')
    case 'not-made':
      return notMadeText(state.problem)
    case 'declined':
      return backupWords.declined
    case 'stuck':
      return backupWords.stuck
    default:
      return ''
  }
}
