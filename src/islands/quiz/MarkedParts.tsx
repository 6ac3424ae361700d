import type { PartsQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { PartFeedback } from '#domain/quiz/mark.ts'
import { inShownOrder } from '#domain/quiz/shown-parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import { Corrected } from './Corrected.tsx'
import { MarkedCloze } from './MarkedCloze.tsx'

interface Props {
  readonly question: PartsQuestion
  readonly shown: readonly Id[]
  readonly parts: readonly PartFeedback[]
}

/** Each part as it was answered, put right where it was not, and why; a text with gaps first as a whole. */
export function MarkedParts({ question, shown, parts }: Props) {
  const marked = inShownOrder(parts, question, shown)
  const isCloze = question.kind === 'cloze'
  return (
    <>
      {isCloze ? <MarkedCloze text={question.text} parts={marked} /> : null}
      <ol class="marked-parts">
        {marked.map((part, at) => (
          <li key={part.part}>
            {marked.length > 1 ? (
              <p class="label">
                {isCloze ? `${words.marked.gap(at + 1)}: ` : null}
                {words.marked[outcomeOf(part)]}
              </p>
            ) : null}
            {part.label === '' ? null : (
              <p class="marked-parts_asked">
                <b aria-hidden="true">{at + 1}</b> {part.label}
              </p>
            )}
            {isCloze ? null : (
              <p class="marked-parts_given">
                <Corrected part={part} />
              </p>
            )}
            {part.spelling === undefined ? null : <p>{words.marked.spelling(part.spelling)}</p>}
            <p class="small">{part.why}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

function outcomeOf({ given, right, fraction }: PartFeedback): 'right' | 'partly' | 'wrong' | 'open' {
  if (given === undefined) return 'open'
  if (right) return 'right'
  return fraction > 0 ? 'partly' : 'wrong'
}
