import { describe, expect, test } from 'vitest'
import { type ItemStatistics, itemStatistics } from '#domain/quiz/statistics/items.ts'
import { wholeStatistics } from '#domain/quiz/statistics/whole.ts'
import {
  GENERATED,
  GENERATED_ITEMS,
  WALKTHROUGH,
  WALKTHROUGH_ITEMS,
  WALKTHROUGH_WHOLE,
} from './moodle-figures.ts'

/** To one part in a million. */
function expectNear(value: number | undefined, figure: number): void {
  expect(value).toBeDefined()
  expect(Math.abs((value ?? Number.NaN) - figure)).toBeLessThanOrEqual(1e-6 * Math.abs(figure))
}

describe('a quiz whose statistics are published', () => {
  test.each([...itemStatistics(WALKTHROUGH).entries()])('item %# is as published', (at, statistics) => {
    const [facility, deviation, weight, discrimination, efficiency] = WALKTHROUGH_ITEMS[at] ?? []
    expectNear(statistics.facility, facility ?? Number.NaN)
    expectNear(statistics.standardDeviation, deviation ?? Number.NaN)
    expectNear(statistics.effectiveWeightPercent, weight ?? Number.NaN)
    expectNear(statistics.discriminationPercent, discrimination ?? Number.NaN)
    expectNear(statistics.efficiencyPercent, efficiency ?? Number.NaN)
  })

  const whole = wholeStatistics(WALKTHROUGH)
  test.each(Object.entries(WALKTHROUGH_WHOLE))('as a whole: %s', (key, figure) => {
    expectNear(whole[key as keyof typeof whole], figure)
  })
})

describe('a quiz of twenty items whose statistics are published', () => {
  const items = itemStatistics(GENERATED)
  const published = (
    figures: readonly (number | null)[],
    figureOf: (item: ItemStatistics) => number | undefined,
  ) => {
    expect(items).toHaveLength(figures.length)
    for (const [at, figure] of figures.entries()) {
      const [item] = items.slice(at)
      if (figure === null) expect((item && figureOf(item)) ?? 0).toBe(0)
      else expectNear(item && figureOf(item), figure)
    }
  }

  test('facility, absent where there is no mark to get', () => {
    published(GENERATED_ITEMS.facilityPercent, ({ facility }) => facility && 100 * facility)
    expect(items.filter(({ facility }) => facility === undefined)).toHaveLength(3)
  })

  test('standard deviation', () => {
    published(
      GENERATED_ITEMS.deviationThousandths,
      ({ standardDeviation }) => standardDeviation && 1000 * standardDeviation,
    )
  })

  test('effective weight', () => {
    published(GENERATED_ITEMS.effectiveWeightPercent, (item) => item.effectiveWeightPercent)
  })

  test('discrimination index, absent where all have the same mark', () => {
    published(GENERATED_ITEMS.discriminationPercent, (item) => item.discriminationPercent)
    expect(items.filter((item) => item.discriminationPercent === undefined)).toHaveLength(7)
  })

  test('discriminative efficiency, absent there too', () => {
    published(GENERATED_ITEMS.efficiencyPercent, (item) => item.efficiencyPercent)
    expect(items.filter((item) => item.efficiencyPercent === undefined)).toHaveLength(7)
  })
})
