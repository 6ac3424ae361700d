import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { backupWords, formsBackText, formsInFileText, takenText, weighedText } from '#messages/backup.ts'
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
  const [withForms, setWithForms] = useState(true)
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
            <b>{state.name}:</b> {weighedText(state.report)} {formsInFileText(state.report.forms)}
          </p>
          {more && <p>{more}</p>}
          {state.report.forms > 0 && (
            <label class="tickbox">
              <input type="checkbox" checked={withForms} onChange={() => setWithForms(!withForms)} />{' '}
              {backupWords.withForms}
            </label>
          )}
          <div class="actions">
            {(state.report.added > 0 || (state.report.forms > 0 && withForms)) && (
              <button type="button" class="button" onClick={() => void takeInBackup(withForms)}>
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
        {state.kind === 'taken' && `${takenText(state.report)} ${formsBackText(state.forms)}`.trim()}
        {state.kind === 'stuck' && backupWords.stuck}
      </p>
    </div>
  )
}
