import { counted, countTroubles } from './counted.ts'
import { wholesFrom } from './draws.ts'
import { netInterval } from './interval.ts'
import type { Measure, MeasureInputs } from './measure.ts'

const INPUTS = ['promoters', 'passives', 'detractors'] as const

/** Net promoter score: the share of nines and tens less the share of noughts to sixes, in points from -100 to 100. */
export const nps: Measure = {
  id: 'nps',
  inputs: INPUTS,
  unit: 'points',
  digits: 0,
  troublesOf,
  valueOf(inputs) {
    const { promoters, passives, detractors } = counted(inputs, INPUTS)
    const all = promoters + passives + detractors
    return hasFigure(inputs) ? ((promoters - detractors) / all) * 100 : undefined
  },
  intervalOf(inputs) {
    const { promoters, passives, detractors } = counted(inputs, INPUTS)
    if (!hasFigure(inputs)) return undefined
    const { low, high } = netInterval(promoters, passives, detractors)
    return { low: low * 100, high: high * 100 }
  },
  freshInputs(seed) {
    const whole = wholesFrom(seed)
    const all = whole(60, 220)
    const promoters = Math.round((all * whole(34, 56)) / 100)
    const detractors = Math.round((all * whole(12, 30)) / 100)
    return { promoters, passives: all - promoters - detractors, detractors }
  },
}

function troublesOf(inputs: MeasureInputs) {
  return countTroubles(inputs, INPUTS)
}

function hasFigure(inputs: MeasureInputs): boolean {
  const { promoters, passives, detractors } = counted(inputs, INPUTS)
  return troublesOf(inputs).length === 0 && promoters + passives + detractors > 0
}
