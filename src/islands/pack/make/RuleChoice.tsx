interface TickProps {
  readonly name: string
  readonly hint: string
  readonly isOn: boolean
  readonly onTick: (isOn: boolean) => void
}

/** A rule that holds or not, and what comes of it. */
export function Tick({ name, hint, isOn, onTick }: TickProps) {
  return (
    <label class="tickbox rule">
      <input type="checkbox" checked={isOn} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>
        {name}
        <span class="rule_hint small quiet"> {hint}</span>
      </span>
    </label>
  )
}

interface ChoiceProps<T extends string> {
  readonly id: string
  readonly name: string
  readonly about?: string
  readonly problem?: string | undefined
  readonly value: T
  readonly options: readonly { readonly value: T; readonly name: string; readonly hint: string }[]
  readonly onChoose: (value: T) => void
}

/** One of a few ways, each with what comes of it. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { id, name, about, problem, value, options, onChoose } = props
  const by = [about && `${id}-about`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={problem ? 'own_field is-wrong' : 'own_field'}
      {...(by === '' ? {} : { 'aria-describedby': by })}
    >
      <legend class="field_name">{name}</legend>
      {about && (
        <p class="field_hint small" id={`${id}-about`}>
          {about}
        </p>
      )}
      {problem && (
        <p class="field_problem" id={`${id}-problem`}>
          {problem}.
        </p>
      )}
      {options.map((option, at) => (
        <label class="tickbox rule" key={option.value}>
          <input
            type="radio"
            name={id}
            id={at === 0 ? id : undefined}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.name}
            <span class="rule_hint small quiet"> {option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
