import type { TextChoice, TextFormat } from 'gift-pegjs'
import type { Asked, FoundOption } from './build.ts'
import { withoutMark } from './gift-marks.ts'
import type { ListLoss, Making } from './problem.ts'

/** Plain words of a part; empty where there is none. */
export type Plain = (text: TextFormat | null | undefined) => string

/** Several right ones, or marks that add up from several, are a question for all that is right. */
export function ofChoices(
  choices: readonly TextChoice[],
  all: string,
  plain: Plain,
  said: Set<ListLoss['kind']>,
  making: Making,
): Asked {
  const isSum = !choices.some(({ isCorrect }) => isCorrect) && choices.some(({ weight }) => (weight ?? 0) > 0)
  const rights = choices.filter((choice) => isRight(choice, isSum))
  const shares = new Set(rights.map(({ weight }) => weight))
  const isLost = choices.some((one) =>
    isRight(one, isSum) ? isSum && shares.size > 1 : (one.weight ?? 0) > 0,
  )
  if (isLost) said.add('weights')
  if (!isSum && rights.length > 1) said.add('many-right')
  const options = choices.map((choice): FoundOption => {
    const right = isRight(choice, isSum)
    const { text: why, misconception } = withoutMark(plain(choice.feedback), making)
    const whole = right ? together(why, all) : why
    return {
      text: plain(choice.text),
      right,
      why: whole,
      ...(misconception && !right ? { misconception } : {}),
    }
  })
  return { kind: 'options', options, ...(isSum && rights.length > 1 ? { isPartial: true } : {}) }
}

function isRight({ isCorrect, weight }: TextChoice, isSum: boolean): boolean {
  return isSum ? (weight ?? 0) > 0 : isCorrect && (weight === null || weight === 100)
}

/** What may be typed, the best first; what has no marks is expected and wrong. */
export function ofShort(
  choices: readonly TextChoice[],
  why: string,
  plain: Plain,
  said: Set<ListLoss['kind']>,
  making: Making,
): Asked {
  const best = choices.toSorted((a, b) => (b.weight ?? 100) - (a.weight ?? 100))
  const taken = best.filter(({ weight }) => (weight ?? 100) > 0)
  const most = taken[0]?.weight ?? 100
  // Where none is wholly right, the best of them is.
  if (taken.length > 0 && most < 100) said.add('weights')
  return {
    kind: 'short',
    why,
    accept: taken.map(({ text, weight, feedback }) => {
      const fraction = (weight ?? 100) / most
      const own = plain(feedback)
      return { text: plain(text), ...(fraction < 1 ? { fraction } : {}), ...(own === '' ? {} : { why: own }) }
    }),
    reject: best
      .filter(({ weight }) => (weight ?? 100) <= 0)
      .map(({ text, feedback }) => {
        const { text: own, misconception } = withoutMark(plain(feedback), making)
        return { text: plain(text), why: own, ...(misconception ? { misconception } : {}) }
      }),
  }
}

/** Two sentences, or the one there is. */
export function together(one: string, other: string): string {
  return [one, other].filter(Boolean).join(' ')
}
