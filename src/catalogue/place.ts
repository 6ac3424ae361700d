import type { Problem, Spot } from '#domain/catalogue/problem.ts'
import { wordsOf } from '#messages/problems/all.ts'
import type { LineAndColumn } from './source.ts'

/** A problem as a person reads it and a tool reports it. */
export interface PlacedProblem extends LineAndColumn {
  readonly kind: Problem['kind']
  readonly level: Problem['level']
  readonly file: string
  readonly message: string
  /** `content/units/self-study/cards.yaml:14:5 card heat-why names …`: what editors turn into a link. */
  readonly sentence: string
}

/**
 * Problems with their places and words, by file, line and column. The same sentence is said once, and of a line's
 * grammar only the first fault, for the others follow from it.
 */
export function placed(
  problems: readonly Problem[],
  place: (spot: Spot) => LineAndColumn,
): readonly PlacedProblem[] {
  const spell = (spot: Spot): string => {
    const { line, column } = place(spot)
    return `${spot.file}:${line}:${column}`
  }
  const byKey = new Map<string, PlacedProblem>()
  for (const problem of problems) {
    const { kind, level, at } = problem
    const message = wordsOf(problem, spell)
    const sentence = `${spell(problem.at)} ${message}`
    const key = kind === 'syntax' ? `${at.file}:${place(at).line}` : sentence
    if (byKey.has(key)) continue
    byKey.set(key, { kind, level, file: at.file, ...place(at), message, sentence })
  }
  return [...byKey.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
