import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bestCertainty,
  CERTAINTIES,
  CERTAINTY_MARKS,
  certaintyBonus,
  certaintyMark,
  certaintyReport,
  verdictOf,
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

  test('the best level for a chance is the one that earns most on average', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const earns = (level: (typeof CERTAINTIES)[number]) =>
          chance * CERTAINTY_MARKS[level].right + (1 - chance) * CERTAINTY_MARKS[level].wrong
        const most = Math.max(...CERTAINTIES.map(earns))
        expect(earns(bestCertainty(chance))).toBeCloseTo(most, 9)
      }),
    )
    expect([0, 0.5, 2 / 3, 0.7, 4 / 5, 0.81, 1].map(bestCertainty)).toEqual([1, 1, 1, 2, 2, 3, 3])
  })
})

describe('what knowing how certain one is adds', () => {
  test.each([
    [1, 1 / 2, 0.05],
    [2, 9 / 10, -0.01],
    [3, 1, 0],
  ])('a mean mark of %d at accuracy %d adds %d', (meanMark, accuracy, bonus) => {
    expect(certaintyBonus(meanMark, accuracy)).toBeCloseTo(bonus, 9)
  })

  test('one level for everything never adds anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CERTAINTIES), fc.array(fc.constantFrom(0, 1)), (certainty, all) => {
        const { bonus } = certaintyReport(all.map((fraction) => ({ certainty, fraction })))
        expect(bonus).toBeLessThanOrEqual(1e-9)
      }),
    )
  })
})

describe('the report', () => {
  test('tells of each level how often one was right, and whether the level fits', () => {
    const { levels, count, accuracy, marks } = certaintyReport([
      { certainty: 3, fraction: 1 },
      { certainty: 2, fraction: 1 },
      { certainty: 2, fraction: 0 },
    ])
    expect(levels).toEqual([
      { certainty: 1, count: 0, right: 0, accuracy: 0, marks: 0, verdict: 'none' },
      { certainty: 2, count: 2, right: 1, accuracy: 0.5, marks: 0, verdict: 'a-bit-over' },
      { certainty: 3, count: 1, right: 1, accuracy: 1, marks: 3, verdict: 'fits' },
    ])
    expect({ count, marks }).toEqual({ count: 3, marks: 3 })
    expect(accuracy).toBeCloseTo(2 / 3, 9)
  })

  test('counts an answer of which no certainty was said at the least level', () => {
    expect(certaintyReport([{ fraction: 1 }]).levels[0]?.count).toBe(1)
  })

  test('says nothing of nothing', () => {
    expect(certaintyReport([])).toMatchObject({ count: 0, accuracy: 0, marks: 0, bonus: 0 })
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
