import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Certainty } from '#domain/journal/fact.ts'
import {
  CERTAINTIES,
  CERTAINTY_MARKS,
  CERTAINTY_WINDOWS,
  certaintyMark,
  NO_ANSWERS,
  reportOf,
  verdictOf,
  withAnswer,
} from '#domain/quiz/certainty.ts'

// Figures of Moodle's public tests: question/behaviour/deferredcbm/tests (question_cbm_test, behaviour_type_test).
describe('certainty marks', () => {
  test.each([
    [1, 1, 1],
    [2, 1, 2],
    [3, 1, 3],
    [1, 0, 0],
    [2, 0, -2],
    [3, 0, -6],
    [1, 0.5, 0.5],
    [2, 0.5, 1],
    [3, 0.5, 1.5],
    [1, -0.25, 0],
    [2, -0.25, -2],
    [3, -0.25, -6],
    [3, 4e-7, -6],
  ] as const)('at level %d an answer worth %d earns %d', (certainty, fraction, earns) => {
    expect(certaintyMark(certainty, fraction)).toBeCloseTo(earns, 7)
  })

  test('at a chance in its window a level earns most on average', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const earns = (level: (typeof CERTAINTIES)[number]) =>
          chance * CERTAINTY_MARKS[level].right + (1 - chance) * CERTAINTY_MARKS[level].wrong
        const most = Math.max(...CERTAINTIES.map(earns))
        for (const level of CERTAINTIES) {
          const { least, most: up } = CERTAINTY_WINDOWS[level]
          if (least <= chance && chance <= up) expect(earns(level)).toBeCloseTo(most, 9)
        }
      }),
    )
  })
})

describe('what knowing how certain one is adds', () => {
  // Of answers all right or all wrong these are Moodle’s own; of those right in part it would say more than is true.
  test.each<[readonly (readonly [Certainty, number])[], number]>([
    [[...repeat(5, 1, 0), ...repeat(5, 3, 1)], 0.1],
    [[...repeat(9, 2, 1), ...repeat(1, 2, 0)], -0.05],
    [repeat(4, 3, 1), 0],
    [repeat(12, 3, 0.5), 0],
    [repeat(12, 1, 0.5), -0.1],
    [[], 0],
  ])('is a tenth of the mean mark over what the best one level would have earned: %#', (answers, bonus) => {
    expect(reportAfter(answers).bonus).toBeCloseTo(bonus, 9)
  })

  test('one level for everything never adds anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CERTAINTIES), fc.array(fc.constantFrom(0, 0.3, 1)), (certainty, all) => {
        const { bonus } = reportAfter(all.map((fraction) => [certainty, fraction]))
        expect(bonus).toBeLessThanOrEqual(1e-9)
      }),
    )
  })
})

describe('the report', () => {
  test('tells of each level how often one was right, and whether the level fits', () => {
    const { levels, count, accuracy, marks } = reportAfter([
      [3, 1],
      [2, 1],
      [2, 0],
      [2, 0.5],
    ])
    expect(levels).toEqual([
      { certainty: 1, count: 0, right: 0, accuracy: 0, marks: 0, best: 1, verdict: 'none' },
      { certainty: 2, count: 3, right: 1, accuracy: 0.5, marks: 1, best: 1, verdict: 'a-bit-over' },
      { certainty: 3, count: 1, right: 1, accuracy: 1, marks: 3, best: 3, verdict: 'fits' },
    ])
    expect({ count, marks }).toEqual({ count: 4, marks: 4 })
    expect(accuracy).toBeCloseTo(2.5 / 4, 9)
  })

  test('names the level that these answers would have earned most at, parts of marks counted', () => {
    const bestOf = (certainty: Certainty, fractions: readonly number[]) =>
      reportAfter(fractions.map((fraction) => [certainty, fraction])).levels[certainty - 1]?.best
    expect(bestOf(3, Array(12).fill(0.5))).toBe(3)
    expect(bestOf(3, [1, 0])).toBe(1)
    expect(bestOf(1, [0.5, 1])).toBe(3)
    expect(bestOf(2, [1, 1, 0])).toBe(1)
  })

  test('says nothing of nothing', () => {
    expect(reportAfter([])).toMatchObject({ count: 0, accuracy: 0, marks: 0, bonus: 0 })
  })

  test('calls a level over or under only once there is enough to say it of', () => {
    expect(verdictOf(3, 0.5, 5)).toBe('a-bit-over')
    expect(verdictOf(3, 0.5, 6)).toBe('over')
    expect(verdictOf(1, 1, 4)).toBe('a-bit-under')
    expect(verdictOf(1, 1, 5)).toBe('under')
    expect(verdictOf(2, 2 / 3, 100)).toBe('fits')
    expect(verdictOf(2, 4 / 5, 100)).toBe('fits')
  })
})

function repeat(
  times: number,
  certainty: Certainty,
  fraction: number,
): readonly (readonly [Certainty, number])[] {
  return Array.from({ length: times }, () => [certainty, fraction])
}

/** The report after answers, each of a certainty and a share of its marks. */
function reportAfter(answers: readonly (readonly [Certainty, number])[]) {
  return reportOf((level) =>
    answers
      .filter(([certainty]) => certainty === level)
      .reduce((tally, [certainty, fraction]) => withAnswer(tally, certainty, fraction), NO_ANSWERS),
  )
}
