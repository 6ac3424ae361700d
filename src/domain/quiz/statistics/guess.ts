import type { OrderQuestion, Question } from '#domain/catalogue/question.ts'
import { partsOf } from '#domain/quiz/parts.ts'
import { mean } from './moments.ts'

/**
 * The share of marks that somebody earns who picks at random and answers everything, 0 to 1; nothing can be said of a
 * question with several right options, where it hangs on how many one picks (Moodle's random guess score). What is
 * typed is not guessed.
 */
export function randomGuessScore(question: Question): number | undefined {
  switch (question.kind) {
    case 'choice':
      return mean(question.options.map(({ right }) => (right ? 1 : 0)))
    case 'multiple':
      return undefined
    case 'order':
      return guessedOrder(question)
    default:
      return mean(
        partsOf(question).map((part) =>
          part.ask === 'pick' ? mean(part.options.map(({ right }) => (right ? 1 : 0))) : 0,
        ),
      )
  }
}

/** One order of all there are; in a cycle as many as there are entries. By pairs, any other entry may come next. */
function guessedOrder({ entries, cyclic, scoring }: OrderQuestion): number {
  const count = entries.length
  if (count < 2) return 1
  if (scoring === 'pairs') return 1 / (cyclic ? count - 1 : count)
  const orders = entries.reduce((all, _, at) => all * (at + 1), 1)
  return (cyclic ? count : 1) / orders
}
