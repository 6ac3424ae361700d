import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import { mark } from '#domain/quiz/mark.ts'
import { CHOICE, HEAT, KOLB, MULTIPLE } from '#tests/support/quiz-samples.ts'

const SAMPLES: readonly Question[] = [CHOICE, MULTIPLE, KOLB, HEAT]

function shownAs(question: Question, response: readonly string[]) {
  return Object.fromEntries(mark(question, response).shown.map(({ point, right }) => [point, right]))
}

describe('a question with one right answer', () => {
  test('is right for the right option alone', () => {
    expect(mark(CHOICE, ['listen']).right).toBe(true)
    expect(mark(CHOICE, ['fix']).right).toBe(false)
    expect(mark(CHOICE, ['listen', 'fix']).right).toBe(false)
    expect(mark(CHOICE, []).right).toBe(false)
  })

  test('shows its points and the misconceptions it avoided, when right', () => {
    expect(shownAs(CHOICE, ['listen'])).toEqual({ 'unit.kc.1': true, 'x.fix-first': true, 'x.agree': true })
  })

  test('shows its points and only the misconception that was chosen, when wrong', () => {
    expect(shownAs(CHOICE, ['fix'])).toEqual({ 'unit.kc.1': false, 'x.fix-first': false })
    expect(mark(CHOICE, ['fix']).revealed).toEqual([{ misconception: 'x.fix-first', chose: 'Offer the fix' }])
  })

  test('reveals nothing for a wrong option that is plain', () => {
    expect(mark(CHOICE, ['number']).revealed).toEqual([])
    expect(shownAs(CHOICE, ['number'])).toEqual({ 'unit.kc.1': false })
  })

  test('says why for every option, chosen or not', () => {
    const { feedback } = mark(CHOICE, ['fix'])
    expect(feedback.kind === 'options' && feedback.options.map(({ why }) => why)).toEqual(
      CHOICE.options.map(({ why }) => why),
    )
  })
})

describe('a question with several right answers', () => {
  test('is right for all of them and nothing else, in any order', () => {
    expect(mark(MULTIPLE, ['podcast', 'guide']).right).toBe(true)
    expect(mark(MULTIPLE, ['guide']).right).toBe(false)
    expect(mark(MULTIPLE, ['guide', 'podcast', 'course']).right).toBe(false)
  })

  test('reveals what the wrong ones among the chosen give away', () => {
    const { revealed } = mark(MULTIPLE, ['guide', 'course', 'quiz'])
    expect(revealed.map(({ misconception }) => misconception)).toEqual(['x.fix-first'])
  })
})

describe('a cycle to be put in order', () => {
  const order = KOLB.entries.map(({ id }) => id)

  test('is right from any of its four starts', () => {
    for (const start of [0, 1, 2, 3]) {
      expect(mark(KOLB, [...order.slice(start), ...order.slice(0, start)]).right).toBe(true)
    }
  })

  test('is wrong in every other order, the reversed one among them', () => {
    const wrong = permutations(order).filter((one) => !mark(KOLB, one).right)
    expect(wrong).toHaveLength(24 - 4)
    expect(mark(KOLB, order.toReversed()).right).toBe(false)
  })

  test('marks no entry of the reversed order as rightly placed', () => {
    const { feedback } = mark(KOLB, order.toReversed())
    expect(feedback.kind === 'order' && feedback.entries.map(({ right }) => right)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('reveals a swap where one stage follows another it should not, and never in a right order', () => {
    const swapped = mark(KOLB, ['experience', 'try', 'reflect', 'conclude'])
    expect(swapped.revealed).toEqual([{ misconception: 'x.doing-is-learning', chose: 'Experience → Try' }])
    expect(mark(KOLB, ['try', 'experience', 'reflect', 'conclude']).revealed).toEqual([])
  })
})

describe('a line to be put in order', () => {
  test('is right in one order only', () => {
    const right = permutations(['hear', 'empathise', 'apologise', 'act']).filter(
      (one) => mark(HEAT, one).right,
    )
    expect(right).toEqual([['hear', 'empathise', 'apologise', 'act']])
  })

  test('reveals a swap wherever the first stands before the second', () => {
    expect(mark(HEAT, ['act', 'hear', 'empathise', 'apologise']).revealed).toHaveLength(1)
    expect(mark(HEAT, ['empathise', 'hear', 'apologise', 'act']).revealed).toEqual([])
  })

  test('tells where each entry was put, and that one was left out', () => {
    const { feedback, right } = mark(HEAT, ['hear', 'apologise', 'act'])
    expect(right).toBe(false)
    expect(feedback.kind === 'order' && feedback.entries.map(({ put }) => put)).toEqual([0, -1, 1, 2])
  })
})

test('any list of ids gets a mark, and a wrong one never shows a point as right', () => {
  const response = fc.array(
    fc.oneof(fc.constantFrom(...SAMPLES.flatMap(idsOf)), fc.string({ maxLength: 8 })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), response, (question, given) => {
      const marked = mark(question, given)
      expect(new Set(marked.shown.map(({ right }) => right))).toEqual(new Set([marked.right]))
      expect(new Set(marked.shown.map(({ point }) => point)).size).toBe(marked.shown.length)
      if (marked.right) expect(marked.revealed).toEqual([])
    }),
  )
})

function idsOf(question: Question): readonly string[] {
  if (question.kind !== 'order' && question.kind !== 'choice' && question.kind !== 'multiple') return []
  return (question.kind === 'order' ? question.entries : question.options).map(({ id }) => id)
}

function permutations(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length < 2) return [ids]
  return ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]))
}
