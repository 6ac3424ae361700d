import type { Id } from '#domain/id.ts'
import type { Certainty, Fact, ItemAnswered, ScenarioEnded } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** What is known of one question or scenario: the state of an `item:<id>` row. */
export type ItemState = QuestionState | ScenarioState

/** A question's last answer, and how often it was answered. */
export interface QuestionState {
  readonly kind: 'question'
  readonly lastDay: Day
  readonly right: boolean
  /** How certain one was of the last answer, where that was asked. */
  readonly certainty?: Certainty
  readonly misconceptions: readonly Id[]
  readonly times: number
  readonly timesRight: number
}

/** A scenario's last ending, and the best run so far. */
export interface ScenarioState {
  readonly kind: 'scenario'
  readonly lastDay: Day
  readonly ending: Id
  readonly score: number
  /** The best score of any run. */
  readonly bestScore: number
  /** The best that could be reached when it was last played. */
  readonly best: number
  readonly times: number
}

/** What is known of an item after one more fact about it; unchanged where the fact says nothing of it. */
export function stepItem(state: ItemState | undefined, fact: Fact): ItemState | undefined {
  if (fact.kind === 'item.answered') {
    return answered(state?.kind === 'question' ? state : undefined, fact, studyDayOf(fact))
  }
  if (fact.kind === 'scenario.ended') {
    return ended(state?.kind === 'scenario' ? state : undefined, fact, studyDayOf(fact))
  }
  return state
}

function answered(state: QuestionState | undefined, fact: ItemAnswered, day: Day): QuestionState {
  return {
    kind: 'question',
    lastDay: day,
    right: fact.right,
    ...(fact.certainty === undefined ? {} : { certainty: fact.certainty }),
    misconceptions: fact.misconceptions,
    times: (state?.times ?? 0) + 1,
    timesRight: (state?.timesRight ?? 0) + (fact.right ? 1 : 0),
  }
}

function ended(state: ScenarioState | undefined, fact: ScenarioEnded, day: Day): ScenarioState {
  return {
    kind: 'scenario',
    lastDay: day,
    ending: fact.ending,
    score: fact.score,
    bestScore: Math.max(state?.bestScore ?? 0, fact.score),
    best: fact.best,
    times: (state?.times ?? 0) + 1,
  }
}
