import type { PartsQuestion } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { PartFeedback, Revealed } from './mark.ts'
import { type NumberPart, type Part, type PickPart, partsOf, type TypePart } from './parts.ts'
import { givenFor, type Response } from './response.ts'
import { isNear, readNumber } from './typed/number-typed.ts'
import { markTyped } from './typed/typed.ts'

/** A question of parts, marked: what is said of each part, the share of marks, and what the answers gave away. */
export function markParts(
  question: PartsQuestion,
  response: Response,
): {
  readonly parts: readonly PartFeedback[]
  readonly fraction: number
  readonly revealed: readonly Revealed[]
} {
  const parts = partsOf(question).map((part) => markPart(part, givenFor(response, part.id)))
  const revealed = parts.flatMap(({ label, given, misconception }) =>
    misconception === undefined || given === undefined
      ? []
      : [{ misconception, chose: label === '' ? given : `${label}: ${given}` }],
  )
  const fraction = parts.reduce((sum, part) => sum + part.fraction, 0) / Math.max(1, parts.length)
  return { parts, fraction, revealed }
}

/** The misconceptions that a wrong part can give away. */
export function beliefsOfPart(part: Part): readonly Id[] {
  const wrong = part.ask === 'pick' ? part.options : part.ask === 'type' ? part.typed.reject : part.mistakes
  return wrong.flatMap(({ misconception }) => misconception ?? [])
}

function markPart(part: Part, given: string | undefined): PartFeedback {
  switch (part.ask) {
    case 'pick':
      return markPick(part, given)
    case 'type':
      return markWords(part, given)
    case 'number':
      return markNumber(part, given)
  }
}

function markPick({ id, label, options }: PickPart, given: string | undefined): PartFeedback {
  const chosen = options.find((option) => option.id === given)
  const best = options.find(({ right }) => right)
  const right = chosen?.right ?? false
  return {
    part: id,
    label,
    answer: best?.text ?? '',
    right,
    fraction: right ? 1 : 0,
    why: (chosen ?? best)?.why ?? '',
    ...(chosen ? { given: chosen.text } : {}),
    ...(chosen?.misconception === undefined ? {} : { misconception: chosen.misconception }),
  }
}

function markWords({ id, label, typed }: TypePart, given: string | undefined): PartFeedback {
  const answer = typed.accept[0]?.text ?? ''
  const base = { part: id, label, answer }
  if (given === undefined) return { ...base, right: false, fraction: 0, why: typed.why }
  const { misconception, spelling, ...mark } = markTyped(typed, given)
  return {
    ...base,
    given,
    right: mark.fraction === 1,
    ...mark,
    ...(misconception === undefined ? {} : { misconception }),
    ...(spelling === undefined ? {} : { spelling }),
  }
}

function markNumber(part: NumberPart, given: string | undefined): PartFeedback {
  const { id, label, value, tolerance, unit, mistakes, why } = part
  const base = { part: id, label, answer: unit === undefined ? `${value}` : `${value} ${unit}` }
  const wrong = { right: false, fraction: 0 }
  if (given === undefined) return { ...base, ...wrong, why }
  const number = readNumber(given, unit)
  if (number === undefined) return { ...base, given, ...wrong, why, isNoNumber: true }
  if (isNear(number, value, tolerance)) return { ...base, given, right: true, fraction: 1, why }
  const mistake = mistakes.find((one) => isNear(number, one.value, one.tolerance))
  const belief = mistake?.misconception === undefined ? {} : { misconception: mistake.misconception }
  return { ...base, given, ...wrong, why: mistake?.why ?? why, ...belief }
}
