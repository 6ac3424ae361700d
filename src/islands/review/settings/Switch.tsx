import { settingsWords as words } from '#messages/review-settings.ts'
import { choose } from '#stores/review/settings/choose.ts'
import { Field } from './Field.tsx'

interface Props {
  readonly of: 'typed' | 'keys'
  readonly isOn: boolean
  readonly means: string
}

/** On or off: kept as it is ticked. */
export function Switch({ of, isOn, means }: Props) {
  return (
    <Field of={of} means={means}>
      <label class="tickbox">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`${of}-means`}
          onChange={({ currentTarget }) => void choose(of, currentTarget.checked)}
        />{' '}
        {words[of]}
      </label>
    </Field>
  )
}
