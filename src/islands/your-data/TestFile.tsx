import { useAlive } from '#islands/ui/use-alive.ts'
import { backupWords, formsInFileText, weighedText } from '#messages/backup.ts'
import { lastTestedText, readingText, testedText, testWords } from '#messages/backup-work.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { leaveBackup, testBackup } from '#stores/backup-open.ts'
import { BackupField } from './BackupField.tsx'
import { useBackupAt } from './use-backup-at.ts'

const AT = 'test-file'

/** Shows that a backup file is one: read from beginning to end and compared with what is here, changing nothing. */
export function TestFile() {
  const { state, answer } = useBackupAt(AT)
  const last = useAlive($lastBackup)
  return (
    <>
      <h2 id="test">{testWords.title}</h2>
      <p>
        {last?.verifiedAt === undefined ? testWords.never : lastTestedText(last.verifiedAt, last.offsetMin)}
      </p>
      <div class="flow">
        <BackupField
          id={AT}
          label={testWords.choose}
          hint={testWords.hint}
          state={state}
          answer={answer}
          onFile={(file) => void testBackup(file, AT)}
        />
        {state.kind === 'tested' && (
          <div class="flow weighed" ref={answer} tabIndex={-1}>
            <p>
              <b>{state.name}:</b> {testedText(state.report)}
            </p>
            <p>
              {weighedText(state.report)} {formsInFileText(state.report.forms)}
            </p>
            <p>{backupWords.nothingChanged}</p>
            <div class="actions">
              <button type="button" class="action" onClick={leaveBackup}>
                {testWords.close}
              </button>
            </div>
          </div>
        )}
        <p role="status" class="said">
          {state.kind === 'reading' && readingText(state.share)}
          {state.kind === 'stuck' && backupWords.stuck}
        </p>
      </div>
    </>
  )
}
