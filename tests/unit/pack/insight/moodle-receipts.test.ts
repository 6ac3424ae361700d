import { describe, expect, test } from 'vitest'
import { itemStatistics } from '#domain/quiz/statistics/items.ts'
import type { MarkTable } from '#domain/quiz/statistics/mark-table.ts'
import {
  GENERATED,
  GENERATED_ITEMS,
  WALKTHROUGH,
  WALKTHROUGH_ITEMS,
  WALKTHROUGH_WHOLE,
} from '#tests/unit/quiz/statistics/moodle-figures.ts'
import { insightFromMarks } from './marks-as-receipts.ts'

/** To one part in a million. */
function expectNear(value: number | undefined, figure: number): void {
  expect(value).toBeDefined()
  expect(Math.abs((value ?? Number.NaN) - figure)).toBeLessThanOrEqual(1e-6 * Math.abs(figure))
}

describe('receipts of a quiz whose statistics are published', () => {
  const { items, whole, attempts } = insightFromMarks(WALKTHROUGH)

  test('each item’s figures are as published', () => {
    expect([attempts, items.length]).toEqual([25, 7])
    for (const [at, { figures }] of items.entries()) {
      const [facility = 0, , , discrimination = 0, efficiency = 0] = WALKTHROUGH_ITEMS[at] ?? []
      expectNear(figures?.facility, 100 * facility)
      expectNear(figures?.discrimination, discrimination)
      expectNear(figures?.efficiency, efficiency)
    }
  })

  test.each(Object.entries(WALKTHROUGH_WHOLE))('as a whole: %s', (key, figure) => {
    expectNear(whole?.[key as keyof typeof WALKTHROUGH_WHOLE], figure)
  })

  test('each attempt is in one band of the histogram', () => {
    expect(whole?.most).toBe(7)
    expect(whole?.bands.map(({ count }) => count)).toEqual(bandsOf(WALKTHROUGH))
    expect(whole?.bands.reduce((sum, { count }) => sum + count, 0)).toBe(25)
  })
})

describe('receipts of a quiz of twenty items whose statistics are published', () => {
  // The three without marks are none of a pack’s, and the one of eight marks stands for eight.
  const marked = GENERATED.items.flatMap(({ mostMarks }, at) => Array.from({ length: mostMarks }, () => at))
  const { items, attempts, marks } = insightFromMarks(GENERATED)
  const rows = items.map((item, at) => ({ ...item, published: marked[at] ?? -1 }))

  test('facility', () => {
    expect([attempts, rows.length]).toEqual([22, 24])
    for (const { figures, published } of rows)
      expectNear(figures?.facility, GENERATED_ITEMS.facilityPercent[published] ?? Number.NaN)
  })

  test('discrimination and efficiency of every item of one mark, absent where all have the same', () => {
    const ofOne = rows.filter(({ published }) => GENERATED.items[published]?.mostMarks === 1)
    expect(ofOne).toHaveLength(16)
    for (const { figures, published } of ofOne) {
      const discrimination = GENERATED_ITEMS.discriminationPercent[published]
      const efficiency = GENERATED_ITEMS.efficiencyPercent[published]
      if (discrimination === null) expect(figures?.discrimination ?? 'absent').toBe('absent')
      else expectNear(figures?.discrimination, discrimination ?? Number.NaN)
      if (efficiency === null) expect(figures?.efficiency ?? 'absent').toBe('absent')
      else expectNear(figures?.efficiency, efficiency ?? Number.NaN)
    }
  })

  test('every item as it was, the one of eight marks too, from the marks that the receipts earned', () => {
    const published = GENERATED.items.flatMap(({ mostMarks }, at) => (mostMarks > 0 ? [at] : []))
    const statistics = itemStatistics(marks)
    expect(statistics.map(({ mostMarks }) => mostMarks).filter((most) => most > 1)).toEqual([8])
    for (const [column, at] of published.entries()) {
      const { facility = Number.NaN, discriminationPercent, efficiencyPercent } = statistics[column] ?? {}
      expectNear(100 * facility, GENERATED_ITEMS.facilityPercent[at] ?? Number.NaN)
      const discrimination = GENERATED_ITEMS.discriminationPercent[at]
      const efficiency = GENERATED_ITEMS.efficiencyPercent[at]
      if (discrimination === null) expect(discriminationPercent ?? 'absent').toBe('absent')
      else expectNear(discriminationPercent, discrimination ?? Number.NaN)
      if (efficiency === null) expect(efficiencyPercent ?? 'absent').toBe('absent')
      else expectNear(efficiencyPercent, efficiency ?? Number.NaN)
    }
  })
})

function bandsOf({ attempts }: MarkTable): readonly number[] {
  const shares = attempts.map((row) => row.reduce<number>((sum, mark = 0) => sum + mark, 0) / row.length)
  return Array.from(
    { length: 10 },
    (_, band) =>
      shares.filter((share) => share >= band / 10 && (share < (band + 1) / 10 || band === 9)).length,
  )
}
