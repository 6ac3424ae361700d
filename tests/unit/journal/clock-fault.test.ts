import { expect, test } from 'vitest'
import { clockFault, RELEASED } from '#domain/journal/clock-fault.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { clockText } from '#messages/clock.ts'

const YEAR = 365 * DAY_MILLIS
const NOW = RELEASED + 30 * DAY_MILLIS

test.each([
  ['right', 0, undefined, undefined],
  ['ten years slow', -10 * YEAR, NOW, 'behind'],
  ['ten years fast', 10 * YEAR, NOW, 'ahead'],
  ['a day fast, with records of it', 0, NOW + DAY_MILLIS, undefined],
  ['right, with records of ten years on', 0, NOW + 10 * YEAR, 'overtaken'],
  ['right, with records of a week on', 0, NOW + 7 * DAY_MILLIS, 'overtaken'],
  ['two years after the release, with old records', 2 * YEAR, NOW, undefined],
] as const)('a clock is %s', (_what, off, latest, kind) => {
  expect(clockFault(NOW + off, latest)?.kind).toBe(kind)
})

test('it is said with both dates, in the zone the person is in', () => {
  const latest = Date.UTC(2036, 2, 12, 23, 30)
  const now = Date.UTC(2026, 11, 22, 9)
  expect(clockText({ kind: 'overtaken', latest }, now, 60)).toContain(
    'Records here are dated up to 13 March 2036, and this device’s clock says 22 December 2026.',
  )
  expect(clockText({ kind: 'behind' }, Date.UTC(2016, 0, 1), 0)).toContain('says 1 January 2016')
})
