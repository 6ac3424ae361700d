import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useTyped } from '#islands/writing/use-typed.ts'
import { KEEP_REASONS, guard as words } from '#messages/guard.ts'

interface Props {
  /** Under this name what is typed is on the disk until it is used. */
  readonly draft: string
  /** Whether it is kept now, with this reason. */
  readonly onKeep: (reason: string) => Promise<boolean>
  readonly onCancel: () => void
  /** Several things are meant, listed above: they are read first, and focus is not taken. */
  readonly isMany?: boolean
}

/** Longest reason, in UTF-16 units: as the fact has it. */
const REASON_MAX_LENGTH = 400

/** Why something may stay: chosen, or typed. */
export function KeepReason({ draft, onKeep, onCancel, isMany = false }: Props) {
  const id = useId()
  const first = useRef<HTMLFieldSetElement>(null)
  const [chosen, setChosen] = useState('')
  const [typed, setTyped, forgetTyped] = useTyped(draft)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!isMany) first.current?.querySelector('input')?.focus()
  }, [])
  const keep = () => {
    const reason = typed.trim() || chosen
    setMissing(reason === '')
    if (reason !== '') void onKeep(reason).then((isKept) => isKept && forgetTyped())
  }
  const cancel = () => {
    forgetTyped()
    onCancel()
  }
  return (
    <fieldset class="gate_keep" ref={first} aria-describedby={isMissing ? `${id}-missing` : undefined}>
      <legend class="label">{isMany ? words.keepManyLegend : words.keepLegend}</legend>
      {KEEP_REASONS.map((reason) => (
        <label class="tickbox" key={reason}>
          <input
            type="radio"
            name={`${id}-reason`}
            checked={chosen === reason}
            onChange={() => setChosen(reason)}
          />{' '}
          {reason}
        </label>
      ))}
      <label class="label" for={`${id}-typed`}>
        {words.otherReason}
      </label>
      <input
        id={`${id}-typed`}
        class="field_input"
        type="text"
        autoComplete="off"
        maxLength={REASON_MAX_LENGTH}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p class="field_problem" role="alert" id={`${id}-missing`}>
        {isMissing ? words.needsReason : ''}
      </p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={keep}>
          {isMany ? words.keepThem : words.keepIt}
        </button>
        <button type="button" class="action" onClick={cancel}>
          {isMany ? words.cancelMany : words.cancel}
        </button>
      </div>
    </fieldset>
  )
}
