import { useState } from 'preact/hooks'
import { lockWords, passphraseText } from '#messages/backup-lock.ts'
import { $backup, makeBackup } from '#stores/backup.ts'
import { LEAST_PASSPHRASE, passphraseProblem } from '#stores/backup-passphrase.ts'
import { Passphrase } from './Passphrase.tsx'
import { TakeSaid } from './TakeSaid.tsx'

const AT = 'locked'

/** A backup file that only a passphrase opens: typed twice, or seen while it is typed. */
export function TakeLocked() {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const [problem, setProblem] = useState<'short' | 'different'>()
  const take = async () => {
    const found = passphraseProblem(typed, isShown ? typed : again)
    setProblem(found)
    if (found) {
      document.getElementById(found === 'short' ? 'passphrase' : 'passphrase-again')?.focus()
      return
    }
    await makeBackup(AT, typed)
    // Until there is a file it may be needed again; then it is kept nowhere, so neither in a field.
    if ($backup.get().kind !== 'made') return
    setTyped('')
    setAgain('')
  }
  const said = problem && passphraseText({ kind: problem, least: LEAST_PASSPHRASE })
  return (
    <details class="narrow">
      <summary>
        <span class="link">{lockWords.fold}</span>
      </summary>
      <form
        class="lock-form"
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <p>{lockWords.what}</p>
        <p>
          <b>{lockWords.lost}</b>
        </p>
        <p class="small" id="passphrase-hint">
          {lockWords.good}
        </p>
        <Passphrase
          id="passphrase"
          label={lockWords.passphrase}
          value={typed}
          isShown={isShown}
          isNew
          describedBy="passphrase-hint"
          onFill={setTyped}
          {...(problem === 'short' && said ? { problem: said } : {})}
        />
        {!isShown && (
          <Passphrase
            id="passphrase-again"
            label={lockWords.again}
            value={again}
            isShown={false}
            isNew
            onFill={setAgain}
            {...(problem === 'different' && said ? { problem: said } : {})}
          />
        )}
        <label class="tickbox">
          <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} /> {lockWords.show}
        </label>
        <div class="actions">
          <button type="submit" class="button is-second">
            {lockWords.take}
          </button>
          <TakeSaid at={AT} />
        </div>
        <p class="small">{lockWords.others}</p>
      </form>
    </details>
  )
}
