import type { Part } from '#domain/quiz/parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { FieldProps } from './field-props.ts'
import { PickList } from './PickList.tsx'
import { partId } from './part-field.ts'
import { TypedField } from './TypedField.tsx'

interface Props {
  readonly part: Part
  /** Its place in the text, from 1, and how many there are. */
  readonly number: number
  readonly of: number
  /** Its field stands below the text, which shows what is picked. */
  readonly isFilledBeneath: boolean
  readonly field: FieldProps
}

/** One gap of a text, with its number and its field. */
export function Gap({ part, number, of, isFilledBeneath, field }: Props) {
  const named = { id: partId(part.id), name: words.gap(number, of), ...field }
  const picked = part.ask === 'pick' ? part.options.find(({ id }) => id === field.given) : undefined
  return (
    <span class={`gap${field.isMissing ? ' is-missing' : ''}`}>
      {of > 1 ? (
        <span class="gap_number" aria-hidden="true">
          {number}
        </span>
      ) : null}
      {isFilledBeneath ? (
        <>
          <span class="unseen">{named.name}: </span>
          {picked === undefined ? (
            <span class="gap_filled is-empty">
              <span class="unseen">{words.empty}</span>
            </span>
          ) : (
            <span class="gap_filled">{picked.text}</span>
          )}
        </>
      ) : part.ask === 'pick' ? (
        <PickList options={part.options} {...named} />
      ) : (
        <TypedField {...named} />
      )}
    </span>
  )
}
