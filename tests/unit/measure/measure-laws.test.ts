import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureOf } from '#domain/measure/all.ts'
import { MOST_COUNTED } from '#domain/measure/counted.ts'
import { MEASURE_IDS, type MeasureInputs } from '#domain/measure/measure.ts'
import { SEEDS } from '#domain/quiz/shuffle.ts'

/** Between which values each figure can be at all. */
const ENDS = {
  csat: [0, 100],
  nps: [-100, 100],
  ces: [1, 7],
  fcr: [0, 100],
  aht: [0, 3 * MOST_COUNTED],
  kappa: [-1, 1],
} as const

const seed = fc.integer({ min: 0, max: SEEDS - 1 })
const count = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: MOST_COUNTED }))
const odd = fc.oneof(count, fc.double(), fc.integer({ min: -9, max: -1 }), fc.constant(undefined))

const inputsOf = (names: readonly string[], one: fc.Arbitrary<number | undefined>) =>
  fc
    .tuple(...names.map(() => one))
    .map((counts) =>
      Object.fromEntries(names.flatMap((name, at) => (counts[at] === undefined ? [] : [[name, counts[at]]]))),
    ) as fc.Arbitrary<MeasureInputs>

describe.each(MEASURE_IDS.map(measureOf))('laws of $id', (measure) => {
  const [least, most] = ENDS[measure.id]

  test('a figure is there within its ends, or not at all', () => {
    fc.assert(
      fc.property(inputsOf(measure.inputs, odd), (inputs) => {
        const value = measure.valueOf(inputs)
        if (measure.troublesOf(inputs).length > 0) expect(value).toBeUndefined()
        if (value === undefined) return
        expect(value).toBeGreaterThanOrEqual(least - 1e-9)
        expect(value).toBeLessThanOrEqual(most + 1e-9)
      }),
    )
  })

  test('an interval holds the figure and stays within its ends', () => {
    fc.assert(
      fc.property(inputsOf(measure.inputs, odd), (inputs) => {
        const [value, interval] = [measure.valueOf(inputs), measure.intervalOf?.(inputs)]
        if (interval === undefined) return
        expect(value).toBeGreaterThanOrEqual(interval.low - 1e-9)
        expect(value).toBeLessThanOrEqual(interval.high + 1e-9)
        expect(interval.low).toBeGreaterThanOrEqual(least)
        expect(interval.high).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('each input that is no count is named once', () => {
    fc.assert(
      fc.property(inputsOf(measure.inputs, odd), (inputs) => {
        const named = measure.troublesOf(inputs).map(({ input }) => input)
        expect(new Set(named).size).toBe(named.length)
        expect(measure.inputs).toEqual(expect.arrayContaining(named))
        for (const name of measure.inputs) {
          const isCount = Number.isInteger(inputs[name]) && (inputs[name] ?? -1) >= 0
          if (!isCount) expect(named).toContain(name)
        }
      }),
    )
  })

  test('fresh numbers are in no trouble, make a figure that is not at an end, and come again from their seed', () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const inputs = measure.freshInputs(drawn)
        expect(Object.keys(inputs).toSorted()).toEqual([...measure.inputs].toSorted())
        expect(measure.troublesOf(inputs)).toEqual([])
        expect(measure.freshInputs(drawn)).toEqual(inputs)
        expect(Math.min(...Object.values(inputs))).toBeGreaterThan(0)
        expect(measure.valueOf(inputs)).toBeGreaterThan(least)
        expect(measure.valueOf(inputs)).toBeLessThan(most)
        if (measure.intervalOf) expect(measure.intervalOf(inputs)).toBeDefined()
      }),
    )
  })
})

test('numbers differ from seed to seed', () => {
  for (const measure of MEASURE_IDS.map(measureOf)) {
    const seen = Array.from({ length: 20 }, (_, at) => JSON.stringify(measure.freshInputs(at * 7919)))
    expect(new Set(seen).size).toBeGreaterThan(15)
  }
})
