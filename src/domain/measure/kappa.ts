import { counted, countTroubles } from './counted.ts'
import { wholesFrom } from './draws.ts'
import type { Measure, MeasureInputs } from './measure.ts'

const INPUTS = ['bothPass', 'bothFail', 'onlyA', 'onlyB'] as const

/** How far two who judge agree, and how far they would by chance, as shares from 0 to 1. */
export interface Agreement {
  readonly calls: number
  readonly passesA: number
  readonly passesB: number
  readonly seen: number
  readonly byChance: number
}

/**
 * Cohen’s kappa of two who judge the same calls: agreement beyond chance, as a share of what chance leaves.
 * (Jacob Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20, 1960.)
 */
export const kappa: Measure = {
  id: 'kappa',
  inputs: INPUTS,
  unit: 'kappa',
  digits: 2,
  troublesOf,
  valueOf(inputs) {
    const agreement = agreementIn(inputs)
    if (agreement === undefined || agreement.byChance === 1) return undefined
    return (agreement.seen - agreement.byChance) / (1 - agreement.byChance)
  },
  freshInputs(seed) {
    const whole = wholesFrom(seed)
    return {
      bothPass: whole(18, 36),
      bothFail: whole(5, 14),
      onlyA: whole(2, 7),
      onlyB: whole(2, 7),
    }
  },
}

/** The shares that kappa is made of; nothing where no call was judged. Where chance alone makes 1, kappa is not there. */
export function agreementIn(inputs: MeasureInputs): Agreement | undefined {
  const { bothPass, bothFail, onlyA, onlyB } = counted(inputs, INPUTS)
  const calls = bothPass + bothFail + onlyA + onlyB
  if (troublesOf(inputs).length > 0 || calls === 0) return undefined
  const passesA = bothPass + onlyA
  const passesB = bothPass + onlyB
  const bothByChance = (passesA * passesB + (calls - passesA) * (calls - passesB)) / calls ** 2
  return { calls, passesA, passesB, seen: (bothPass + bothFail) / calls, byChance: bothByChance }
}

function troublesOf(inputs: MeasureInputs) {
  return countTroubles(inputs, INPUTS)
}
