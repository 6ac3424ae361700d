import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf } from '#domain/measure/all.ts'
import { MEASURE_IDS } from '#domain/measure/measure.ts'
import { gradeOrder, stepsToOrder } from '#domain/review/grade-order.ts'
import { gradeParts } from '#domain/review/grade-parts.ts'
import { fillSlots, gradeSum } from '#domain/review/grade-sum.ts'
import { figureOf, number } from '#messages/measure.ts'

describe('parts that were recalled', () => {
  const parts = [
    { text: 'who', essential: true },
    { text: 'when', essential: true },
    { text: 'why', essential: false },
  ]

  it.each([
    [[0, 1, 2], 3],
    [[2, 1, 0], 3],
    [[0, 1], 2],
    [[0, 2], 1],
    [[2], 1],
    [[], 1],
  ])('with %j ticked come to %d', (ticked, grade) => {
    expect(gradeParts(parts, ticked)).toBe(grade)
  })
})

describe('steps in an order', () => {
  it.each([
    [[0, 1, 2, 3], false, 3],
    [[1, 0, 2, 3], false, 2],
    [[0, 1, 3, 2], false, 2],
    [[2, 1, 0, 3], false, 1],
    [[1, 0, 3, 2], false, 1],
    [[1, 2, 3, 0], false, 1],
    [[1, 2, 3, 0], true, 3],
    [[2, 1, 3, 0], true, 1],
    [[1, 0, 2, 3, 4], true, 2],
    [[3, 2, 1, 0], true, 1],
    [[1, 0, 2], false, 2],
    [[1, 0, 2], true, 1],
    [[2, 0, 1], true, 3],
  ])('of %j, a cycle %s, come to %d', (given, cyclic, grade) => {
    expect(gradeOrder(given, cyclic).grade).toBe(grade)
  })

  it('are marked against the rotation of a cycle that comes nearest', () => {
    expect(gradeOrder([2, 1, 3, 0], true).right).toEqual([1, 2, 3, 0])
    expect(gradeOrder([2, 1, 3, 0], false).right).toEqual([0, 1, 2, 3])
  })

  it('are put up in an order that moving nothing leaves forgotten, and always in the same one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 7 }), fc.boolean(), fc.nat(), (count, cyclic, seed) => {
        const steps = stepsToOrder(count, cyclic, seed)
        expect(steps.toSorted()).toEqual(Array.from({ length: count }, (_, step) => step))
        expect(gradeOrder(steps, cyclic).grade).toBe(1)
        expect(stepsToOrder(count, cyclic, seed)).toEqual(steps)
      }),
    )
  })
})

describe('a figure that was typed', () => {
  const csat = measureOf('csat')
  const nps = measureOf('nps')
  const kappa = measureOf('kappa')
  // 88 of 123: 71.5447 per cent.
  const inputs = { fives: 41, fours: 47, all: 123 }

  it.each([
    ['71.5', 3],
    [' 71.54 % ', 3],
    ['71,5', 3],
    ['71.5 per cent', 3],
    ['71.6', 2],
    ['71.50', 3],
    ['72', 2],
    ['71', 1],
    ['71.4', 1],
    ['0.715', 1],
    ['', 1],
    ['about 71.5', 1],
  ])('“%s” for 71.5447 to one digit comes to %d', (typed, grade) => {
    expect(gradeSum(typed, csat, inputs)).toBe(grade)
  })

  it('is not rounded where there was nothing to round', () => {
    const whole = { promoters: 60, passives: 20, detractors: 20 }
    expect(gradeSum('40', nps, whole)).toBe(3)
    expect(gradeSum('41', nps, whole)).toBe(1)
  })

  it('may be below nought, typed with any minus', () => {
    const below = { promoters: 20, passives: 20, detractors: 60 }
    for (const typed of ['-40', '−40', '- 40']) expect(gradeSum(typed, nps, below)).toBe(3)
    expect(gradeSum('40', nps, below)).toBe(1)
  })

  it.each([
    ['aht', '312 s', 3],
    ['aht', '312 secs', 3],
    ['aht', '312 seconds', 3],
    ['aht', '312 m', 1],
    ['ces', '5.47 of 7', 3],
    ['ces', '5.47 out of 7', 3],
    ['ces', '5.47/7', 3],
    ['ces', '5.47 of 5', 1],
    ['csat', '71.5 of 7', 1],
  ] as const)('%s, typed as “%s”, comes to %d', (id, typed, grade) => {
    const given = {
      csat: inputs,
      aht: { talk: 2000, hold: 1000, wrap: 120, contacts: 10 },
      ces: { ones: 2, twos: 4, threes: 3, fours: 4, fives: 8, sixes: 15, sevens: 21 },
    }
    expect(gradeSum(typed, measureOf(id), given[id])).toBe(grade)
  })

  it.each([
    '1e3',
    'NaN',
    'Infinity',
    '0x48',
    '9'.repeat(300),
    `${' '.repeat(300)}7`,
    '72 73',
    '−',
    '%',
    '٪',
    '½½',
  ])('“%s” is no figure', (typed) => {
    for (const id of MEASURE_IDS) {
      const measure = measureOf(id)
      expect(gradeSum(typed, measure, measure.freshInputs(1))).toBe(1)
    }
  })

  it('is not right as a whole number where a share of one is asked', () => {
    const agreed = { bothPass: 30, bothFail: 10, onlyA: 3, onlyB: 4 }
    const value = kappa.valueOf(agreed) ?? 0
    expect(gradeSum(value.toFixed(2), kappa, agreed)).toBe(3)
    expect(gradeSum(value.toFixed(1), kappa, agreed)).not.toBe(1)
    expect(gradeSum('1', kappa, agreed)).toBe(1)
  })

  it('is right as the page itself says it, for every measure and any numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURE_IDS), fc.nat(), (id, seed) => {
        const measure = measureOf(id)
        const fresh = measure.freshInputs(seed)
        const value = measure.valueOf(fresh) ?? Number.NaN
        expect(gradeSum(figureOf(id, value), measure, fresh)).toBe(3)
      }),
    )
  })
})

describe('a sum', () => {
  it('has its numbers filled in, as they are written', () => {
    const asked = fillSlots('{{fives}} fives among {{all}}, {{what}}?', { fives: 7, all: 1200 }, number)
    expect(asked).toBe('7 fives among 1,200, {{what}}?')
  })
})
