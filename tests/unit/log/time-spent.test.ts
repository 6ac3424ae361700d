import { expect, test } from 'vitest'
import { timeSpent } from '#domain/log/time-spent.ts'
import { entryOf } from '#tests/support/entries.ts'

/** A Sunday. */
const TODAY = '2026-11-22'

const took = (number: number, occurredOn: string | undefined, minutes: number, type = 'resource') =>
  entryOf(number, { type, minutes, ...(occurredOn === undefined ? {} : { occurredOn }) })

test('minutes are added up from Monday to Sunday, with weeks that have none between', () => {
  const log = [
    took(1, '2026-11-02', 10),
    took(2, '2026-11-08', 5),
    took(3, '2026-11-16', 20),
    took(4, '2026-11-22', 30),
  ]
  const { weeks, minutes } = timeSpent(log, TODAY)
  expect(weeks.map(({ from, minutes: each }) => [from, each])).toEqual([
    ['2026-11-02', 15],
    ['2026-11-09', 0],
    ['2026-11-16', 50],
  ])
  expect(minutes).toBe(65)
})

test('and by type of entry, in each week and in all, the most first', () => {
  const log = [
    took(1, '2026-11-10', 10),
    took(2, '2026-11-11', 40, 'reflection'),
    took(3, '2026-11-17', 5),
    took(4, '2026-11-17', 5, 'of a later release'),
  ]
  const { types, weeks } = timeSpent(log, TODAY)
  expect(types).toEqual([
    { type: 'reflection', minutes: 40 },
    { type: 'resource', minutes: 15 },
    { type: 'of a later release', minutes: 5 },
  ])
  expect(weeks.map(({ byType }) => Object.fromEntries(byType))).toEqual([
    { resource: 10, reflection: 40 },
    { resource: 5, 'of a later release': 5 },
  ])
})

test('thirteen weeks are shown; what came earlier is counted apart', () => {
  const log = [took(1, '2026-08-23', 7), took(2, '2026-08-24', 10), took(3, TODAY, 1)]
  const { weeks, earlier, minutes } = timeSpent(log, TODAY)
  expect([weeks.length, weeks[0]?.from, weeks.at(-1)?.from]).toEqual([13, '2026-08-24', '2026-11-16'])
  expect([minutes, earlier]).toEqual([11, 7])
})

test('entries that say no minutes, that are deleted or of a coming week do not count', () => {
  const log = [
    entryOf(1, { occurredOn: TODAY }),
    took(2, TODAY, 0),
    { ...took(3, TODAY, 9), isDeleted: true },
    took(4, '2026-11-23', 9),
  ]
  const spent = timeSpent(log, TODAY)
  expect([spent.minutes, spent.earlier, spent.types, spent.weeks.length]).toEqual([0, 0, [], 1])
})

test('minutes without a date are counted apart', () => {
  expect(timeSpent([took(1, undefined, 9)], TODAY)).toMatchObject({ minutes: 0, undated: 9 })
})
