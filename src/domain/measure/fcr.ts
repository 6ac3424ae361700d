import { counted, countTroubles } from './counted.ts'
import { wholesFrom } from './draws.ts'
import { wilson } from './interval.ts'
import type { Measure, MeasureInputs } from './measure.ts'

const INPUTS = ['settled', 'issues'] as const

/** First contact resolution: the issues that were settled at the first contact among all issues, in per cent. */
export const fcr: Measure = {
  id: 'fcr',
  inputs: INPUTS,
  unit: '%',
  digits: 1,
  troublesOf,
  valueOf(inputs) {
    const { settled, issues } = counted(inputs, INPUTS)
    return hasFigure(inputs) ? (settled / issues) * 100 : undefined
  },
  intervalOf(inputs) {
    const { settled, issues } = counted(inputs, INPUTS)
    if (!hasFigure(inputs)) return undefined
    const { low, high } = wilson(settled, issues)
    return { low: low * 100, high: high * 100 }
  },
  freshInputs(seed) {
    const whole = wholesFrom(seed)
    const issues = whole(120, 480)
    return { settled: Math.round((issues * whole(58, 89)) / 100), issues }
  },
}

function troublesOf(inputs: MeasureInputs) {
  const alone = countTroubles(inputs, INPUTS)
  const { settled, issues } = counted(inputs, INPUTS)
  return alone.length === 0 && settled > issues
    ? [{ input: 'issues', kind: 'more-than-all' } as const]
    : alone
}

function hasFigure(inputs: MeasureInputs): boolean {
  return troublesOf(inputs).length === 0 && counted(inputs, INPUTS).issues > 0
}
