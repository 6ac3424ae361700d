import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AtRisk, atRiskIn, type RiskGiven, riskOf } from '#domain/journal/risk.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { factOf } from '#tests/support/facts.ts'
import { resource, revised } from '#tests/support/log.ts'

const NOW = 1_000 * DAY_MILLIS

const given = (more: Partial<AtRisk>, days: number, longDays = 7): RiskGiven => ({
  atRisk: { records: 0, byHand: 0, entries: 0, answers: 0, since: NOW - days * DAY_MILLIS, ...more },
  now: NOW,
  longDays,
})
const levelOf = (more: Partial<AtRisk>, days: number, longDays?: number) =>
  riskOf(given(more, days, longDays)).level

test('what is in no file is counted as a person would', () => {
  const entry = resource('A guide')
  const facts = [
    factOf('a', 1, 5_000, revised(1, entry)),
    factOf('a', 2, 3_000, revised(1, entry)),
    factOf('a', 3, 7_000, revised(2, entry)),
    factOf('a', 4, 9_000, { kind: 'section.read', section: 'self-study.choose' }),
    factOf('a', 5, 9_000, {
      kind: 'card.graded',
      card: 'heat-why',
      edition: 1,
      grade: 3,
      intervalDays: 3,
      first: true,
      tookMillis: 1_000,
    }),
  ]
  expect(atRiskIn(facts)).toEqual({ records: 5, byHand: 3, entries: 2, answers: 1, since: 3_000 })
  expect(atRiskIn([])).toEqual({ records: 0, byHand: 0, entries: 0, answers: 0 })
})

test.each([
  ['nothing at all', { records: 0 }, 400, 7, 0],
  ['four that were typed, today', { records: 4, byHand: 4 }, 0, 7, 0],
  ['five that were typed, today', { records: 5, byHand: 5 }, 0, 7, 1],
  ['one that was typed, for six days', { records: 1, byHand: 1 }, 6, 7, 0],
  ['one that was typed, for seven days', { records: 1, byHand: 1 }, 7, 7, 1],
  ['one that was typed, for three days where the browser forgets', { records: 1, byHand: 1 }, 3, 3, 1],
  ['five that were typed, for a week', { records: 5, byHand: 5 }, 7, 7, 2],
  ['five that were typed, for a fortnight', { records: 5, byHand: 5 }, 14, 7, 3],
  ['sixty that were typed, today', { records: 60, byHand: 60 }, 0, 7, 3],
  ['a few answers, for a year', { records: 49 }, 365, 7, 0],
  ['fifty answers, for a week', { records: 50 }, 7, 7, 1],
  ['three hundred answers, today', { records: 300 }, 0, 7, 1],
] as const)('of %s', (_what, more, days, longDays, level) => {
  expect(levelOf(more, days, longDays)).toBe(level)
})

test('it only grows, with what was made, with the days, and where the browser forgets', () => {
  const count = fc.nat(4_000)
  fc.assert(
    fc.property(count, count, fc.nat(40), count, fc.nat(40), (records, byHand, days, more, later) => {
      const before = levelOf({ records, byHand: Math.min(byHand, records) }, days)
      const made = { records: records + more, byHand: Math.min(byHand, records) + more }
      expect(levelOf(made, days + later)).toBeGreaterThanOrEqual(before)
      expect(levelOf({ records, byHand: Math.min(byHand, records) }, days, 3)).toBeGreaterThanOrEqual(before)
    }),
  )
})

test('a clock that was set back counts as no days', () => {
  expect(riskOf(given({ records: 1, byHand: 1 }, -4_000))).toEqual({ level: 0, days: 0 })
})

test('a file that nobody tested for four weeks is worth a word, though everything is in it', () => {
  const nothing = { records: 0, byHand: 0, entries: 0, answers: 0 }
  const since = (days: number) =>
    riskOf({ atRisk: nothing, now: NOW, longDays: 7, untestedSince: NOW - days * DAY_MILLIS }).level
  expect([since(27), since(28), since(400)]).toEqual([0, 1, 1])
})
