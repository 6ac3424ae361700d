import type { Option } from '#domain/catalogue/question.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { FieldProps } from './field-props.ts'

interface Props extends FieldProps {
  readonly id: string
  /** Its name, where no label says it. */
  readonly name?: string
  readonly options: readonly Option[]
}

/** A list to open and pick one from. It begins with nothing picked. */
export function PickList({ id, name, options, given, isMissing, onGive }: Props) {
  return (
    <select
      class="part-field"
      id={id}
      aria-label={name}
      aria-invalid={isMissing}
      value={given}
      onChange={({ currentTarget }) => onGive(currentTarget.value)}
    >
      <option value="">{words.choose}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.text}
        </option>
      ))}
    </select>
  )
}
