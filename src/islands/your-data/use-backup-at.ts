import { useStore } from '@nanostores/preact'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { $backup, $backupAskedAt, type BackupState } from '#stores/backup.ts'

/** Where the file of one field stands, and where its answer is, which gets the focus once it is there. */
export function useBackupAt(id: string): {
  readonly state: BackupState
  readonly answer: RefObject<HTMLDivElement>
} {
  const held = useStore($backup, { ssr: 'initial' })
  const isMine = useStore($backupAskedAt, { ssr: 'initial' }) === id
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isMine && isAnswer(held)) answer.current?.focus()
  }, [held, isMine])
  return { state: isMine ? held : { kind: 'idle' }, answer }
}

function isAnswer({ kind }: BackupState): boolean {
  return kind === 'weighed' || kind === 'tested' || kind === 'refused' || kind === 'not-kept'
}
