import { describe, expect, test } from 'vitest'
import type { Fact, Grade, Happening } from '#domain/journal/fact.ts'
import {
  countForetold,
  dayOfNewest,
  flatten,
  historiesOf,
  isAnswer,
} from '#domain/review/optimise/history.ts'
import { factOf } from '#tests/support/facts.ts'

const DAY = 86_400_000
const BEGAN = Date.UTC(2026, 10, 22, 9)
const TODAY = Math.floor(BEGAN / DAY)

function facts(...happened: readonly (readonly [day: number, what: Happening])[]): readonly Fact[] {
  return happened.map(([day, what], index) => factOf('a', index + 1, BEGAN + day * DAY + index, what))
}

function graded(grade: Grade, card = 'heat-why', edition = 1): Happening {
  return { kind: 'card.graded', card, edition, grade, intervalDays: 1, first: false, tookMillis: 1 }
}

describe('the history of a card', () => {
  test('is its answers in fold order, each on the study day it was given', () => {
    const [first, second] = facts([0, graded(3)], [4, graded(1)])
    expect(historiesOf([second, first].filter((fact) => fact !== undefined))).toEqual([
      { card: 'heat-why', days: [TODAY, TODAY + 4], grades: [3, 1] },
    ])
  })

  test('leaves out what was taken back, and brings back what was taken back and back again', () => {
    const [one, two] = facts([0, graded(3)], [4, graded(1)])
    const undo = factOf('a', 3, BEGAN + 5 * DAY, {
      kind: 'undone',
      target: two?.id ?? '',
      about: ['card:heat-why'],
    })
    const again = factOf('a', 4, BEGAN + 6 * DAY, {
      kind: 'undone',
      target: undo.id,
      about: ['card:heat-why'],
    })
    const kept = [one, two].filter((fact) => fact !== undefined)
    expect(historiesOf([...kept, undo])[0]?.grades).toEqual([3])
    expect(historiesOf([...kept, undo, again])[0]?.grades).toEqual([3, 1])
  })

  test('begins anew where the card was forgotten on purpose, or asks for something else now', () => {
    const forget: Happening = { kind: 'card.scheduled', card: 'heat-why', day: TODAY, forget: true }
    const histories = historiesOf(
      facts([0, graded(3)], [1, forget], [2, graded(2)], [5, graded(4)], [9, graded(1, 'heat-why', 2)]),
    )
    expect(histories.map(({ grades }) => grades)).toEqual([[3], [2, 4], [1]])
  })

  test('needs only the facts that are answers or take one back', () => {
    const [grade] = facts([0, graded(3)])
    const undone = (about: readonly string[]) => factOf('a', 2, BEGAN, { kind: 'undone', target: 'x', about })
    const scheduled = (forget: boolean) =>
      factOf('a', 2, BEGAN, { kind: 'card.scheduled', card: 'a', day: 1, ...(forget ? { forget } : {}) })
    expect(grade && isAnswer(grade)).toBe(true)
    expect(
      [undone(['card:a']), undone(['section:a']), scheduled(true), scheduled(false)].map(isAnswer),
    ).toEqual([true, false, true, false])
  })
})

describe('flat answers', () => {
  const histories = [
    { card: 'b', days: [10, 12, 12], grades: [3, 1, 3] },
    { card: 'a', days: [5, 4, 20], grades: [4, 3, 2] },
  ]

  test('are in one order, whatever order they came in, and no clock runs back', () => {
    const answers = flatten(histories)
    expect(answers).toEqual(flatten([...histories].reverse()))
    expect([...answers.starts]).toEqual([0, 3, 6])
    expect([...answers.elapsed]).toEqual([0, 0, 16, 0, 2, 0])
    expect([...answers.grades]).toEqual([4, 3, 2, 3, 1, 3])
  })

  test('know which were foretold, and on which days the newest are', () => {
    const answers = flatten(histories)
    expect(countForetold(answers)).toBe(2)
    expect(countForetold(answers, 13)).toBe(1)
    expect(dayOfNewest(answers, 0.5)).toBe(20)
    expect(dayOfNewest(flatten([]), 0.2)).toBe(Number.POSITIVE_INFINITY)
  })
})
