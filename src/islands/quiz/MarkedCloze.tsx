import { clozeText } from '#domain/quiz/cloze-text.ts'
import type { PartFeedback } from '#domain/quiz/mark.ts'
import { Corrected } from './Corrected.tsx'

interface Props {
  readonly text: string
  /** What is said of its gaps, in the order in which they stand in the text. */
  readonly parts: readonly PartFeedback[]
}

/** A text with its gaps as they were filled, put right where they stand. */
export function MarkedCloze({ text, parts }: Props) {
  return (
    <div class="marked-cloze">
      {clozeText(text).map((paragraph, at) => (
        <p key={at}>
          {paragraph.map((stretch) => {
            if ('words' in stretch) return stretch.words
            const place = parts.findIndex(({ part }) => part === stretch.gap)
            const part = parts[place]
            return part ? (
              <span key={part.part} class="gap">
                {parts.length > 1 ? (
                  <span class="gap_number" aria-hidden="true">
                    {place + 1}
                  </span>
                ) : null}
                <Corrected part={part} />
              </span>
            ) : null
          })}
        </p>
      ))}
    </div>
  )
}
