import { agreementIn } from '#domain/measure/kappa.ts'
import type { MeasureId, MeasureInputs } from '#domain/measure/measure.ts'
import { figureOf, number } from './measure.ts'

/** From which share of passes on, in what both gave together, nearly all calls pass. */
const NEARLY_ALL = 0.9

/** What a measure hides, or is taken for, said of these numbers where that helps. */
export function trapOf(id: MeasureId, inputs: MeasureInputs, value: number): string {
  return TRAPS[id](inputs, value)
}

const TRAPS: Readonly<Record<MeasureId, (inputs: MeasureInputs, value: number) => string>> = {
  csat: (_, value) =>
    `Some give the mean of all marks the same name. ${figureOf('csat', value)} is a share: it says nothing of how low the other marks went. Say which of the two you mean.`,
  nps: (inputs, value) =>
    `${figureOf('nps', value)} is no percentage of people who would recommend: ${shareOf(inputs, 'promoters')} in 100 gave 9 or 10. It runs from −100 to +100, and other answers can come to the same.`,
  ces: () =>
    'Scales differ: some run from 1 to 5, and on some a high mark means more effort. Compare only the same question on the same scale.',
  fcr: () =>
    'Say first what “settled” is: no repeat within which window, such as seven days; issues or contacts; and who judges. Another window makes another figure.',
  aht: () =>
    'Lower is not better by itself: a minute saved on a call that has to be made again is no minute saved. Read it with FCR.',
  kappa: kappaTrap,
}

function kappaTrap(inputs: MeasureInputs, value: number): string {
  const found = agreementIn(inputs)
  if (found === undefined) return ''
  const { calls, passesA, passesB, seen, byChance } = found
  const agreement = `They agree on ${inHundred(seen)} of the calls`
  const passes = (passesA + passesB) / (2 * calls)
  return passes >= NEARLY_ALL || passes <= 1 - NEARLY_ALL
    ? `${agreement}, yet kappa is ${figureOf('kappa', value)}. Nearly all calls ${passes >= NEARLY_ALL ? 'pass' : 'fail'}, so chance alone would agree on ${inHundred(byChance)}. Read both figures, and judge some calls that are less alike.`
    : `${agreement}; chance alone would agree on ${inHundred(byChance)}, and kappa counts only what goes beyond. Where nearly all calls pass, it falls however much they agree.`
}

/** To one digit after the point, or to as many as keep what is not all from being called so. */
function inHundred(share: number): string {
  const digits = [1, 2, 3, 4, 5, 6, 7].find((each) => share === 1 || number(share * 100, each) !== '100')
  return `${number(share * 100, digits ?? 8)}%`
}

function shareOf(inputs: MeasureInputs, name: string): string {
  const all = Object.values(inputs).reduce((sum, count) => sum + count, 0)
  return number(((inputs[name] ?? 0) / all) * 100)
}
