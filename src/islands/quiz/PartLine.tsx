import type { NumberPart, TypePart } from '#domain/quiz/parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { FieldProps } from './field-props.ts'
import { partId } from './part-field.ts'
import { TypedField } from './TypedField.tsx'

interface Props extends FieldProps {
  readonly part: TypePart | NumberPart
}

/** The one answer of a question to write on a line: a few words, or a number with what it counts beside it. */
export function PartLine({ part, ...field }: Props) {
  const unit = part.ask === 'number' ? part.unit : undefined
  return (
    <div class={`part-line${field.isMissing ? ' is-missing' : ''}`}>
      <label class="label" for={partId(part.id)}>
        {words.answer}
        {unit === undefined ? null : <span class="unseen"> {words.inUnit(unit)}</span>}
      </label>
      <p class="part-line_field">
        <TypedField id={partId(part.id)} isNumber={part.ask === 'number'} {...field} />
        {unit === undefined ? null : <span aria-hidden="true">{unit}</span>}
      </p>
    </div>
  )
}
