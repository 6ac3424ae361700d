import { clozeText } from '#domain/quiz/cloze-text.ts'
import type { Part } from '#domain/quiz/parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { FieldProps } from './field-props.ts'
import { PickList } from './PickList.tsx'
import { partId } from './part-id.ts'
import { TypedField } from './TypedField.tsx'

interface Props {
  readonly text: string
  /** Its gaps, in the order in which they stand in the text. */
  readonly parts: readonly Part[]
  readonly fieldOf: (part: Part) => FieldProps
}

/** A text with its gaps in it, to fill where they stand. */
export function Cloze({ text, parts, fieldOf }: Props) {
  return (
    <div class="cloze">
      {clozeText(text).map((paragraph, at) => (
        <p key={at}>
          {paragraph.map((stretch) => {
            if ('words' in stretch) return stretch.words
            const place = parts.findIndex(({ id }) => id === stretch.gap)
            const part = parts[place]
            return part ? (
              <Gap key={part.id} part={part} number={place + 1} of={parts.length} field={fieldOf(part)} />
            ) : null
          })}
        </p>
      ))}
    </div>
  )
}

interface GapProps {
  readonly part: Part
  readonly number: number
  readonly of: number
  readonly field: FieldProps
}

function Gap({ part, number, of, field }: GapProps) {
  const named = { id: partId(part.id), name: words.gap(number, of), ...field }
  return (
    <span class={`gap${field.isMissing ? ' is-missing' : ''}`}>
      {of > 1 ? (
        <span class="gap_number" aria-hidden="true">
          {number}
        </span>
      ) : null}
      {part.ask === 'pick' ? <PickList options={part.options} {...named} /> : <TypedField {...named} />}
    </span>
  )
}
