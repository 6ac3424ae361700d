import { aht } from './aht.ts'
import { ces } from './ces.ts'
import { csat } from './csat.ts'
import { fcr } from './fcr.ts'
import { kappa } from './kappa.ts'
import type { Measure, MeasureId } from './measure.ts'
import { nps } from './nps.ts'

const MEASURES: Readonly<Record<MeasureId, Measure>> = { csat, nps, ces, fcr, aht, kappa }

/** How a measure is worked out. */
export function measureOf(id: MeasureId): Measure {
  return MEASURES[id]
}
