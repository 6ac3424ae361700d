import type { PartsQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { shownOptions } from './attempt.ts'
import { clozeText } from './cloze-text.ts'
import { type Part, partsOf } from './parts.ts'
import type { Seed } from './shuffle.ts'

/**
 * The parts of a question as a taking shows them: things to sort in the order drawn (`shown`, from `shownIds`), gaps
 * in the order of their text, the rest in their own; and what is offered to pick in the order drawn.
 */
export function shownParts(question: PartsQuestion, shown: readonly Id[], seed: Seed): readonly Part[] {
  const parts = partsOf(question)
  switch (question.kind) {
    case 'match':
      return parts.map((part) =>
        part.ask === 'pick' ? { ...part, options: inOrder(part.options, shown, ({ id }) => id) } : part,
      )
    case 'cloze':
      return inOrder(parts, gapsIn(question.text), ({ id }) => id).map((part) =>
        part.ask === 'pick'
          ? { ...part, options: shownOptions(part.options, question.id, part.id, seed) }
          : part,
      )
    default:
      return inOrder(parts, shown, ({ id }) => id)
  }
}

/** What is said of each part, in the order in which the parts were shown. */
export function inShownOrder<T extends { readonly part: Id }>(
  feedback: readonly T[],
  question: PartsQuestion,
  shown: readonly Id[],
): readonly T[] {
  const order = shownParts(question, shown, 0).map(({ id }) => id)
  return inOrder(feedback, order, ({ part }) => part)
}

/** One that the order does not name stays where it is among its like, before the others. */
function inOrder<T>(items: readonly T[], order: readonly Id[], idOf: (item: T) => Id): readonly T[] {
  return items.toSorted((a, b) => order.indexOf(idOf(a)) - order.indexOf(idOf(b)))
}

function gapsIn(text: string): readonly Id[] {
  return clozeText(text).flatMap((paragraph) =>
    paragraph.flatMap((stretch) => ('gap' in stretch ? stretch.gap : [])),
  )
}
