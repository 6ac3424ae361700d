import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { backupRefusal, backupWords, takenText, weighedText } from '#messages/backup.ts'
import { storageTrouble } from '#messages/storage.ts'
import { yourData } from '#messages/your-data.ts'
import {
  $backup,
  $backupAskedAt,
  type BackupState,
  leaveBackup,
  takeInBackup,
  weighBackup,
} from '#stores/backup.ts'

interface Props {
  /** The field’s id; tells it from other such fields on the page. */
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** A backup file in, by merge: weighed first, and taken in on the person’s word. */
export function OpenFile({ id, label, hint }: Props) {
  const held = useStore($backup, { ssr: 'initial' })
  const isMine = useStore($backupAskedAt, { ssr: 'initial' }) === id
  const state: BackupState = isMine ? held : { kind: 'idle' }
  const input = useRef<HTMLInputElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isMine && isAnswer(held)) answer.current?.focus()
    if (input.current && held.kind !== 'reading') input.current.value = ''
  }, [held, isMine])
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (file) void weighBackup(file, id)
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  const refusal = refusalOf(state)
  return (
    <div class="flow">
      {refusal && (
        <div class="problems" ref={answer} tabIndex={-1}>
          <h3>{yourData.refusedTitle}</h3>
          <ul>
            <li>
              <a href={`#${id}`}>{refusal}</a>
            </li>
          </ul>
          <p>{backupWords.nothingChanged}</p>
        </div>
      )}
      <div class={refusal ? 'field is-wrong' : 'field'}>
        <label class="field_name" for={id}>
          {label}
        </label>
        {hint && (
          <p class="field_hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <input
          class="field_input"
          type="file"
          id={id}
          accept=".json,application/json"
          aria-describedby={hint ? `${id}-hint` : undefined}
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
      <p role="status" class="said">
        {state.kind === 'reading' && backupWords.reading}
        {state.kind === 'taking' && backupWords.taking}
        {state.kind === 'taken' && takenText(state.report)}
        {state.kind === 'stuck' && backupWords.stuck}
      </p>
    </div>
  )
}

function isAnswer({ kind }: BackupState): boolean {
  return kind === 'weighed' || kind === 'refused' || kind === 'not-kept'
}

function refusalOf(state: BackupState): string | undefined {
  if (state.kind === 'refused') return backupRefusal[state.problem.kind]
  return state.kind === 'not-kept' ? storageTrouble[state.problem.kind].text : undefined
}
