import type { MeasureId, MeasureInputs } from './measure.ts'

/** The numbers with which each measure is shown first. Their figures: 68.3 %, +26, 5.78, 78 %, 360 seconds, 0.52. */
export const EXAMPLES: Readonly<Record<MeasureId, MeasureInputs>> = {
  csat: { fives: 46, fours: 36, all: 120 },
  nps: { promoters: 96, passives: 60, detractors: 44 },
  ces: { ones: 1, twos: 1, threes: 2, fours: 4, fives: 8, sixes: 14, sevens: 20 },
  fcr: { settled: 312, issues: 400 },
  aht: { talk: 72_000, hold: 9000, wrap: 27_000, contacts: 300 },
  kappa: { bothPass: 30, bothFail: 10, onlyA: 6, onlyB: 4 },
}

/** Nearly every call passes: two agree on 90 of 100 calls, and their kappa is below nought. */
export const SKEWED: MeasureInputs = { bothPass: 45, bothFail: 0, onlyA: 2, onlyB: 3 }
