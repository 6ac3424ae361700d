import type { RetentionProblem, WeightsProblem } from '#domain/review/parse-model.ts'

/** Why weights or a wish to remember were refused, and what to do. Nothing was changed. */
export function modelProblemWords(problem: WeightsProblem | RetentionProblem): string {
  switch (problem.kind) {
    case 'count':
      return `The memory model has ${problem.needs} weights, and here are ${problem.has}. Nothing was changed.`
    case 'no-number':
      return `Weight ${problem.at} is not a number. Nothing was changed.`
    case 'retention':
      return `Choose a recall between ${percent(problem.least)} and ${percent(problem.most)}.`
  }
}

function percent(share: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'percent' }).format(share)
}
