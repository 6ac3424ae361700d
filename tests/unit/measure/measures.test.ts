import { describe, expect, test } from 'vitest'
import { measureOf } from '#domain/measure/all.ts'
import type { MeasureId, MeasureInputs } from '#domain/measure/measure.ts'

const value = (id: MeasureId, inputs: MeasureInputs) => measureOf(id).valueOf(inputs)
const interval = (id: MeasureId, inputs: MeasureInputs) => {
  const found = measureOf(id).intervalOf?.(inputs)
  return found && [Math.round(found.low), Math.round(found.high)]
}

describe('figures of measures', () => {
  test.each([
    ['csat', { fives: 46, fours: 36, all: 120 }, 68.33],
    ['nps', { promoters: 96, passives: 60, detractors: 44 }, 26],
    ['ces', { ones: 1, twos: 1, threes: 2, fours: 4, fives: 8, sixes: 14, sevens: 20 }, 5.78],
    ['fcr', { settled: 312, issues: 400 }, 78],
    ['aht', { talk: 72_000, hold: 9000, wrap: 27_000, contacts: 300 }, 360],
    ['kappa', { bothPass: 30, bothFail: 10, onlyA: 6, onlyB: 4 }, 0.52],
    ['kappa', { bothPass: 45, bothFail: 2, onlyA: 3, onlyB: 0 }, 0.55],
    ['kappa', { bothPass: 45, bothFail: 0, onlyA: 2, onlyB: 3 }, -0.05],
    ['kappa', { bothPass: 0, bothFail: 0, onlyA: 25, onlyB: 25 }, -1],
  ] as const)('%s of %o is %d', (id, inputs, figure) => {
    expect(value(id, inputs)).toBeCloseTo(figure, 2)
  })

  test.each([
    ['csat', { fives: 0, fours: 0, all: 0 }],
    ['nps', { promoters: 0, passives: 0, detractors: 0 }],
    ['ces', { ones: 0, twos: 0, threes: 0, fours: 0, fives: 0, sixes: 0, sevens: 0 }],
    ['fcr', { settled: 0, issues: 0 }],
    ['aht', { talk: 60, hold: 0, wrap: 0, contacts: 0 }],
    ['kappa', { bothPass: 0, bothFail: 0, onlyA: 0, onlyB: 0 }],
    ['kappa', { bothPass: 50, bothFail: 0, onlyA: 0, onlyB: 0 }],
    ['csat', {}],
  ] as const)('%s of %o has none', (id, inputs) => {
    expect(value(id, inputs)).toBeUndefined()
    expect(interval(id, inputs)).toBeUndefined()
  })
})

describe('intervals of measures', () => {
  test.each([
    ['csat', { fives: 5, fours: 4, all: 10 }, [60, 98]],
    ['csat', { fives: 50, fours: 40, all: 100 }, [83, 94]],
    ['csat', { fives: 10, fours: 0, all: 10 }, [72, 100]],
    ['fcr', { settled: 0, issues: 10 }, [0, 28]],
    ['nps', { promoters: 96, passives: 60, detractors: 44 }, [15, 37]],
    ['nps', { promoters: 1, passives: 0, detractors: 0 }, [-48, 100]],
  ] as const)('%s of %o lies within %o', (id, inputs, ends) => {
    expect(interval(id, inputs)).toEqual(ends)
  })
})
