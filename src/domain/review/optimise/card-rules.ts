import type { CardGraded, Fact, Stamp } from '#domain/journal/fact.ts'
import { memoryAfter, stepCard } from '#domain/review/card-row.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { type MemoryModel, modelOf } from '#domain/review/memory.ts'
import { parseWeights, WEIGHTS } from '#domain/review/parse-model.ts'
import { studyDayOf } from '#domain/time.ts'

/** How a card's row goes on after one more fact. */
export type CardStep = (state: CardState | undefined, fact: Fact) => CardState | undefined

/**
 * How rows of cards are made by the weights that a setting's text holds; by the usual ones where it holds none. Due
 * days stay as they were chosen: weights change what is remembered, never what was promised.
 */
export function cardStepBy(text: string): CardStep {
  const weights = weightsIn(text)
  if (!weights) return stepCard
  const model = modelOf(weights)
  return (state, fact) => {
    const next = stepCard(state, fact)
    return next && fact.kind === 'card.graded' ? { ...next, memory: memoryBy(model, state, fact) } : next
  }
}

/** The weights in a setting's text, each within its bounds; none where it is empty or no list of them. */
export function weightsIn(text: string): readonly number[] | undefined {
  const numbers = text.split(',').map(Number)
  const parsed = numbers.length === WEIGHTS ? parseWeights(numbers) : undefined
  return parsed?.ok ? parsed.value : undefined
}

function memoryBy(model: MemoryModel, state: CardState | undefined, fact: CardGraded & Stamp) {
  const { edition, grade } = fact
  return memoryAfter(state, { edition, grade, today: studyDayOf(fact) }, model)
}
