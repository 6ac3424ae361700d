import type { Path } from '#domain/catalogue/problem.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { UnitPoint } from '#domain/catalogue/shipped.ts'
import type { OwnFault } from '#domain/pack/own-check.ts'

/** What each part of the form of an own item gets. */
export interface OwnProps {
  /** What is wrong with the item, or could be better. */
  readonly faults: readonly OwnFault[]
  /** Points of the units, misconceptions among them, to be named. */
  readonly points: readonly UnitPoint[]
}

/** The form of one kind of question. */
export interface QuestionProps<K extends Question['kind']> extends OwnProps {
  readonly question: Extract<Question, { readonly kind: K }>
  readonly onChange: (question: Extract<Question, { readonly kind: K }>) => void
}

/** A list with one of its parts replaced. */
export function withPart<T>(parts: readonly T[], at: number, change: Partial<T>): readonly T[] {
  return parts.map((part, place) => (place === at ? { ...part, ...change } : part))
}

/** A list without one of its parts. */
export function withoutPart<T>(parts: readonly T[], at: number): readonly T[] {
  return parts.filter((_, place) => place !== at)
}

/** The id of a field on the page, by its path in the item. */
export function fieldId(path: Path): string {
  return `own-${path.join('-')}`
}

/** The faults at one field. */
export function faultsAt(faults: readonly OwnFault[], path: Path): readonly OwnFault[] {
  const place = path.join('/')
  return faults.filter((fault) => fault.path.join('/') === place)
}

/** The largest number of an own item. */
export const NUMBER_MOST = 1_000_000_000
