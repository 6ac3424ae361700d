interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isShown: boolean
  /** Whether it is made up now, and not one that is known already: password managers offer to keep it then. */
  readonly isNew: boolean
  readonly describedBy?: string
  readonly problem?: string
  readonly onFill: (typed: string) => void
}

/** A field for a passphrase, hidden or shown. */
export function Passphrase({ id, label, value, isShown, isNew, describedBy, problem, onFill }: Props) {
  const described = [describedBy, problem ? `${id}-problem` : undefined].filter(Boolean).join(' ')
  return (
    <div class={problem ? 'field is-wrong' : 'field'}>
      <label class="field_name" for={id}>
        {label}
      </label>
      {problem && (
        <p class="field_problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <input
        class="field_input"
        id={id}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellcheck={false}
        value={value}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={problem ? true : undefined}
        onInput={({ currentTarget }) => onFill(currentTarget.value)}
      />
    </div>
  )
}
