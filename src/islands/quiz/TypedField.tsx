import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { NUMBER_MAX_LENGTH } from '#domain/quiz/typed/number-typed.ts'
import type { FieldProps } from './field-props.ts'

interface Props extends FieldProps {
  readonly id: string
  /** Its name, where no label says it. */
  readonly name?: string
  readonly isNumber?: boolean
}

/** A line to write on. The browser neither corrects nor capitalises: that would change an answer, or give it away. */
export function TypedField({ id, name, isNumber = false, given, isMissing, onGive }: Props) {
  return (
    <input
      class="part-field is-typed"
      id={id}
      type="text"
      inputMode={isNumber ? 'decimal' : 'text'}
      autocomplete="off"
      autocapitalize="off"
      // With its capital: of the lower name newer browsers have a yes-or-no property, and “off” would be set as yes.
      autoCorrect="off"
      spellcheck={false}
      maxLength={isNumber ? NUMBER_MAX_LENGTH : TYPED_MAX_LENGTH}
      aria-label={name}
      aria-invalid={isMissing}
      value={given}
      onInput={({ currentTarget }) => onGive(currentTarget.value)}
    />
  )
}
