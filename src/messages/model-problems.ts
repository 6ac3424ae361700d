import type { WeightsProblem } from '#domain/review/parse-model.ts'

/** Why weights were refused, and what to do. */
export function weightsProblemWords(problem: WeightsProblem): string {
  if (problem.kind === 'no-number') return `Number ${problem.at} is not a number. Nothing was changed.`
  if (problem.kind === 'out-of-bounds') {
    const { at, is, least, most } = problem
    return `Number ${at} is ${is}. It must be ${least} to ${most}. Nothing was changed.`
  }
  const { has, needs } = problem
  if (has === 0) return `Paste ${needs} numbers.`
  return `The memory model has ${needs} weights, or 19 where they are older; here ${has === 1 ? 'is 1' : `are ${has}`}. Nothing was changed.`
}
