import type { PartsQuestion } from '#domain/catalogue/catalogue.ts'
import { readNumber } from '#domain/quiz/number-typed.ts'
import type { Part } from '#domain/quiz/parts.ts'
import { givenFor } from '#domain/quiz/response.ts'
import { shownParts } from '#domain/quiz/shown-parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { Quiz } from '#stores/quiz.ts'
import type { Asking, QuizView } from '#stores/quiz-view.ts'
import { Cloze } from './Cloze.tsx'
import type { FieldProps } from './field-props.ts'
import { PartLine } from './PartLine.tsx'
import { PartRadios } from './PartRadios.tsx'
import { PartSelect } from './PartSelect.tsx'
import { partId } from './part-id.ts'

interface Props {
  readonly quiz: Quiz
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
    const given = givenFor(view.draft, part.id) ?? ''
    const isMissing = isTold && !isFilled(part, given)
    return { given, isMissing, onGive: (value) => quiz.put(part.id, value) }
  }
  return (
    <>
      <p class="small quiet question_how" id="how-to">
        {words.howTo[question.kind]}
      </p>
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
        <p class="keys small quiet">{words.keys(question.bins.length)}</p>
      ) : null}
    </>
  )
}

/**
 * What must be filled before an answer can be marked, in a sentence; '' where it can. What is picked is asked for
 * until all of it is there. A gap to type into may be left empty by who was `told` so and checks again, as long as
 * something is there to mark. `view` is what stands now, not what was last drawn. Focus goes to the first that is open.
 */
export function missingIn(question: PartsQuestion, view: QuizView, told: string): string {
  if (view.kind !== 'asking') return ''
  const { draft, shown, seed } = view
  const parts = shownParts(question, shown, seed)
  const open = parts.filter((part) => !isFilled(part, givenFor(draft, part.id)))
  const [first] = open
  if (!first) return ''
  const said = sayOpen(question, open, parts)
  const mayStayOpen = open.length < parts.length && open.every(({ ask }) => ask === 'type')
  if (mayStayOpen && told === said) return ''
  const field = document.getElementById(partId(first.id))
  field?.focus()
  // A field alone would come into sight without its words.
  field?.closest('li, p')?.scrollIntoView({ block: 'nearest' })
  return said
}

function isFilled(part: Part, given: string = ''): boolean {
  return part.ask === 'number' ? readNumber(given, part.unit) !== undefined : given.trim() !== ''
}

function sayOpen({ kind }: PartsQuestion, open: readonly Part[], parts: readonly Part[]): string {
  const { missing } = words
  if (kind === 'numeric') return missing.number
  if (kind === 'short') return missing.short
  const arePicks = open.some(({ ask }) => ask === 'pick')
  if (open.length === parts.length) return arePicks ? missing.all[kind] : missing.allTyped
  const numbers = open.map((part) => parts.indexOf(part) + 1)
  return arePicks ? missing.some(numbers, parts.length) : missing.empty(numbers, parts.length)
}
