import type { Grade } from '#domain/journal/fact.ts'
import type { Measure, MeasureInputs } from '#domain/measure/measure.ts'
import { isNear, readNumber } from '#domain/quiz/typed/number-typed.ts'

/**
 * The grade of a typed figure: right within half of the last digit that the measure is said with is good; otherwise
 * rounded, so less than one such digit off or right to one digit fewer, is hard; anything else, and what is no
 * number, was forgotten. (Our own rule: what rounding to a digit can do is at most half of it, cutting off less than
 * all of it.)
 */
export function gradeSum(typed: string, measure: Measure, inputs: MeasureInputs): Grade {
  const value = measure.valueOf(inputs)
  const given = readNumber(bareOf(typed, measure.unit), UNITS[measure.unit])
  if (value === undefined || given === undefined) return 1
  const lastDigit = 10 ** -measure.digits
  if (isNear(given, value, lastDigit / 2)) return 3
  const isCut = Math.abs(given - value) < lastDigit && !isNear(Math.abs(given - value), lastDigit, 0)
  return isCut || isShorter(given, value, lastDigit * 10) ? 2 : 1
}

/** A text with each slot `{{name}}` filled by what `say` makes of its input. */
export function fillSlots(text: string, inputs: MeasureInputs, say: (value: number) => string): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (slot, name: string) => {
    const value = inputs[name]
    return value === undefined ? slot : say(value)
  })
}

/** Without what is said behind a figure that no reading of numbers would take: a second number, a unit cut short. */
function bareOf(typed: string, unit: Measure['unit']): string {
  const behind = BEHIND[unit]
  return behind ? typed.replace(behind, '$1') : typed
}

const BEHIND: Readonly<Partial<Record<Measure['unit'], RegExp>>> = {
  'of 7': /(\d) ?(?:(?:out )?of|\/) ?7\s*$/i,
  seconds: /(\d) ?s(?:ecs?)?\.?\s*$/i,
}

/** What may stand behind the number. */
const UNITS: Readonly<Record<Measure['unit'], string | undefined>> = {
  '%': '%',
  points: 'points',
  'of 7': undefined,
  seconds: 'seconds',
  kappa: undefined,
}

/** Whether a figure is right, said with one digit fewer; never so coarse that whole numbers stand for a share of one. */
function isShorter(given: number, value: number, coarser: number): boolean {
  return (
    coarser <= 1 &&
    isNear(given / coarser, Math.round(given / coarser), 0) &&
    isNear(given, value, coarser / 2)
  )
}
