import { alike, checkSize, repeatedIds, WHY } from '#domain/catalogue/alike.ts'
import { nearest } from '#domain/catalogue/near.ts'
import { error, inside, type Owner, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import type { ClozeQuestionDraft } from '#domain/catalogue/question-schema.ts'
import { checkTyped } from './typed.ts'
import { checkLength } from './words.ts'

type GapDraft = ClozeQuestionDraft['gaps'][number]

/** A text has each of its gaps once, and each gap can be filled. */
export function checkCloze(spot: Spot, { text, gaps }: ClozeQuestionDraft, owner: Owner): readonly Problem[] {
  const at = inside(spot, 'gaps')
  return [
    ...checkLength(inside(spot, 'text'), owner, 'text', text, { min: 5, max: 120 }),
    ...checkSize(at, owner, 'gaps', gaps.length, 1, 8),
    ...repeatedIds(at, owner, 'gap', gaps),
    ...checkMarks(spot, text, gaps, owner),
    ...gaps.flatMap((gap, index) => checkGap(inside(at, index), gap, `gap ${gap.id} of ${owner}`)),
  ]
}

function checkMarks(spot: Spot, text: string, gaps: readonly GapDraft[], owner: Owner): readonly Problem[] {
  const marks = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => match[1] ?? '')
  const ids = gaps.map(({ id }) => id)
  return [
    ...marks.flatMap((mark, index): readonly Problem[] => {
      if (!ids.includes(mark)) {
        const near = nearest(mark, ids)
        const trouble = { kind: 'gap-without-entry', owner, gap: mark } as const
        return [error(inside(spot, 'text'), near === undefined ? trouble : { ...trouble, nearest: near })]
      }
      return marks.indexOf(mark) < index
        ? [error(inside(spot, 'text'), { kind: 'gap-twice', owner, gap: mark })]
        : []
    }),
    ...ids.flatMap((id, index) =>
      marks.includes(id)
        ? []
        : [error(inside(spot, 'gaps', index, 'id'), { kind: 'gap-not-in-text', owner, gap: id })],
    ),
  ]
}

function checkGap(spot: Spot, gap: GapDraft, owner: Owner): readonly Problem[] {
  if (gap.way === 'type') return checkTyped(spot, gap, owner)
  const at = inside(spot, 'options')
  const of = gap.options.length
  const right = gap.options.filter((option) => option.right === true).length
  return [
    ...checkSize(at, owner, 'options', of, 2, 6),
    ...(right === 1 || of === 0 ? [] : [error(at, { kind: 'right-options', owner, asks: 'one', right, of })]),
    ...alike(at, owner, 'option', gap.options),
    ...gap.options.flatMap(({ id, why }, index) =>
      checkLength(inside(at, index, 'why'), `option ${id} of ${owner}`, 'why', why, WHY),
    ),
  ]
}
