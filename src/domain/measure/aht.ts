import { counted, countTroubles } from './counted.ts'
import { wholesFrom } from './draws.ts'
import type { Measure, MeasureInputs } from './measure.ts'

const INPUTS = ['talk', 'hold', 'wrap', 'contacts'] as const

/** Average handling time: talk, hold and wrap-up of all contacts together, by contact, in seconds. */
export const aht: Measure = {
  id: 'aht',
  inputs: INPUTS,
  unit: 'seconds',
  digits: 0,
  troublesOf,
  valueOf(inputs) {
    const { talk, hold, wrap, contacts } = counted(inputs, INPUTS)
    return troublesOf(inputs).length === 0 && contacts > 0 ? (talk + hold + wrap) / contacts : undefined
  },
  freshInputs(seed) {
    const whole = wholesFrom(seed)
    const contacts = whole(80, 320)
    const seconds = (least: number, most: number) => Math.round((contacts * whole(least, most)) / 60) * 60
    return { talk: seconds(150, 300), hold: seconds(12, 50), wrap: seconds(30, 110), contacts }
  },
}

function troublesOf(inputs: MeasureInputs) {
  return countTroubles(inputs, INPUTS)
}
