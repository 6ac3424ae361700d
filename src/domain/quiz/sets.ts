import type { MixedSet } from '#domain/catalogue/catalogue.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { misconceptionsOf } from './mark.ts'
import type { QuizSet } from './set.ts'

/** `/catalogue/sets.json`: every question that a taking can ask, in lesson order, and all that sets are made of. */
export interface SetsPart {
  readonly version: string
  readonly units: readonly Titled[]
  /** Concepts that have questions. */
  readonly concepts: readonly Titled[]
  readonly mixed: readonly MixedSet[]
  /** Points that answers can show, by their own words. */
  readonly points: readonly Titled[]
  readonly questions: readonly ListedQuestion[]
}

/** What is named, and what people call it. */
export interface Titled {
  readonly id: Id
  readonly title: string
}

/** A question without its words: where it belongs, and every point an answer to it can show. */
export interface ListedQuestion {
  readonly id: Id
  readonly unit: Id
  readonly concept: Id
  readonly points: readonly Id[]
}

/** A set made of fewer questions is no drill: it is not listed. */
export const LEAST_QUESTIONS = 4

/** What sets can be made of, from the whole catalogue. */
export function setsOf(catalogue: Catalogue): SetsPart {
  const { version, units, points, concepts, mixed, misconceptions } = catalogue
  const questions = catalogue.questions.flatMap(listed)
  const has = (field: 'unit' | 'concept') => {
    const ids = new Set(questions.map((question) => question[field]))
    return ({ id, title }: Titled) => (ids.has(id) ? [{ id, title }] : [])
  }
  const asked = new Set(questions.flatMap(({ points }) => points))
  return {
    version,
    units: units.flatMap(has('unit')),
    concepts: concepts.flatMap(has('concept')),
    mixed,
    points: [...points, ...misconceptions]
      .filter(({ id }) => asked.has(id))
      .map((point) => ({ id: point.id, title: point.kind === 'misconception' ? point.belief : point.text })),
    questions,
  }
}

/** The questions of a set that is the same for everybody; undefined where there is no such set, or it is one's own. */
export function questionsOf(set: QuizSet, sets: SetsPart): readonly ListedQuestion[] | undefined {
  if (!('id' in set)) return undefined
  const { kind, id } = set
  if (kind === 'mixed') {
    const concepts = sets.mixed.find((mixed) => mixed.id === id)?.concepts
    return concepts && sets.questions.filter(({ concept }) => concepts.includes(concept))
  }
  const questions = sets.questions.filter((question) =>
    kind === 'point' ? question.points.includes(id) : question[kind] === id,
  )
  return questions.length > 0 ? questions : undefined
}

/** What a set that is the same for everybody is called; one on a point by the point’s own words. */
export function titleOf(set: QuizSet, sets: SetsPart): string | undefined {
  if (!('id' in set)) return undefined
  const all = { unit: sets.units, concept: sets.concepts, mixed: sets.mixed, point: sets.points }[set.kind]
  return all.find(({ id }) => id === set.id)?.title
}

/** Concepts and mixed sets with enough questions to be listed, each with how many. */
export function listedSets(
  kind: 'concept' | 'mixed',
  sets: SetsPart,
): readonly (Titled & { readonly questions: number })[] {
  const all: readonly Titled[] = kind === 'concept' ? sets.concepts : sets.mixed
  return all
    .map(({ id, title }) => ({ id, title, questions: questionsOf({ kind, id }, sets)?.length ?? 0 }))
    .filter(({ questions }) => questions >= LEAST_QUESTIONS)
}

/** Reads what sets are made of; nothing where it is not what this version ships. */
export function parseSetsPart(data: unknown): SetsPart | undefined {
  // The outline is enough: the same build writes this file from a checked catalogue.
  return hasLists(data) ? (data as SetsPart) : undefined
}

function hasLists(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  return ['units', 'concepts', 'mixed', 'points', 'questions'].every((list) =>
    Array.isArray(Reflect.get(data, list)),
  )
}

function listed(question: Question): readonly ListedQuestion[] {
  const { id, unit, concept, points } = question
  if (unit === undefined) return []
  return [{ id, unit, concept, points: [...new Set([...points, ...misconceptionsOf(question)])] }]
}
