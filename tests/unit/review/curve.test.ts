import fc from 'fast-check'
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs'
import { expect, it } from 'vitest'
import { predictedRecall } from '#domain/review/curve.ts'

const library = new FSRSAlgorithm(generatorParameters())

it('is the forgetting curve of the library that schedules cards', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 36_500, noNaN: true }),
      fc.integer({ min: 0, max: 36_500 }),
      (stability, elapsed) => {
        expect(predictedRecall({ stability }, elapsed)).toBeCloseTo(
          library.forgetting_curve(elapsed, stability),
          6,
        )
      },
    ),
  )
})

it('is certain on the day itself and nine in ten when the stability has passed', () => {
  expect(predictedRecall({ stability: 12 }, 0)).toBe(1)
  expect(predictedRecall({ stability: 12 }, 12)).toBeCloseTo(0.9, 10)
})

it('takes a clock set back for the same day', () => {
  expect(predictedRecall({ stability: 12 }, -3)).toBe(1)
})
