import { expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { liveLogOf } from '#domain/log/live-log.ts'
import { standLog } from '#domain/log/stand.ts'
import { strongerOf } from '#stores/log/list-stronger.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { allReadyLog } from './all-ready.ts'
import { isLinear } from './looks.ts'
import { TODAY } from './ready-log.ts'

const UNITS = ['self-study', 'encourage-learning', 'own-development', 'self-and-others', 'monitor-quality']

/** The all-ready log over and over, every copy with ids and numbers of its own. */
function logOf(length: number, log = allReadyLog()): readonly Entry[] {
  const size = log.length
  return Array.from({ length }, (_, at): Entry => {
    const copy = Math.floor(at / size) * size
    const one = log[at % size]
    if (!one) throw new Error('There are so many')
    const text = JSON.stringify(one.record)
    const renamed = log.reduce(
      (json, { id, number }) => json.replaceAll(`"${id}"`, `"${entryIdOf(number + copy)}"`),
      text,
    )
    return {
      ...one,
      id: entryIdOf(one.number + copy),
      number: one.number + copy,
      record: JSON.parse(renamed),
    }
  })
}

test('readiness takes ten times the looks for ten times the log', () => {
  expect(isLinear(logOf, (log) => standLog(log, TODAY))).toBe(true)
})

test('and for ten times the goals, each with its reviews', () => {
  const plan = allReadyLog().filter(({ record }) => ['goal', 'review'].includes(record.type))
  expect(
    isLinear(
      (length) => logOf(length, plan),
      (log) => standLog(log, TODAY),
    ),
  ).toBe(true)
})

test.each(UNITS)('so does what would make the log of %s stronger, and what is asked of it', (unit) => {
  const standing = standLog(logOf(300), TODAY)
  const stronger = (entries: readonly Entry[]) => strongerOf({ all: entries, today: TODAY, standing }, unit)
  expect(liveLogOf(logOf(300), TODAY).entries).toHaveLength(300)
  expect(isLinear(logOf, stronger)).toBe(true)
})
