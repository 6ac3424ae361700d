import { isAsked, type Said } from './asked.ts'
import type { FieldProblem } from './draft.ts'
import type { EntryType } from './entry-type.ts'

/**
 * What two fields say that can’t both be: a day before the one it follows, a part that is more than its whole, a target
 * that is where one stands. Named at the later field; only pairs that are asked and filled are looked at.
 */
export function pairProblems(type: EntryType, said: Said): readonly FieldProblem[] {
  const text = (name: string) => {
    const field = type.fields.find((one) => one.name === name)
    const value = field && isAsked(field, said) ? said(name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const { inOrder = [], atMost = [], notSame = [] } = type
  return [
    ...inOrder.flatMap(({ earlier, later }) =>
      isBoth(text(earlier), text(later), (one, other) => one > other) ? [early(later, earlier)] : [],
    ),
    ...atMost.flatMap(({ part, whole }) =>
      isBoth(text(part), text(whole), (one, other) => Number(one) > Number(other)) ? [over(part, whole)] : [],
    ),
    ...notSame.flatMap(({ one, other }) =>
      isBoth(text(one), text(other), (a, b) => Number(a) === Number(b)) ? [same(other, one)] : [],
    ),
  ]
}

function isBoth(
  one: string | undefined,
  other: string | undefined,
  test: (one: string, other: string) => boolean,
): boolean {
  return one !== undefined && other !== undefined && test(one, other)
}

function early(field: string, other: string): FieldProblem {
  return { field, reason: { kind: 'too-early', other } }
}

function over(field: string, other: string): FieldProblem {
  return { field, reason: { kind: 'over-whole', other } }
}

function same(field: string, other: string): FieldProblem {
  return { field, reason: { kind: 'same-figure', other } }
}
