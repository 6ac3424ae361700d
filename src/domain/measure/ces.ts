import { counted, countTroubles } from './counted.ts'
import { wholesFrom } from './draws.ts'
import { meanInterval } from './interval.ts'
import type { Measure, MeasureInputs } from './measure.ts'

const INPUTS = ['ones', 'twos', 'threes', 'fours', 'fives', 'sixes', 'sevens'] as const

/** From how many answers on the mean of a sample is near enough to normal, by the usual rule of thumb. */
const ENOUGH_ANSWERS = 30

/** Customer effort score: the mean of answers from 1 to 7 to “they made it easy”; 7 is the least effort. */
export const ces: Measure = {
  id: 'ces',
  inputs: INPUTS,
  unit: 'of 7',
  digits: 2,
  troublesOf,
  valueOf(inputs) {
    const { all, sum } = sumsOf(inputs)
    return hasFigure(inputs) ? sum / all : undefined
  },
  intervalOf(inputs) {
    const { all, sum, squares } = sumsOf(inputs)
    if (!hasFigure(inputs) || all < ENOUGH_ANSWERS) return undefined
    const variance = (squares - sum ** 2 / all) / (all - 1)
    // Answers that are all the same have no spread to reckon with: they are no proof that all the others are the same.
    return variance > 0 ? meanInterval(sum / all, Math.sqrt(variance), all, 1, 7) : undefined
  },
  freshInputs(seed) {
    const whole = wholesFrom(seed)
    return {
      ones: whole(1, 3),
      twos: whole(1, 4),
      threes: whole(2, 6),
      fours: whole(4, 9),
      fives: whole(8, 16),
      sixes: whole(10, 24),
      sevens: whole(8, 28),
    }
  },
}

function troublesOf(inputs: MeasureInputs) {
  return countTroubles(inputs, INPUTS)
}

function hasFigure(inputs: MeasureInputs): boolean {
  return troublesOf(inputs).length === 0 && sumsOf(inputs).all > 0
}

/** How many answers, their sum, and the sum of their squares. */
function sumsOf(inputs: MeasureInputs) {
  const counts = counted(inputs, INPUTS)
  return INPUTS.reduce(
    ({ all, sum, squares }, name, place) => {
      const [count, answer] = [counts[name], place + 1]
      return { all: all + count, sum: sum + answer * count, squares: squares + answer ** 2 * count }
    },
    { all: 0, sum: 0, squares: 0 },
  )
}
