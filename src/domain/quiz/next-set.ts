import type { ItemState } from './item-row.ts'
import { type Answers, itemsOfSet, weaknessOf } from './next-items.ts'
import { listedSets, questionsOf, type SetsPart, type Titled } from './sets.ts'

/** The one set to take next, and why. */
export type NextSet =
  /** Questions whose last answer was wrong; of some one was certain (certainty 3). */
  | { readonly kind: 'wrong'; readonly questions: number; readonly certain: number }
  /** Nothing was answered yet: a unit begins. */
  | { readonly kind: 'begin'; readonly unit: Titled; readonly questions: number }
  /** A unit has questions never answered. */
  | { readonly kind: 'go-on'; readonly unit: Titled; readonly questions: number }
  | { readonly kind: 'weak'; readonly points: number }
  | { readonly kind: 'mixed'; readonly mixed: Titled }
  /** Everything was answered and is right: the unit whose turn it is. */
  | { readonly kind: 'again'; readonly unit: Titled }

/** What to take next: what went wrong, then what is new, then what is weak, then telling things apart. */
export function nextSet(sets: SetsPart, answers: Answers): NextSet | undefined {
  const wrong = itemsOfSet({ kind: 'wrong' }, sets, answers) ?? []
  if (wrong.length > 0) {
    const certain = wrong.filter((id) => certaintyOf(answers.items.get(id)) === 3).length
    return { kind: 'wrong', questions: wrong.length, certain }
  }
  const standing = sets.units.map((unit) => ({ unit, ...standingOf(unit, sets, answers) }))
  const begun = standing.filter(({ fresh, of }) => fresh > 0 && fresh < of)
  const [first] = begun.length > 0 ? begun : standing.filter(({ fresh }) => fresh > 0)
  if (first) {
    const isFirst = standing.every(({ fresh, of }) => fresh === of)
    return { kind: isFirst ? 'begin' : 'go-on', unit: first.unit, questions: first.fresh }
  }
  const points = weakPoints(sets, answers)
  if (points > 0) return { kind: 'weak', points }
  const [mixed] = listedSets('mixed', sets)
  if (mixed) return { kind: 'mixed', mixed }
  const [longest] = standing.toSorted((a, b) => a.lastDay - b.lastDay)
  return longest && { kind: 'again', unit: longest.unit }
}

/** How many points that a question can show were answered wrong and are not applied since. */
export function weakPoints(sets: SetsPart, { points }: Answers): number {
  const asked = new Set(sets.questions.flatMap((question) => question.points))
  return [...asked].filter((id) => weaknessOf(points.get(id)) !== undefined).length
}

function standingOf(
  { id }: Titled,
  sets: SetsPart,
  { items }: Answers,
): { readonly of: number; readonly fresh: number; readonly lastDay: number } {
  const questions = questionsOf({ kind: 'unit', id }, sets) ?? []
  const states = questions.flatMap((question) => items.get(question.id) ?? [])
  return {
    of: questions.length,
    fresh: questions.length - states.length,
    lastDay: Math.max(0, ...states.map(({ lastDay }) => lastDay)),
  }
}

function certaintyOf(state: ItemState | undefined): number | undefined {
  return state?.kind === 'question' ? state.certainty : undefined
}
