import { describe, expect, it } from 'vitest'
import { isApplied, type PointState, stepPoint } from '#domain/credit/point-row.ts'
import type { Certainty, Fact } from '#domain/journal/fact.ts'
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

it('draws earlier days back with a clock that was set back, so that one evening is never two days', () => {
  const evening = fold(answer(POINT, 'q-one', 104, true), answer(POINT, 'q-two', 100, true))
  expect(evening?.run).toEqual([
    { item: 'q-one', firstDay: 100, lastDay: 100 },
    { item: 'q-two', firstDay: 100, lastDay: 100 },
  ])
  expect(isApplied(evening?.run ?? [])).toBe(false)
})

it('is applied by a right answer of the next day, though a clock once ran years ahead', () => {
  const state = fold(
    answer(POINT, 'q-one', 9_000, true),
    answer(POINT, 'q-two', 100, true),
    answer(POINT, 'q-one', 101, true),
  )
  expect(isApplied(state?.run ?? [])).toBe(true)
})

it('stays applied by one more right answer, whatever the clock says then', () => {
  const applied = [answer(POINT, 'q-one', 100, true), answer(POINT, 'q-two', 101, true)]
  expect(isApplied(fold(...applied, answer(POINT, 'q-three', 50, true))?.run ?? [])).toBe(true)
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

describe('a misconception', () => {
  const BELIEF = 'self-study.mis.2'
  const right = (item: string, day: number) => answer(BELIEF, item, day, true)
  const wrong = (item: string, day: number, certainty?: Certainty): Fact => ({
    ...answer(BELIEF, item, day, false),
    response: ['b'],
    misconceptions: [BELIEF],
    ...(certainty ? { certainty } : {}),
  })
  const stateOf = (...facts: readonly Fact[]) =>
    facts.reduce<PointState | undefined>((state, fact) => stepPoint(state, BELIEF, fact), undefined)

  it('counts the answers that gave it away, and keeps the last', () => {
    expect(stateOf(wrong('q-one', 100), right('q-one', 101), wrong('q-two', 103))?.revealed).toEqual({
      times: 2,
      item: 'q-two',
      day: 103,
      given: ['b'],
    })
  })

  it('has nothing to keep where it was only avoided', () => {
    expect(stateOf(right('q-one', 100))).not.toHaveProperty('revealed')
  })

  it('stays certain while it is not cleared, though a later answer was less certain', () => {
    const once = [wrong('q-one', 100, 3), right('q-one', 101), wrong('q-one', 102, 1)]
    expect(stateOf(...once)?.revealed).toMatchObject({ times: 2, certain: true })
    const cleared = [wrong('q-one', 100, 3), right('q-one', 101), right('q-two', 102)]
    expect(isApplied(stateOf(...cleared)?.run ?? [])).toBe(true)
    expect(stateOf(...cleared, wrong('q-one', 103))?.revealed).toEqual({
      times: 2,
      item: 'q-one',
      day: 103,
      given: ['b'],
    })
  })

  it('is told from a scenario by its path', () => {
    const ended: Fact = {
      ...stampOf(100),
      kind: 'scenario.ended',
      scenario: 'late-sofa',
      edition: 1,
      path: [{ turn: 'opening', choice: 'rush' }],
      ending: 'left',
      score: 0,
      best: 2,
      shown: [{ point: BELIEF, item: 'late-sofa', right: false }],
      misconceptions: [BELIEF],
    }
    expect(stateOf(ended)?.revealed).toEqual({
      times: 1,
      item: 'late-sofa',
      day: 100,
      given: ['opening=rush'],
    })
  })
})
