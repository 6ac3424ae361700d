import type { ComponentChildren } from 'preact'
import { backupWords, takenText, weighedText } from '#messages/backup.ts'
import { readingText } from '#messages/backup-work.ts'
import { leaveBackup, takeInBackup, weighBackup } from '#stores/backup-open.ts'
import { BackupField } from './BackupField.tsx'
import { useBackupAt } from './use-backup-at.ts'

interface Props {
  /** The field’s id; tells it from other such fields on the page. */
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** What else is to be said of a file that was weighed. */
  readonly more?: ComponentChildren
}

/** A backup file in, by merge: weighed first, and taken in on the person’s word. */
export function OpenFile({ id, label, hint, more }: Props) {
  const { state, answer } = useBackupAt(id)
  return (
    <div class="flow">
      <BackupField
        id={id}
        label={label}
        state={state}
        answer={answer}
        onFile={(file) => void weighBackup(file, id)}
        {...(hint ? { hint } : {})}
      />
      {state.kind === 'weighed' && (
        <div class="flow weighed" ref={answer} tabIndex={-1}>
          <p>
            <b>{state.name}:</b> {weighedText(state.report)}
          </p>
          {more && <p>{more}</p>}
          <div class="actions">
            {state.report.added > 0 && (
              <button type="button" class="button" onClick={() => void takeInBackup()}>
                {backupWords.takeIn}
              </button>
            )}
            <button type="button" class="action" onClick={leaveBackup}>
              {backupWords.leave}
            </button>
          </div>
        </div>
      )}
      <p role="status" class="said">
        {state.kind === 'reading' && readingText(state.share)}
        {state.kind === 'taking' && backupWords.taking}
        {state.kind === 'taken' && takenText(state.report)}
        {state.kind === 'stuck' && backupWords.stuck}
      </p>
    </div>
  )
}
