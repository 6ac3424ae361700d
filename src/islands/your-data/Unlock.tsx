import { useEffect, useRef, useState } from 'preact/hooks'
import { byEscape } from '#islands/ui/by-escape.ts'
import { backupWords } from '#messages/backup.ts'
import { lockWords } from '#messages/backup-lock.ts'
import { backupRefusal } from '#messages/backup-refusal.ts'
import { leaveBackup, unlockBackup } from '#stores/backup-open.ts'
import { Passphrase } from './Passphrase.tsx'

interface Props {
  /** Of the field the file was chosen in. */
  readonly id: string
  readonly name: string
  readonly isWrong: boolean
}

/** Asks for the passphrase of the file that was chosen. */
export function Unlock({ id, name, isWrong }: Props) {
  const [typed, setTyped] = useState('')
  const [isShown, setShown] = useState(false)
  const panel = useRef<HTMLFormElement>(null)
  useEffect(() => {
    panel.current?.querySelector('input')?.focus()
  }, [])
  return (
    <form
      class="lock-form weighed"
      method="dialog"
      noValidate
      ref={panel}
      onKeyDown={byEscape(leaveBackup)}
      onSubmit={(event) => {
        event.preventDefault()
        void unlockBackup(typed)
      }}
    >
      <p>
        <b>{name}:</b> {lockWords.unlockTitle}. {lockWords.unlockHint}
      </p>
      <Passphrase
        id={`${id}-passphrase`}
        label={lockWords.passphrase}
        value={typed}
        isShown={isShown}
        isNew={false}
        onFill={setTyped}
        {...(isWrong ? { problem: backupRefusal({ kind: 'wrong-passphrase' }) } : {})}
      />
      <label class="tickbox">
        <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} /> {lockWords.show}
      </label>
      <div class="actions">
        <button type="submit" class="button">
          {lockWords.unlock}
        </button>
        <button type="button" class="action" onClick={leaveBackup}>
          {backupWords.leave}
        </button>
      </div>
    </form>
  )
}
