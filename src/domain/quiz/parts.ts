import type { Option, PartsQuestion, Question, Typed } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'

/** One part of a question that asks for one answer: a row to match, a thing to sort, a gap, a number. */
export type Part = PickPart | TypePart | NumberPart

interface PartBase {
  readonly id: Id
  /** What stands beside it; empty where the stem says it all, and in a gap. */
  readonly label: string
}

/** A part answered by picking one of a few. Every option says why, in this part. */
export interface PickPart extends PartBase {
  readonly ask: 'pick'
  readonly options: readonly Option[]
}

/** A part answered in words. */
export interface TypePart extends PartBase {
  readonly ask: 'type'
  readonly typed: Typed
}

/** A part answered by a number. */
export interface NumberPart extends PartBase {
  readonly ask: 'number'
  readonly value: number
  readonly tolerance: number
  readonly unit?: string
  readonly why: string
  readonly mistakes: Extract<PartsQuestion, { kind: 'numeric' }>['mistakes']
}

/** The name of the only part of a question that has one. */
export const ONLY_PART: Id = 'answer'

/** Whether a question is answered part by part. */
export function isOfParts(question: Question): question is PartsQuestion {
  return question.kind !== 'choice' && question.kind !== 'multiple' && question.kind !== 'order'
}

/** The parts of a question, in its own order. */
export function partsOf(question: PartsQuestion): readonly Part[] {
  switch (question.kind) {
    case 'match':
      return question.left.map(({ id, text, to, why }) =>
        picked(id, text, question.right, to, why, question.mistakes),
      )
    case 'classify':
      return question.things.map(({ id, text, bin, why }) =>
        picked(id, text, question.bins, bin, why, question.mistakes),
      )
    case 'cloze':
      return question.gaps.map((gap) =>
        gap.way === 'pick'
          ? { ask: 'pick', id: gap.id, label: '', options: gap.options }
          : { ask: 'type', id: gap.id, label: '', typed: gap },
      )
    case 'short':
      return [{ ask: 'type', id: ONLY_PART, label: '', typed: question }]
    case 'numeric': {
      const { value, tolerance, measure, why, mistakes } = question
      const number = { value, tolerance, why, mistakes, ...(measure === undefined ? {} : { unit: measure }) }
      return [{ ask: 'number', id: ONLY_PART, label: '', ...number }]
    }
  }
}

function picked(
  id: Id,
  label: string,
  choices: readonly { readonly id: Id; readonly text: string }[],
  right: Id,
  why: string,
  mistakes: Extract<PartsQuestion, { kind: 'match' }>['mistakes'],
): PickPart {
  const options = choices.map((choice): Option => {
    const mistake = mistakes.find((one) => one.left === id && one.right === choice.id)
    const misconception = mistake?.misconception
    return {
      ...choice,
      right: choice.id === right,
      why: mistake?.why ?? why,
      ...(misconception === undefined ? {} : { misconception }),
    }
  })
  return { ask: 'pick', id, label, options }
}
