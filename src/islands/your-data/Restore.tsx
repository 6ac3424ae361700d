import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { backupRefusal, backupWords, takenText, weighedText } from '#messages/backup.ts'
import { storageTrouble } from '#messages/storage.ts'
import { yourData } from '#messages/your-data.ts'
import { $backup, type BackupState, leaveBackup, takeInBackup, weighBackup } from '#stores/backup.ts'

/** A backup file in, by merge: weighed first, and taken in on the person’s word. */
export function Restore() {
  const state = useStore($backup, { ssr: 'initial' })
  const input = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAnswer(state)) answer.current?.focus()
    if (input.current && state.kind !== 'reading') input.current.value = ''
  }, [state])
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (file) void weighBackup(file)
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  const refusal = refusalOf(state)
  return (
    <>
      <h2>{yourData.restore}</h2>
      {refusal && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h3>{yourData.refusedTitle}</h3>
          <ul>
            <li>
              <a href="#backup-file">{refusal}</a>
            </li>
          </ul>
          <p>{backupWords.nothingChanged}</p>
        </div>
      )}
      <div class={refusal ? 'field beside is-wrong' : 'field beside'}>
        <label class="field_name" for="backup-file">
          {backupWords.choose}
        </label>
        <p class="field_hint" id="backup-hint">
          {yourData.restoreHint}
        </p>
        <input
          class="field_input"
          type="file"
          id="backup-file"
          accept=".json,application/json"
          aria-describedby="backup-hint"
          aria-invalid={refusal ? true : undefined}
          ref={input}
          onChange={choose}
        />
      </div>
      {state.kind === 'weighed' && (
        <div class="flow weighed" ref={answer} tabIndex={-1}>
          <p>
            <b>{state.name}:</b> {weighedText(state.report)}
          </p>
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
      <p role="status">
        {state.kind === 'reading' && backupWords.reading}
        {state.kind === 'taking' && backupWords.taking}
        {state.kind === 'taken' && takenText(state.report.added)}
      </p>
    </>
  )
}

function isAnswer({ kind }: BackupState): boolean {
  return kind === 'weighed' || kind === 'refused' || kind === 'not-kept'
}

function refusalOf(state: BackupState): string | undefined {
  if (state.kind === 'refused') return backupRefusal[state.problem.kind]
  return state.kind === 'not-kept' ? storageTrouble[state.problem.kind].text : undefined
}
