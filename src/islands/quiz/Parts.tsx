import type { PartsQuestion } from '#domain/catalogue/question.ts'
import type { Part } from '#domain/quiz/parts.ts'
import { shownParts } from '#domain/quiz/shown-parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { Asked } from '#stores/quiz.ts'
import type { Asking } from '#stores/quiz-view.ts'
import { Cloze } from './Cloze.tsx'
import type { FieldProps } from './field-props.ts'
import { IfKeys } from './IfKeys.tsx'
import { PartLine } from './PartLine.tsx'
import { PartRadios } from './PartRadios.tsx'
import { PartSelect } from './PartSelect.tsx'
import { givenTo, isFilled } from './part-field.ts'

interface Props {
  readonly quiz: Asked
  readonly view: Asking
  readonly question: PartsQuestion
  /** Whether what is open was asked for. */
  readonly isTold: boolean
}

/** As many as this stand side by side; more make a list to open. The bins of a sorting always stand side by side. */
const SIDE_BY_SIDE = 3

/** The fields of a question that is answered part by part: native controls, nothing to drag. */
export function Parts({ quiz, view, question, isTold }: Props) {
  const parts = shownParts(question, view.shown, view.seed)
  const fieldOf = (part: Part): FieldProps => {
    const given = givenTo(part, view.draft)
    const isMissing = isTold && !isFilled(part, given)
    return { given, isMissing, onGive: (value) => quiz.put(part.id, value) }
  }
  return (
    <>
      {question.kind === 'cloze' ? (
        <Cloze text={question.text} parts={parts} fieldOf={fieldOf} />
      ) : question.kind === 'match' || question.kind === 'classify' ? (
        <ol class="part-rows">
          {parts.map((part, at) => {
            if (part.ask !== 'pick') return null
            const isList = question.kind === 'match' && part.options.length > SIDE_BY_SIDE
            const Row = isList ? PartSelect : PartRadios
            return <Row key={part.id} part={part} number={at + 1} {...fieldOf(part)} />
          })}
        </ol>
      ) : (
        parts.map((part) =>
          part.ask === 'pick' ? null : <PartLine key={part.id} part={part} {...fieldOf(part)} />,
        )
      )}
      {question.kind === 'classify' ? (
        <IfKeys>
          <p class="keys small quiet">{words.keys(question.bins.length)}</p>
        </IfKeys>
      ) : null}
    </>
  )
}
