import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { fits } from '#domain/quiz/fits.ts'
import { type Feedback, mark } from '#domain/quiz/mark.ts'
import { endingOf, type Run, type RunPath } from '#domain/quiz/play.ts'
import { replay } from '#domain/quiz/replay.ts'
import type { Response } from '#domain/quiz/response.ts'
import type { PackAnswer } from './pack.ts'

/** What answers are marked by: the questions and scenarios of the site as it is now. */
export interface MarkingSheets {
  readonly questions: ReadonlyMap<Id, Question>
  readonly scenarios: ReadonlyMap<Id, Scenario>
}

/**
 * What became of one item: a mark; a card as its learner graded it, which counts as no mark; no answer; or an answer
 * that can't be marked here, because its item was taken off the site or changed so that the answer no longer fits.
 */
export type CellKind = 'right' | 'partly' | 'wrong' | 'got' | 'forgot' | 'none' | 'changed'

/** One learner’s answer to one item, marked. */
export interface Cell {
  readonly kind: CellKind
  /** The item has another edition here than where it was answered. */
  readonly isOtherEdition: boolean
  /** Misconceptions that the answer gave away. */
  readonly misconceptions: readonly Id[]
  /** The options picked, or the ending reached. */
  readonly chose: readonly Id[]
}

/** An item without an answer. */
export const NO_ANSWER: Cell = { kind: 'none', isOtherEdition: false, misconceptions: [], chose: [] }

const CHANGED: Cell = { ...NO_ANSWER, kind: 'changed' }

/**
 * Marks an answer anew with what marks for learners, whatever its receipt may say of itself. Partly right are: some
 * of several right options and no wrong one; an order with at least half of its entries in their places; a scenario
 * that ended fairly; at least half of the parts of a question of parts.
 */
export function remark(answer: PackAnswer, { questions, scenarios }: MarkingSheets): Cell {
  const question = questions.get(answer.item)
  const scenario = scenarios.get(answer.item)
  if (question) return answer.kind === 'question' ? markedQuestion(question, answer) : CHANGED
  if (scenario) return answer.kind === 'scenario' ? markedScenario(scenario, answer) : CHANGED
  return answer.kind === 'card' ? { ...NO_ANSWER, kind: answer.grade > 1 ? 'got' : 'forgot' } : CHANGED
}

function markedQuestion(
  question: Question,
  { response, edition }: { readonly response: Response; readonly edition: number },
): Cell {
  const isOtherEdition = edition !== question.edition
  if (!fits(question, response)) return { ...CHANGED, isOtherEdition }
  const { right, revealed, feedback } = mark(question, response)
  return {
    kind: right ? 'right' : isPartly(feedback) ? 'partly' : 'wrong',
    isOtherEdition,
    misconceptions: revealed.map(({ misconception }) => misconception),
    chose: question.kind === 'choice' || question.kind === 'multiple' ? [...new Set(response)] : [],
  }
}

function isPartly(feedback: Feedback): boolean {
  if (feedback.kind === 'order') {
    const inPlace = feedback.entries.filter((entry) => entry.right)
    return inPlace.length * 2 >= feedback.entries.length
  }
  if (feedback.kind === 'parts')
    return feedback.parts.filter((part) => part.right).length * 2 >= feedback.parts.length
  const chosen = feedback.options.filter((option) => option.chosen)
  return chosen.length > 0 && chosen.every((option) => option.right)
}

function markedScenario(
  scenario: Scenario,
  { path, edition }: { readonly path: RunPath; readonly edition: number },
): Cell {
  const isOtherEdition = edition !== scenario.edition
  const run = replay(scenario, path)
  const ending = run && endingOf(scenario, run.state)
  if (!run || !ending) return { ...CHANGED, isOtherEdition }
  const kinds = { good: 'right', fair: 'partly', poor: 'wrong' } as const
  return {
    kind: kinds[ending.outcome],
    isOtherEdition,
    misconceptions: misconceptionsOf(run),
    chose: [ending.id],
  }
}

function misconceptionsOf({ steps }: Run): readonly Id[] {
  return [...new Set(steps.flatMap(({ choice }) => choice.misconception ?? []))]
}
