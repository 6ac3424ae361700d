import type { Misconception, PointKind, Question } from '#domain/catalogue/catalogue.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { misconceptionsOf } from './mark.ts'

/** Every point that an answer can show, by id: all that marking needs of the catalogue, so that a page carries no more. */
export type MarkingWords = Readonly<Record<Id, PointWords>>

/** One point as it is named beside an answer, and the cards its recall hangs on. */
export interface PointWords {
  readonly kind: PointKind
  /** The point's own words; the belief, where it is a misconception. */
  readonly text: string
  /** What is right instead of a misconception. */
  readonly truth?: string
  readonly cards: readonly Id[]
}

/** The words that marking a set of questions needs. */
export function wordsForQuestions(catalogue: Catalogue, questions: readonly Question[]): MarkingWords {
  return wordsFor(
    catalogue,
    questions.flatMap((question) => [...question.points, ...misconceptionsOf(question)]),
  )
}

/** The words that debriefing a scenario needs. */
export function wordsForScenario(catalogue: Catalogue, scenario: Scenario): MarkingWords {
  const choices = scenario.turns.flatMap((turn) => turn.choices)
  return wordsFor(
    catalogue,
    choices.flatMap(({ points, misconception }) => [...points, ...(misconception ? [misconception] : [])]),
  )
}

function wordsFor(catalogue: Catalogue, named: readonly Id[]): MarkingWords {
  const ids = new Set(named)
  const cardsOf = (id: Id) =>
    catalogue.cards.filter((card) => card.points.includes(id)).map((card) => card.id)
  const known = [...catalogue.points, ...catalogue.misconceptions].filter(({ id }) => ids.has(id))
  return Object.fromEntries(
    known.map((point) => [point.id, { kind: point.kind, cards: cardsOf(point.id), ...textOf(point) }]),
  )
}

function textOf(
  point: Misconception | { readonly kind: Exclude<PointKind, 'misconception'>; readonly text: string },
): Pick<PointWords, 'text' | 'truth'> {
  return point.kind === 'misconception' ? { text: point.belief, truth: point.truth } : { text: point.text }
}
