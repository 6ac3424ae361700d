import { checkSize, repeatedIds } from '#domain/catalogue/alike.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { Id } from '#domain/id.ts'
import { checkLength } from './words.ts'

/** What is asked of who writes, and what the writing is marked by. */
export interface TaskWords {
  readonly brief: string
  readonly points: readonly Id[]
  readonly marks: readonly { readonly id: Id; readonly text: string }[]
}

/** A task asks in few enough words, for something that counts, and is marked by a few things, each said shortly. */
export function checkTaskWords(
  spot: Spot,
  owner: Owner,
  { brief, points, marks }: TaskWords,
): readonly Problem[] {
  const at = inside(spot, 'marks')
  return [
    ...checkLength(inside(spot, 'brief'), owner, 'brief', brief, { min: 5, max: 120 }),
    ...(points.length === 0
      ? [error(inside(spot, 'points'), { kind: 'names-nothing', owner, want: 'point' })]
      : []),
    ...checkSize(at, owner, 'marks', marks.length, 1, 8),
    ...repeatedIds(at, owner, 'mark', marks),
    ...marks.flatMap(({ id, text }, index) =>
      checkLength(inside(at, index, 'text'), `mark ${id} of ${owner}`, 'text', text, { min: 3, max: 40 }),
    ),
  ]
}
