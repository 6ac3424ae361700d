import type { PickPart } from '#domain/quiz/parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { FieldProps } from './field-props.ts'
import { PickList } from './PickList.tsx'
import { partId } from './part-field.ts'

interface Props extends FieldProps {
  readonly part: PickPart
  /** Its place on the page, from 1. */
  readonly number: number
}

/** A part with many to choose from: its words, and a list to open. */
export function PartSelect({ part: { id, label, options }, number, ...field }: Props) {
  return (
    <li class={`part-row is-list hang${field.isMissing ? ' is-missing' : ''}`}>
      <span class="hang_mark" aria-hidden="true">
        {number}
      </span>
      <label for={partId(id)}>
        {label}
        {field.isMissing ? <span class="field_problem part-row_open"> {words.stillOpen}</span> : null}
      </label>
      <PickList id={partId(id)} options={options} {...field} />
    </li>
  )
}
