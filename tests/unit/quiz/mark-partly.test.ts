import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MultipleQuestion, OrderQuestion } from '#domain/catalogue/question.ts'
import { type Feedback, mark } from '#domain/quiz/mark.ts'
import { outcomeOf } from '#domain/quiz/outcome.ts'
import { HEAT, KOLB, MULTIPLE } from '#tests/support/quiz-samples.ts'

const SOME: MultipleQuestion = { ...MULTIPLE, scoring: 'partial' }
const LINE: OrderQuestion = { ...HEAT, scoring: 'pairs' }
const CYCLE: OrderQuestion = { ...KOLB, scoring: 'pairs' }
const heat = HEAT.entries.map(({ id }) => id)
const kolb = KOLB.entries.map(({ id }) => id)

const outcome = (question: Parameters<typeof mark>[0], response: readonly string[]) =>
  outcomeOf(mark(question, response))

describe('several right answers, some of which earn marks', () => {
  test.each([
    [['guide', 'podcast'], 1, 'right'],
    [['guide'], 0.5, 'partly'],
    [['guide', 'podcast', 'quiz'], 0.5, 'partly'],
    [['guide', 'quiz'], 0, 'wrong'],
    [['quiz'], 0, 'wrong'],
    [['course', 'quiz'], 0, 'wrong'],
    [['guide', 'podcast', 'course', 'quiz'], 0, 'wrong'],
    [[], 0, 'wrong'],
  ])('%j earns %d', (response, fraction, how) => {
    const marked = mark(SOME, response)
    expect([marked.fraction, marked.right, outcomeOf(marked)]).toEqual([fraction, fraction === 1, how])
  })

  test('still give away what the wrong ones among them say', () => {
    const { revealed, shown } = mark(SOME, ['guide', 'podcast', 'course'])
    expect(revealed.map(({ misconception }) => misconception)).toEqual(['x.fix-first'])
    expect(shown.every(({ right }) => !right)).toBe(true)
  })

  test('are all or nothing where the question does not say otherwise', () => {
    expect(mark(MULTIPLE, ['guide'])).toMatchObject({ fraction: 0, right: false })
  })
})

describe('a line by its pairs', () => {
  test.each([
    ['hear empathise apologise act', 1],
    ['empathise apologise act hear', 2 / 3],
    ['hear empathise act apologise', 1 / 3],
    ['act hear empathise apologise', 2 / 3],
    ['act apologise empathise hear', 0],
    ['empathise hear act apologise', 0],
    ['hear empathise', 1 / 3],
    ['hear', 0],
    ['', 0],
  ])('%s', (order, fraction) => {
    const marked = mark(LINE, order.split(' '))
    expect(marked.fraction).toBeCloseTo(fraction, 9)
    expect(followers(marked.feedback, 1)).toBe(Math.round(fraction * 3))
  })

  test('marks each entry that stands behind the one it should follow', () => {
    const { feedback } = mark(LINE, ['act', 'hear', 'empathise', 'apologise'])
    expect(feedback.kind === 'order' && feedback.entries.map(({ follows }) => follows)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('a cycle by who follows whom', () => {
  test.each([
    ['experience reflect conclude try', 1],
    ['reflect conclude try experience', 1],
    ['conclude try experience reflect', 1],
    ['try experience reflect conclude', 1],
    ['try conclude reflect experience', 0],
    ['reflect experience try conclude', 0],
    ['experience conclude reflect try', 1 / 4],
    ['experience reflect try conclude', 1 / 4],
    ['experience reflect conclude', 2 / 4],
  ])('%s', (order, fraction) => {
    const marked = mark(CYCLE, order.split(' '))
    expect([marked.fraction, marked.right]).toEqual([fraction, fraction === 1])
    expect(followers(marked.feedback)).toBe(fraction * 4)
  })

  test('is the same share wherever one begins', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(kolb, { minLength: 4 }), fc.nat(3), (order, start) => {
        const begun = [...order.slice(start), ...order.slice(0, start)]
        expect(mark(CYCLE, begun).fraction).toBe(mark(CYCLE, order).fraction)
      }),
    )
  })
})

test('whatever is given, the share lies between none and all, and all of it is right and nothing else', () => {
  const response = fc.array(fc.constantFrom(...heat, ...kolb, 'guide', 'podcast', 'course', 'x'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.constantFrom(SOME, LINE, CYCLE, MULTIPLE, HEAT), response, (question, given) => {
      const { fraction, right } = mark(question, given)
      expect(fraction).toBeGreaterThanOrEqual(0)
      expect(fraction).toBeLessThanOrEqual(1)
      expect(fraction === 1).toBe(right)
    }),
  )
  expect(outcome(LINE, heat)).toBe('right')
})

/** How many entries stand behind the one they should follow; of a line, the first has none to follow. */
function followers(feedback: Feedback, from = 0): number {
  return feedback.kind === 'order' ? feedback.entries.slice(from).filter(({ follows }) => follows).length : 0
}
