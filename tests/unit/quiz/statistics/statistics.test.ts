import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beliefRates } from '#domain/quiz/statistics/beliefs.ts'
import { randomGuessScore } from '#domain/quiz/statistics/guess.ts'
import { itemStatistics } from '#domain/quiz/statistics/items.ts'
import type { MarkTable } from '#domain/quiz/statistics/mark-table.ts'
import { kurtosis, mean, median, skewness, variance } from '#domain/quiz/statistics/moments.ts'
import { optionTable } from '#domain/quiz/statistics/options.ts'
import { wholeStatistics } from '#domain/quiz/statistics/whole.ts'
import { CLASSIFY, CLOZE, MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT, KOLB, MULTIPLE } from '#tests/support/quiz-samples.ts'

const anyTable: fc.Arbitrary<MarkTable> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .array(fc.array(fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 1), { minLength: count, maxLength: count }), {
      maxLength: 14,
    })
    .map((attempts) => ({
      items: Array.from({ length: count }, (_, at) => ({ item: `q${at}`, mostMarks: 1 })),
      attempts,
    })),
)

describe('whatever the marks', () => {
  test('each figure is a number within its bounds, or is absent', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const one of itemStatistics(table)) {
          expect(one.facility ?? 0.5).toBeGreaterThanOrEqual(0)
          expect(one.facility ?? 0.5).toBeLessThanOrEqual(1)
          expect(Math.abs(one.discriminationPercent ?? 0)).toBeLessThanOrEqual(100 + 1e-6)
          expect(one.efficiencyPercent ?? 0).toBeLessThanOrEqual(100 + 1e-6)
          expect(
            Object.values(one).every((value) => typeof value === 'string' || Number.isFinite(value)),
          ).toBe(true)
        }
        const whole = wholeStatistics(table)
        expect(whole.alphaPercent ?? 0).toBeLessThanOrEqual(100 + 1e-6)
        expect(Object.values(whole).every((value) => Number.isFinite(value))).toBe(true)
      }),
    )
  })

  test('weights that are there make a hundred', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const weights = itemStatistics(table).flatMap((one) => one.effectiveWeightPercent ?? [])
        if (weights.length > 0) expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6)
      }),
    )
  })

  test('the order of attempts changes nothing', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { average, alphaPercent = 0 } = wholeStatistics(table)
        const turned = wholeStatistics({ ...table, attempts: table.attempts.toReversed() })
        expect(turned.average).toBeCloseTo(average, 9)
        expect(turned.alphaPercent ?? 0).toBeCloseTo(alphaPercent, 6)
      }),
    )
  })
})

test('of nothing, or of one attempt, only what can be said is said', () => {
  const items = [
    { item: 'a', mostMarks: 1 },
    { item: 'b', mostMarks: 1 },
  ]
  expect(wholeStatistics({ items, attempts: [] })).toEqual({ attempts: 0, average: 0, median: 0 })
  expect(wholeStatistics({ items, attempts: [[1, 0]] })).toEqual({ attempts: 1, average: 1, median: 1 })
  expect(itemStatistics({ items, attempts: [[1, 0]] })[0]).toEqual({
    item: 'a',
    mostMarks: 1,
    attempts: 1,
    facility: 1,
  })
  expect([mean([]), median([]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([0, 0, 2, 2.5])
  expect([variance([2]), skewness([1, 2]), kurtosis([1, 2, 3]), skewness([1, 1, 1])]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

describe('a guess at random', () => {
  test.each([
    [CHOICE, 1 / 4],
    [MULTIPLE, undefined],
    [HEAT, 1 / 24],
    [KOLB, 4 / 24],
    [{ ...HEAT, scoring: 'pairs' } as const, 1 / 4],
    [{ ...KOLB, scoring: 'pairs' } as const, 1 / 3],
    [MATCH, 1 / 4],
    [CLASSIFY, 1 / 2],
    [CLOZE, 1 / 9],
    [SHORT, 0],
    [NUMERIC, 0],
  ])('of %# earns its share', (question, share) => {
    const guessed = randomGuessScore(question)
    if (share === undefined) expect(guessed).toBeUndefined()
    else expect(guessed).toBeCloseTo(share, 9)
  })
})

describe('the option table', () => {
  const picked = (options: readonly string[], total: number) => ({ options, total })

  test('counts who picked what, and how strong they were', () => {
    const attempts = [picked(['a'], 5), picked(['a', 'b'], 3), picked(['b'], 1), picked(['gone'], 4)]
    expect(optionTable(['a', 'b', 'c'], attempts)).toEqual([
      { option: 'a', count: 2, percent: 50, meanTotal: 4, isIdle: false },
      { option: 'b', count: 2, percent: 50, meanTotal: 2, isIdle: false },
      { option: 'c', count: 0, percent: 0, isIdle: false },
    ])
  })

  test('calls an option idle once twenty have answered and hardly anyone picked it', () => {
    const attempts = Array.from({ length: 21 }, (_, at) => picked([at === 0 ? 'b' : 'a'], at))
    expect(optionTable(['a', 'b', 'c'], attempts).map(({ isIdle }) => isIdle)).toEqual([false, true, true])
    expect(optionTable(['c'], attempts.slice(2))[0]?.isIdle).toBe(false)
    expect(optionTable(['a'], [])).toEqual([{ option: 'a', count: 0, percent: 0, isIdle: false }])
  })
})

test('a misconception’s rate is of the answers that could have given it away, and of those one was certain of', () => {
  const shown = ['x.agree', 'x.fix-first']
  expect(
    beliefRates([
      { shown, revealed: ['x.fix-first'], certainty: 3 },
      { shown, revealed: ['x.fix-first'] },
      { shown, revealed: [], certainty: 2 },
      { shown: ['x.agree'], revealed: ['x.agree'], certainty: 1 },
      { shown: [], revealed: [] },
    ]),
  ).toEqual([
    {
      misconception: 'x.fix-first',
      hits: 2,
      exposures: 3,
      rate: 2 / 3,
      certain: { hits: 1, exposures: 2, rate: 1 / 2 },
    },
    {
      misconception: 'x.agree',
      hits: 1,
      exposures: 4,
      rate: 1 / 4,
      certain: { hits: 0, exposures: 2, rate: 0 },
    },
  ])
  expect(beliefRates([{ shown: ['x.a'], revealed: [] }])[0]?.certain).toEqual({ hits: 0, exposures: 0 })
})
