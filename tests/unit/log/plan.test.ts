import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { improvementsOf } from '#domain/log/improvements.ts'
import { planOf } from '#domain/log/plan.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { standLog } from '#domain/log/stand.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'

const TODAY = '2026-11-22'

interface GoalDays {
  readonly set?: string
  readonly reviews?: readonly string[]
  readonly due?: string
}

const goal = (number: number, { set = '2026-09-01', reviews = [], due }: GoalDays = {}) =>
  entryOf(number, {
    type: 'goal',
    occurredOn: set,
    fields: { reviewDates: reviews.map((on) => ({ on })), ...(due === undefined ? {} : { due }) },
  })
const review = (
  number: number,
  goals: readonly number[],
  occurredOn: string | undefined,
  fields: EntryRecord['fields'] = {},
) =>
  entryOf(number, {
    type: 'review',
    ...(occurredOn === undefined ? {} : { occurredOn }),
    fields: { goals: goals.map(entryIdOf), decision: 'keep', ...fields },
  })
const numbers = (log: readonly Entry[]) => planOf(log, TODAY).map(({ goal: { number } }) => number)
const only = (...log: readonly Entry[]) => planOf(log, TODAY)[0]

test('a goal has its reviews in the order of their days, those without a day last', () => {
  const log = [goal(1), review(5, [1], undefined), review(4, [1], '2026-10-20'), review(3, [1], '2026-11-02')]
  expect(only(...log)?.reviews.map(({ number }) => number)).toEqual([4, 3, 5])
})

test('one review may look at several goals, and stands with each', () => {
  const plan = planOf([goal(1), goal(2), review(3, [1, 2], '2026-10-20')], TODAY)
  expect(plan.map(({ reviews }) => reviews.map(({ number }) => number))).toEqual([[3], [3]])
})

describe('what a goal waits for', () => {
  test.each<
    readonly [what: string, log: readonly [Entry, ...Entry[]], next: string | undefined, state: object]
  >([
    ['nothing was planned', [goal(1)], undefined, { kind: 'open' }],
    ['a review lies ahead', [goal(1, { reviews: ['2026-12-01'] })], '2026-12-01', { kind: 'open' }],
    ['it is for today', [goal(1, { reviews: [TODAY], due: TODAY })], TODAY, { kind: 'open' }],
    [
      'a review was for yesterday',
      [goal(1, { reviews: ['2026-12-01', '2026-11-21'] })],
      '2026-11-21',
      { kind: 'overdue', review: true, due: false, since: '2026-11-21' },
    ],
    [
      'it was looked at since',
      [goal(1, { reviews: ['2026-10-01', '2026-12-01'] }), review(2, [1], '2026-10-02')],
      '2026-12-01',
      { kind: 'open' },
    ],
    [
      'a review planned the next one',
      [goal(1, { reviews: ['2026-10-01'] }), review(2, [1], '2026-10-01', { nextOn: '2026-11-01' })],
      '2026-11-01',
      { kind: 'overdue', review: true, due: false, since: '2026-11-01' },
    ],
    [
      'its day has gone by',
      [goal(1, { due: '2026-11-01' })],
      undefined,
      { kind: 'overdue', review: false, due: true, since: '2026-11-01' },
    ],
    [
      'both have gone by',
      [goal(1, { reviews: ['2026-10-01'], due: '2026-11-01' })],
      '2026-10-01',
      { kind: 'overdue', review: true, due: true, since: '2026-10-01' },
    ],
    [
      'it was reached',
      [
        goal(1, { due: '2026-11-01' }),
        review(2, [1], '2026-10-20', { decision: 'done', nextOn: '2026-11-20' }),
      ],
      undefined,
      { kind: 'over', decision: 'done', on: '2026-10-20' },
    ],
    [
      'it was dropped',
      [goal(1, { reviews: ['2026-11-01'] }), review(2, [1], '2026-10-20', { decision: 'drop' })],
      undefined,
      { kind: 'over', decision: 'drop', on: '2026-10-20' },
    ],
    ['a day is no day', [goal(1, { reviews: ['soon'], due: '2026-02-30' })], undefined, { kind: 'open' }],
  ])('when %s', (_, log, next, state) => {
    expect(only(...log)?.nextReview).toBe(next)
    expect(only(...log)?.state).toEqual(state)
  })
})

test('a deleted review looks at nothing, and a deleted goal is none', () => {
  const late = goal(1, { reviews: ['2026-10-01'] })
  const gone = { ...review(2, [1], '2026-10-02'), isDeleted: true }
  expect(only(late, gone)?.state.kind).toBe('overdue')
  expect(planOf([{ ...late, isDeleted: true }], TODAY)).toEqual([])
})

test('what is overdue longest comes first, then what comes next, then what ended last', () => {
  const log = [
    goal(1),
    goal(2, { due: '2027-03-01', reviews: ['2027-01-01'] }),
    goal(3, { due: '2026-12-24' }),
    goal(4, { due: '2026-11-20' }),
    goal(5, { reviews: ['2026-10-20'] }),
    goal(6),
    review(7, [6], '2026-10-01', { decision: 'done' }),
    goal(8),
    review(9, [8], '2026-11-01', { decision: 'drop' }),
  ]
  expect(numbers(log)).toEqual([5, 4, 3, 2, 1, 8, 6])
  expect(numbers(log.toReversed())).toEqual([5, 4, 3, 2, 1, 8, 6])
})

test('the plan and the warning about goals left alone go by the same days, the next one of a review too', () => {
  const set = goal(1, { reviews: ['2026-11-01'] })
  const looked = review(2, [1], '2026-11-05', { nextOn: '2026-11-12' })
  expect(only(set, looked)?.state.kind).toBe('overdue')
  const warned = standLog([set, looked], TODAY).warnings.map(({ misconception }) => misconception)
  expect(warned).toContain('own-development.mis.2')
  const later = review(2, [1], '2026-11-05', { nextOn: '2026-12-12' })
  expect(only(set, later)?.state.kind).toBe('open')
})

test('improvements come by their day; those with a result come last and are not late', () => {
  const improvement = (number: number, due: string, impact?: string) =>
    entryOf(number, { type: 'improvement', fields: { due, ...(impact ? { impact } : {}) } })
  const log = [
    improvement(1, '2026-12-01'),
    improvement(2, '2026-11-20'),
    improvement(3, '2026-10-01', 'Fewer calls came back.'),
    improvement(4, 'soon'),
    improvement(5, TODAY),
  ]
  const planned = improvementsOf(log, TODAY)
  expect(planned.map(({ entry, isLate, isDone }) => [entry.number, isLate, isDone])).toEqual([
    [2, true, false],
    [5, false, false],
    [1, false, false],
    [3, false, true],
  ])
})
