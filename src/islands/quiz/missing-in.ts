import type { PartsQuestion } from '#domain/catalogue/question.ts'
import { isOfParts, type Part } from '#domain/quiz/parts.ts'
import type { Response } from '#domain/quiz/response.ts'
import { shownParts } from '#domain/quiz/shown-parts.ts'
import { parts as words } from '#messages/quiz-parts.ts'
import type { Asking, QuizView } from '#stores/quiz-view.ts'
import { givenTo, isFilled, partId } from './part-field.ts'

/**
 * What must be filled before an answer can be marked, in a sentence; '' where it can. What is picked is asked for
 * until all of it is there. A gap to type into may be left empty by who was `told` so and checks again, as long as
 * something is there to mark. `view` is what stands now, not what was last drawn. Focus goes to the first that is open.
 */
export function missingIn(view: QuizView, told: string): string {
  if (view.kind !== 'asking' || !isOfParts(view.question)) return ''
  const { question, draft } = view
  const { parts, open } = openIn(view, question)
  const [first] = open
  if (!first) return ''
  const said = sayOpen(question.kind, open, parts, draft)
  const mayStayOpen = open.length < parts.length && open.every(({ ask }) => ask === 'type')
  if (mayStayOpen && told === said) return ''
  const field = document.getElementById(partId(first.id))
  field?.focus()
  // A field alone would come into sight without its words.
  field?.closest('li, p')?.scrollIntoView({ block: 'nearest' })
  return said
}

/** The parts of a question as they are shown, and those of them that are not filled yet. */
export function openIn(
  { draft, shown, seed }: Pick<Asking, 'draft' | 'shown' | 'seed'>,
  question: PartsQuestion,
): { readonly parts: readonly Part[]; readonly open: readonly Part[] } {
  const parts = shownParts(question, shown, seed)
  return { parts, open: parts.filter((part) => !isFilled(part, givenTo(part, draft))) }
}

function sayOpen(
  kind: PartsQuestion['kind'],
  open: readonly Part[],
  parts: readonly Part[],
  draft: Response,
): string {
  const { missing } = words
  if (kind === 'numeric') return sayNumber(open[0], draft)
  if (kind === 'short') return missing.short
  const arePicks = open.some(({ ask }) => ask === 'pick')
  if (open.length === parts.length) return arePicks ? missing.all[kind] : missing.allTyped
  const numbers = open.map((part) => parts.indexOf(part) + 1)
  return arePicks ? missing.some(numbers, parts.length) : missing.empty(numbers, parts.length)
}

/** Digits that make no number have something beside them, or are several. */
function sayNumber(part: Part | undefined, draft: Response): string {
  const { missing } = words
  if (part?.ask !== 'number' || !/\p{Nd}/u.test(givenTo(part, draft))) return missing.number
  return missing.numberAlone(part.unit)
}
