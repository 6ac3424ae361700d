import { isApplied, type PointState } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import type { ItemState, QuestionState } from './item-row.ts'
import type { QuizSet } from './set.ts'
import { type ListedQuestion, questionsOf, type SetsPart } from './sets.ts'
import { TAKING_LENGTH } from './taking.ts'

/** What a learner's own answers say so far: how each item and each point last went. */
export interface Answers {
  readonly items: ReadonlyMap<Id, ItemState>
  readonly points: ReadonlyMap<Id, PointState>
}

/** What a set asks now: all of it that could be asked, the most urgent first; undefined where there is no such set. */
export function itemsOfSet(set: QuizSet, sets: SetsPart, answers: Answers): readonly Id[] | undefined {
  switch (set.kind) {
    case 'wrong':
      return wrongItems(sets, answers)
    case 'weak':
      return weakItems(sets, answers)
    case 'mixed':
      return inTurns(questionsOf(set, sets), answers)
    default: {
      const items = questionsOf(set, sets)?.map(({ id }) => id)
      return items && nextItems(items, answers.items, items.length)
    }
  }
}

/**
 * What a quiz asks next: questions never answered, then those last answered wrong, then those answered
 * longest ago; in the quiz's own order where that is equal.
 */
export function nextItems(
  items: readonly Id[],
  states: ReadonlyMap<Id, ItemState>,
  limit: number = TAKING_LENGTH,
): readonly Id[] {
  const turnOf = (id: Id) => {
    const state = states.get(id)
    if (state?.kind !== 'question') return Number.NEGATIVE_INFINITY
    return state.right ? state.lastDay : -1
  }
  return sortedBy(items, (id) => [turnOf(id)]).slice(0, limit)
}

/** How weak a point is that was answered wrong at some time: 0 wrong at last, 1 right since, but not yet applied. */
export function weaknessOf(state: PointState | undefined): 0 | 1 | undefined {
  if (state?.wrongDay === undefined || isApplied(state.run)) return undefined
  return state.run.length === 0 ? 0 : 1
}

/** What was last answered wrong: what one was certain of first, then what waits longest. */
function wrongItems(sets: SetsPart, { items }: Answers): readonly Id[] {
  const wrong = sets.questions.flatMap(({ id }) => {
    const state = items.get(id)
    return state?.kind === 'question' && !state.right ? [{ id, state }] : []
  })
  const urgency = ({ state }: { readonly state: QuestionState }) => [
    state.certainty === 3 ? 0 : 1,
    state.lastDay,
  ]
  return sortedBy(wrong, urgency).map(({ id }) => id)
}

/** Questions on points that were answered wrong: those wrong at last first, the latest of them before the rest. */
function weakItems(sets: SetsPart, { items, points }: Answers): readonly Id[] {
  const urgencyOf = (question: ListedQuestion): readonly number[] | undefined => {
    const all = question.points.flatMap((point) => {
      const state = points.get(point)
      const weakness = weaknessOf(state)
      return weakness === undefined ? [] : [[weakness, -(state?.wrongDay ?? 0)]]
    })
    return all.toSorted(compareAll)[0]
  }
  const weak = sets.questions.flatMap((question) => {
    const urgency = urgencyOf(question)
    return urgency ? [{ id: question.id, urgency }] : []
  })
  const turns = new Map(
    nextItems(
      weak.map(({ id }) => id),
      items,
      weak.length,
    ).map((id, turn) => [id, turn]),
  )
  return sortedBy(weak, ({ id, urgency }) => [...urgency, turns.get(id) ?? 0]).map(({ id }) => id)
}

/** One of each concept in turn, so that telling them apart is what is practised. */
function inTurns(
  questions: readonly ListedQuestion[] | undefined,
  { items }: Answers,
): readonly Id[] | undefined {
  if (!questions) return undefined
  const byConcept = Map.groupBy(questions, ({ concept }) => concept)
  const lines = [...byConcept.values()].map((line) =>
    nextItems(
      line.map(({ id }) => id),
      items,
      line.length,
    ),
  )
  const longest = Math.max(0, ...lines.map(({ length }) => length))
  return Array.from({ length: longest }, (_, round) =>
    lines.flatMap((line) => line.slice(round, round + 1)),
  ).flat()
}

/** Sorted by numbers that are compared one after the other; as before where all are equal. */
function sortedBy<T>(items: readonly T[], keyOf: (item: T) => readonly number[]): readonly T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareAll(a.key, b.key))
    .map(({ item }) => item)
}

/** Subtracting would make nothing of two infinities. */
function compareAll(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}
