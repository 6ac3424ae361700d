import { expect, it } from 'vitest'
import { type PointState, stepPoint } from '#domain/credit/point-row.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { answer, stampOf } from './facts.ts'

const POINT = 'self-study.kc.2'
const fold = (...facts: readonly Fact[]) =>
  facts.reduce<PointState | undefined>((state, fact) => stepPoint(state, POINT, fact), undefined)

it('begins with the first right answer', () => {
  expect(fold(answer(POINT, 'q-one', 100, true))).toEqual({
    run: [{ item: 'q-one', firstDay: 100, lastDay: 100 }],
    rightDay: 100,
  })
})

it('widens the days of an item answered right again', () => {
  const state = fold(answer(POINT, 'q-one', 100, true), answer(POINT, 'q-one', 104, true))
  expect(state?.run).toEqual([{ item: 'q-one', firstDay: 100, lastDay: 104 }])
})

it('starts the run again after a wrong answer, and still knows when it was right', () => {
  const state = fold(answer(POINT, 'q-one', 100, true), answer(POINT, 'q-two', 101, false))
  expect(state).toEqual({ run: [], rightDay: 100, wrongDay: 101 })
})

it('takes every choice of a scenario that shows the point, in order', () => {
  const ended: Fact = {
    ...stampOf(100),
    kind: 'scenario.ended',
    scenario: 'late-sofa',
    edition: 1,
    path: [],
    ending: 'kept',
    score: 1,
    best: 2,
    shown: [
      { point: POINT, item: 'late-sofa', right: false },
      { point: 'self-study.kc.1', item: 'late-sofa', right: false },
      { point: POINT, item: 'late-sofa', right: true },
    ],
    misconceptions: [],
  }
  expect(fold(ended)).toEqual({
    run: [{ item: 'late-sofa', firstDay: 100, lastDay: 100 }],
    rightDay: 100,
    wrongDay: 100,
  })
})

it('is untouched by what shows another point, or none', () => {
  expect(fold(answer('self-study.kc.1', 'q-one', 100, true))).toBeUndefined()
  expect(fold({ ...stampOf(100), kind: 'section.read', section: 'self-study.choose' })).toBeUndefined()
})

it('keeps the day as the learner’s own clock had it', () => {
  const lateEvening = { ...answer(POINT, 'q-one', 100, true), offsetMin: 60 }
  const nearFour = { ...lateEvening, at: lateEvening.at - 9 * 3_600_000 - 1 }
  expect(fold(nearFour)?.rightDay).toBe(99)
})
