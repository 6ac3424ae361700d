import type { Problem, Spot } from '#domain/catalogue/problem.ts'
import { wordsOf } from '#messages/problems.ts'
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

/** Problems with their places and words, by file, line and column; the same sentence is said once. */
export function placed(
  problems: readonly Problem[],
  place: (spot: Spot) => LineAndColumn,
): readonly PlacedProblem[] {
  const spell = (spot: Spot): string => {
    const { line, column } = place(spot)
    return `${spot.file}:${line}:${column}`
  }
  const bySentence = new Map<string, PlacedProblem>()
  for (const problem of problems) {
    const message = wordsOf(problem, spell)
    const sentence = `${spell(problem.at)} ${message}`
    const { kind, level, at } = problem
    bySentence.set(sentence, { kind, level, file: at.file, ...place(at), message, sentence })
  }
  return [...bySentence.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
