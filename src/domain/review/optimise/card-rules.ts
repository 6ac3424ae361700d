import type { Fact } from '#domain/journal/fact.ts'
import { stepCard, stepCards } from '#domain/review/card-row.ts'
import type { CardState } from '#domain/review/card-state.ts'
import { modelOf } from '#domain/review/memory.ts'
import { parseWeights, WEIGHTS } from '#domain/review/parse-model.ts'
import { numbersIn } from '#domain/review/settings.ts'

/** How a card's row goes on after one more fact. */
export type CardStep = (state: CardState | undefined, fact: Fact) => CardState | undefined

/**
 * How rows of cards are made by the weights that a setting's text holds; by the usual ones where it holds none. Due
 * days stay as they were chosen: weights change what is remembered, never what was promised.
 */
export function cardStepBy(text: string): CardStep {
  const model = modelOf(weightsIn(text))
  return (state, fact) => stepCard(state, fact, model)
}

/** The same after more facts, in order. */
export function cardStepsBy(
  text: string,
): (state: CardState | undefined, facts: readonly Fact[]) => CardState | undefined {
  const model = modelOf(weightsIn(text))
  return (state, facts) => stepCards(state, facts, model)
}

/** The weights in a setting's text, each within its bounds; none where it is empty or no list of them. */
export function weightsIn(text: string): readonly number[] | undefined {
  const numbers = numbersIn(text)
  const parsed = numbers?.length === WEIGHTS ? parseWeights(numbers) : undefined
  return parsed?.ok ? parsed.value : undefined
}
