import { measureOf } from '#domain/measure/all.ts'
import { agreementIn } from '#domain/measure/kappa.ts'
import type { MeasureId, MeasureInputs } from '#domain/measure/measure.ts'

/** What a measure is called. */
export const measureNames: Readonly<Record<MeasureId, string>> = {
  csat: 'CSAT',
  nps: 'NPS',
  ces: 'CES',
  fcr: 'FCR',
  aht: 'AHT',
  kappa: 'Cohen’s kappa',
}

/** How a figure is worked out, one line after the other, in figures and a few words. No lines where there is no figure. */
export function workedSum(id: MeasureId, inputs: MeasureInputs): readonly string[] {
  const value = measureOf(id).valueOf(inputs)
  if (value === undefined) return []
  const count = (name: string) => number(inputs[name] ?? 0)
  return SUMS[id]({ value, inputs, count }).map(held)
}

/** A measure’s figure as it is said: `68.3%`, `+26`, `5.78 of 7`, `360 seconds`, `0.52`. */
export function figureOf(id: MeasureId, value: number): string {
  const { unit, digits } = measureOf(id)
  if (unit === '%') return `${number(value, digits)}%`
  if (unit === 'points') return signed(value)
  if (unit === 'of 7') return `${fixed(value, digits)} of 7`
  if (unit === 'kappa') return fixed(value, digits)
  return `${number(value, digits)} ${Math.round(value) === 1 ? 'second' : 'seconds'}`
}

/** A number in figures, of at most so many digits after the point, with a minus that is one. */
export function number(value: number, digits = 0): string {
  return minus(new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(byHand(value)))
}

/** A whole number with its sign, as net scores are said. */
export function signed(value: number): string {
  return minus(
    new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(
      byHand(value),
    ),
  )
}

interface Sum {
  readonly value: number
  readonly inputs: MeasureInputs
  /** An input in figures. */
  readonly count: (name: string) => string
}

const SUMS: Readonly<Record<MeasureId, (sum: Sum) => readonly string[]>> = {
  csat({ value, inputs, count }) {
    const some = number(total(inputs, ['fives', 'fours']))
    return [
      `Fives and fours: ${count('fives')} + ${count('fours')} = ${some}`,
      `Of all answers: ${some} ÷ ${count('all')} × 100 = ${figureOf('csat', value)}`,
    ]
  },
  nps({ value, inputs, count }) {
    const all = total(inputs, ['promoters', 'passives', 'detractors'])
    const share = (name: string) => `${number(((inputs[name] ?? 0) / all) * 100, 1)}%`
    const less = `(${count('promoters')} − ${count('detractors')}) ÷ ${number(all)} × 100`
    return [
      `All answers: ${count('promoters')} + ${count('passives')} + ${count('detractors')} = ${number(all)}`,
      `Gave 9 or 10: ${count('promoters')} ÷ ${number(all)} × 100 = ${share('promoters')}`,
      `Gave 0 to 6: ${count('detractors')} ÷ ${number(all)} × 100 = ${share('detractors')}`,
      `The first less the second: ${less} = ${figureOf('nps', value)}`,
    ]
  },
  ces({ value, inputs }) {
    const answers = measureOf('ces')
      .inputs.map((name, place) => ({ mark: place + 1, count: inputs[name] ?? 0 }))
      .filter(({ count }) => count > 0)
      .toReversed()
    const all = answers.reduce((sum, { count }) => sum + count, 0)
    const marks = answers.reduce((sum, { count, mark }) => sum + count * mark, 0)
    return [
      `All marks: ${answers.map(({ count, mark }) => `${number(count)} × ${mark}`).join(' + ')} = ${number(marks)}`,
      `All answers: ${answers.map(({ count }) => number(count)).join(' + ')} = ${number(all)}`,
      `Their mean: ${number(marks)} ÷ ${number(all)} = ${fixed(value, 2)}`,
    ]
  },
  fcr: ({ value, count }) => [
    `Settled at first contact, of all: ${count('settled')} ÷ ${count('issues')} × 100 = ${figureOf('fcr', value)}`,
  ],
  aht({ value, inputs, count }) {
    const all = number(total(inputs, ['talk', 'hold', 'wrap']))
    const seconds = figureOf('aht', value)
    return [
      `Talk, hold and wrap-up: ${count('talk')} + ${count('hold')} + ${count('wrap')} = ${all} seconds`,
      `Over the contacts: ${all} ÷ ${count('contacts')} = ${seconds}`,
      ...(value >= 60 ? [`In minutes: ${minutes(Math.round(value))}`] : []),
    ]
  },
  kappa({ value, inputs, count }) {
    const found = agreementIn(inputs)
    if (found === undefined) return []
    const { calls, passesA, passesB, seen, byChance } = found
    const [a, b] = [passesA, passesB].map((passes) => [number(passes), number(calls - passes)])
    const [agreed, chance] = [seen, byChance].map((share) => number(share, digitsBeside(byChance)))
    return [
      `They agree: (${count('bothPass')} + ${count('bothFail')}) ÷ ${number(calls)} = ${agreed}`,
      `A passes ${a?.[0]} of ${number(calls)} and fails ${a?.[1]}; B passes ${b?.[0]} and fails ${b?.[1]}`,
      `By chance: (${a?.[0]} × ${b?.[0]} + ${a?.[1]} × ${b?.[1]}) ÷ (${number(calls)} × ${number(calls)}) = ${chance}`,
      `Beyond chance: (${agreed} − ${chance}) ÷ (1\u00a0−\u00a0${chance}) = ${fixed(value, 2)}`,
    ]
  },
}

/** Digits after the point that leave something of what chance leaves: four, more where nearly all calls have one verdict. */
function digitsBeside(byChance: number): number {
  return byChance === 1 ? 4 : Math.max(4, Math.ceil(-Math.log10(1 - byChance)) + 3)
}

/** A line that breaks before a sign of addition or equality only: a product stays whole. */
function held(line: string): string {
  return line.replaceAll(' × ', '\u00a0×\u00a0').replaceAll(' = ', ' =\u00a0')
}

function total(inputs: MeasureInputs, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (inputs[name] ?? 0), 0)
}

function minutes(seconds: number): string {
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60]
  const said = `${number(whole)} ${whole === 1 ? 'minute' : 'minutes'}`
  return rest === 0 ? said : `${said} ${rest} ${rest === 1 ? 'second' : 'seconds'}`
}

/** With all its digits after the point, noughts too; what rounds to nought has no sign. */
function fixed(value: number, digits: number): string {
  return minus(
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'negative',
    }).format(byHand(value)),
  )
}

/**
 * Beyond twelve digits stands only what the machine’s fractions leave over: a kappa of 0.875 comes to it as 0.8749…, and
 * is 0.88 by hand; 29 of 200 come to 14.4999…, and are 15 in 100.
 */
function byHand(value: number): number {
  return Number(value.toPrecision(12))
}

function minus(text: string): string {
  return text.replace('-', '−')
}
