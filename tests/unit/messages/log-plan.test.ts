import { expect, test } from 'vitest'
import { timeSpent } from '#domain/log/time-spent.ts'
import { spentText } from '#messages/log-plan.ts'
import { entryOf } from '#tests/support/entries.ts'

const TODAY = '2026-11-22'

test.each<readonly [took: readonly (readonly [on: string | undefined, minutes: number])[], said: string]>([
  [[[TODAY, 25]], '25 minutes this week.'],
  [[['2026-11-10', 60]], '1 hour in two weeks, about 30 minutes a week. This week so far: none.'],
  [[['2026-01-10', 125]], 'None in 13 weeks. 2 hours 5 minutes came before that.'],
  [[[undefined, 1]], 'None this week. 1 minute more is in entries without a date.'],
])('minutes in words: %#', (took, said) => {
  const log = took.map(([occurredOn, minutes], at) =>
    entryOf(at + 1, { minutes, ...(occurredOn === undefined ? {} : { occurredOn }) }),
  )
  expect(spentText(timeSpent(log, TODAY))).toBe(said)
})
