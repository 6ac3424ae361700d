import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useFocusBack } from '#islands/ui/use-focus-back.ts'
import { backupWords } from '#messages/backup.ts'
import { backupRefusal } from '#messages/backup-refusal.ts'
import { storageTrouble } from '#messages/storage.ts'
import { yourData } from '#messages/your-data.ts'
import type { BackupState } from '#stores/backup.ts'
import { Unlock } from './Unlock.tsx'

interface Props {
  /** The field’s id; tells it from other such fields on the page. */
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Where its own file stands; `idle` while another field was asked last. */
  readonly state: BackupState
  /** What is said of the file, which gets the focus. */
  readonly answer: RefObject<HTMLDivElement>
  readonly onFile: (file: File) => void
}

/** Names and types of backups of all versions: some systems unpack what they download, and some know none of the types. */
const ACCEPT =
  '.gz,.jsonl,.age,.json,application/gzip,application/x-gzip,application/json,application/octet-stream,text/plain'

/** Where a backup file is chosen, why it was not opened, and its passphrase where it has one. */
export function BackupField({ id, label, hint, state, answer, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (file) onFile(file)
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  useEffect(() => {
    // So that the same file can be chosen again.
    if (input.current && state.kind !== 'reading') input.current.value = ''
  }, [state])
  useFocusBack(ASKS_OR_ANSWERS.has(state.kind), input)
  const refusal = refusalOf(state)
  return (
    <>
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
      <div class={refusal ? 'field backup-field is-wrong' : 'field'}>
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
          accept={ACCEPT}
          aria-describedby={hint ? `${id}-hint` : undefined}
          aria-invalid={refusal ? true : undefined}
          ref={input}
          onChange={choose}
        />
      </div>
      {state.kind === 'locked' && <Unlock id={id} name={state.name} isWrong={state.isWrong} />}
    </>
  )
}

/** While these stand, something beside the field has the focus. */
const ASKS_OR_ANSWERS: ReadonlySet<BackupState['kind']> = new Set([
  'weighed',
  'tested',
  'refused',
  'not-kept',
  'locked',
])

function refusalOf(state: BackupState): string | undefined {
  if (state.kind === 'refused') return backupRefusal(state.problem)
  return state.kind === 'not-kept' ? storageTrouble[state.problem.kind].text : undefined
}
