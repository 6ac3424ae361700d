import { counted, countTroubles } from './counted.ts'
import { wholesFrom } from './draws.ts'
import { wilson } from './interval.ts'
import type { Measure, MeasureInputs } from './measure.ts'

const INPUTS = ['fives', 'fours', 'all'] as const

/** Customer satisfaction: the fours and fives among all answers on a scale from 1 to 5, in per cent. */
export const csat: Measure = {
  id: 'csat',
  inputs: INPUTS,
  unit: '%',
  digits: 1,
  troublesOf,
  valueOf(inputs) {
    const { some, all } = shareOf(inputs)
    return hasFigure(inputs) ? (some / all) * 100 : undefined
  },
  intervalOf(inputs) {
    const { some, all } = shareOf(inputs)
    if (!hasFigure(inputs)) return undefined
    const { low, high } = wilson(some, all)
    return { low: low * 100, high: high * 100 }
  },
  freshInputs(seed) {
    const whole = wholesFrom(seed)
    const all = whole(48, 180)
    const some = Math.round((all * whole(56, 91)) / 100)
    const fives = Math.round((some * whole(35, 65)) / 100)
    return { fives, fours: some - fives, all }
  },
}

function troublesOf(inputs: MeasureInputs) {
  const alone = countTroubles(inputs, INPUTS)
  const { some, all } = shareOf(inputs)
  return alone.length === 0 && some > all ? [{ input: 'all', kind: 'more-than-all' } as const] : alone
}

function hasFigure(inputs: MeasureInputs): boolean {
  return troublesOf(inputs).length === 0 && shareOf(inputs).all > 0
}

function shareOf(inputs: MeasureInputs) {
  const { fives, fours, all } = counted(inputs, INPUTS)
  return { some: fives + fours, all }
}
