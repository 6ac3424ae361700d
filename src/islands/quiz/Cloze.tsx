import { clozeText } from '#domain/quiz/cloze-text.ts'
import type { Part, PickPart } from '#domain/quiz/parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { FieldProps } from './field-props.ts'
import { Gap } from './Gap.tsx'
import { PartRadios } from './PartRadios.tsx'

interface Props {
  readonly text: string
  /** Its gaps, in the order in which they stand in the text. */
  readonly parts: readonly Part[]
  readonly fieldOf: (part: Part) => FieldProps
}

/**
 * A text with its gaps in it. A word is typed or picked where it stands; what would be cut off in a list to open is
 * picked beneath, and the text fills as one goes.
 */
export function Cloze({ text, parts, fieldOf }: Props) {
  const beneath = parts.filter(isLong)
  return (
    <>
      <div class={beneath.length > 0 ? 'cloze is-filling' : 'cloze'}>
        {clozeText(text).map((paragraph, at) => (
          <p key={at}>
            {paragraph.map((stretch) => {
              if ('words' in stretch) return stretch.words
              const place = parts.findIndex(({ id }) => id === stretch.gap)
              const part = parts[place]
              return part ? (
                <Gap
                  key={part.id}
                  part={part}
                  number={place + 1}
                  of={parts.length}
                  isFilledBeneath={beneath.some(({ id }) => id === part.id)}
                  field={fieldOf(part)}
                />
              ) : null
            })}
          </p>
        ))}
      </div>
      {beneath.length > 0 ? (
        <ol class="part-rows">
          {beneath.map((part) => {
            const number = parts.indexOf(part) + 1
            const named = { ...part, label: words.gap(number, parts.length) }
            return <PartRadios key={part.id} part={named} number={number} {...fieldOf(part)} />
          })}
        </ol>
      ) : null}
    </>
  )
}

/** Longer than this, in letters, an option is cut off in a closed list on a phone. */
const LONGEST_IN_A_LINE = 28

function isLong(part: Part): part is PickPart {
  return part.ask === 'pick' && part.options.some(({ text }) => text.length > LONGEST_IN_A_LINE)
}
