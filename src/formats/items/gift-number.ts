import type { NumericalChoice, NumericalFormat, TextFormat } from 'gift-pegjs'
import type { Asked } from './build.ts'
import type { ListFault, ListLoss } from './problem.ts'

/** A question for a number: of several that are right the first whole one counts, wrong ones are mistakes. */
export function giftNumber(
  choices: readonly NumericalChoice[] | NumericalFormat,
  all: string,
  plain: (text: TextFormat | null) => string,
  said: Set<ListLoss['kind']>,
): Asked | { readonly fault: ListFault } {
  const list: readonly Pick<NumericalChoice, 'text' | 'weight' | 'feedback'>[] =
    'type' in choices ? [{ text: choices, weight: null, feedback: null }] : choices
  const best = list.find(({ weight }) => weight === null || weight === 100)
  const value = best && numberOf(best.text)
  if (!best || !value) return { fault: { kind: 'no-right' } }
  if (list.some((one) => one !== best && (one.weight ?? 100) > 0)) said.add('more-numbers')
  const mistakes = list.flatMap(({ text, weight, feedback }) => {
    const wrong = (weight ?? 100) <= 0 ? numberOf(text) : undefined
    return wrong ? [{ ...wrong, why: plain(feedback) }] : []
  })
  const why = [plain(best.feedback), all].filter(Boolean).join(' ')
  return { kind: 'number', ...value, why, mistakes }
}

/** Larger numbers are none that a question asks for. */
const MOST = 1_000_000_000

function numberOf(
  format: NumericalFormat,
): { readonly value: number; readonly tolerance: number } | undefined {
  const { number = 0, range = 0, numberHigh = 0, numberLow = 0 } = format
  const value = format.type === 'high-low' ? (numberHigh + numberLow) / 2 : number
  const tolerance = format.type === 'high-low' ? Math.abs(numberHigh - numberLow) / 2 : Math.abs(range)
  const isSound = Number.isFinite(value) && Math.abs(value) <= MOST && tolerance <= MOST
  return isSound ? { value, tolerance } : undefined
}
