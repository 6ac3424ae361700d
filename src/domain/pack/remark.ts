import type { Question } from '#domain/catalogue/question.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { fits } from '#domain/quiz/fits.ts'
import { type Marked, mark } from '#domain/quiz/mark.ts'
import { partsOf } from '#domain/quiz/parts.ts'
import { givenFor, type Response } from '#domain/quiz/response.ts'
import { endingOf, type Run, type RunPath } from '#domain/quiz/scenario/play.ts'
import { replay } from '#domain/quiz/scenario/replay.ts'
import { isOwnItem, type Writing } from './own.ts'
import type { Award, PackAnswer } from './pack.ts'
import type { PackState } from './pack-state.ts'

/** What answers are marked by: the questions and scenarios of the site as it is now, and the pack's own questions. */
export interface MarkingSheets {
  readonly questions: ReadonlyMap<Id, Question>
  readonly scenarios: ReadonlyMap<Id, Scenario>
  /** Writing that the tutor asks for and marks. */
  readonly writings?: ReadonlyMap<Id, Writing>
}

/**
 * What became of one item: a mark; a card as its learner graded it, which counts as no mark; no answer; an answer that
 * can't be marked here, because its item was taken off the site or changed so that the answer no longer fits; writing
 * that its tutor has not marked yet; an item that a pool did not draw for this attempt, or that counts for nobody.
 */
export type CellKind =
  | 'right'
  | 'partly'
  | 'wrong'
  | 'got'
  | 'forgot'
  | 'none'
  | 'changed'
  | 'unmarked'
  | 'not-given'
  | 'left-out'

/** One learner’s answer to one item, marked. */
export interface Cell {
  readonly kind: CellKind
  /** The item has another edition here than where it was answered. */
  readonly isOtherEdition: boolean
  /** Misconceptions that the answer gave away. */
  readonly misconceptions: readonly Id[]
  /** The options picked, the ending reached, or `part=value` for each part that was filled. */
  readonly chose: readonly string[]
  /** The share of its marks, 0 to 1: of a scenario 1, a half or 0 by its ending; absent where nothing was marked. */
  readonly fraction?: number
  /** Its tutor marked it. */
  readonly isByHand?: true
}

/** An item without an answer. */
export const NO_ANSWER: Cell = { kind: 'none', isOtherEdition: false, misconceptions: [], chose: [] }

const CHANGED: Cell = { ...NO_ANSWER, kind: 'changed' }

/** An item that was not asked in this attempt. */
export const NOT_GIVEN: Cell = { ...NO_ANSWER, kind: 'not-given' }

/** How a tutor put the marking of a pack right; its keys are among the sheets, too, and named here to be told of. */
export type Corrections = Pick<NonNullable<PackState['corrected']>, 'leftOut' | 'allRight'> &
  Partial<NonNullable<PackState['corrected']>>

/**
 * A cell after all that a tutor decided by hand: an item that is left out counts for nobody, whatever else holds; a mark
 * given for this very answer comes before all answers counting as right.
 */
export function withDecisions(
  cell: Cell,
  item: Id,
  { corrected, award }: { readonly corrected?: Corrections | undefined; readonly award?: Award | undefined },
): Cell {
  const { fraction: _, ...bare } = cell
  if (corrected?.leftOut.includes(item)) return { ...bare, kind: 'left-out', misconceptions: [] }
  if (cell.kind === 'none' || cell.kind === 'not-given') return cell
  if (award) return { ...cell, kind: kindOfShare(award.fraction), fraction: award.fraction, isByHand: true }
  if (corrected?.allRight.includes(item)) return { ...cell, kind: 'right', fraction: 1, misconceptions: [] }
  return cell
}

/** Marked by hand, whatever is worth something is partly right. */
function kindOfShare(fraction: number): CellKind {
  if (fraction >= 1) return 'right'
  return fraction > 0 ? 'partly' : 'wrong'
}

/**
 * Marks an answer anew with what marks for learners, whatever its receipt may say of itself. Partly right are:
 * some of several right options and no wrong one, or, where that earns marks, more right ones than wrong ones; an
 * order with at least half of its entries in their places or at least half of its marks; a scenario that ended
 * fairly; a question of parts with at least half of its marks.
 */
export function remark(answer: PackAnswer, { questions, scenarios }: MarkingSheets): Cell {
  const question = questions.get(answer.item)
  const scenario = scenarios.get(answer.item)
  if (question) return answer.kind === 'question' ? markedQuestion(question, answer) : CHANGED
  if (scenario) return answer.kind === 'scenario' ? markedScenario(scenario, answer) : CHANGED
  if (answer.kind === 'writing') return isOwnItem(answer.item) ? { ...NO_ANSWER, kind: 'unmarked' } : CHANGED
  return answer.kind === 'card' ? { ...NO_ANSWER, kind: answer.grade > 1 ? 'got' : 'forgot' } : CHANGED
}

function markedQuestion(
  question: Question,
  { response, edition }: { readonly response: Response; readonly edition: number },
): Cell {
  const isOtherEdition = edition !== question.edition
  if (!fits(question, response)) return { ...CHANGED, isOtherEdition }
  const marked = mark(question, response)
  return {
    kind: marked.right ? 'right' : isPartly(marked) ? 'partly' : 'wrong',
    isOtherEdition,
    misconceptions: marked.revealed.map(({ misconception }) => misconception),
    chose: chosenIn(question, response),
    fraction: marked.fraction,
  }
}

function isPartly({ fraction, feedback }: Marked): boolean {
  switch (feedback.kind) {
    case 'parts':
      return fraction >= 0.5
    case 'order': {
      const inPlace = feedback.entries.filter((entry) => entry.right)
      return fraction >= 0.5 || inPlace.length * 2 >= feedback.entries.length
    }
    case 'options': {
      const chosen = feedback.options.filter((option) => option.chosen)
      return fraction > 0 || (chosen.length > 0 && chosen.every((option) => option.right))
    }
  }
}

/** Nothing of an order: its answers are too many to count. */
function chosenIn(question: Question, response: Response): readonly string[] {
  if (question.kind === 'order') return []
  if (question.kind === 'choice' || question.kind === 'multiple') return [...new Set(response)]
  return partsOf(question).flatMap(({ id }) => {
    const given = givenFor(response, id)
    return given === undefined ? [] : [`${id}=${given}`]
  })
}

function markedScenario(
  scenario: Scenario,
  { path, edition }: { readonly path: RunPath; readonly edition: number },
): Cell {
  const isOtherEdition = edition !== scenario.edition
  const run = replay(scenario, path)
  const ending = run && endingOf(scenario, run.state)
  if (!run || !ending) return { ...CHANGED, isOtherEdition }
  return {
    ...OUTCOMES[ending.outcome],
    isOtherEdition,
    misconceptions: misconceptionsOf(run),
    chose: [ending.id],
  }
}

const OUTCOMES = {
  good: { kind: 'right', fraction: 1 },
  fair: { kind: 'partly', fraction: 0.5 },
  poor: { kind: 'wrong', fraction: 0 },
} as const

function misconceptionsOf({ steps }: Run): readonly Id[] {
  return [...new Set(steps.flatMap(({ choice }) => choice.misconception ?? []))]
}
