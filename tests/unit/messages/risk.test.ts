import { expect, test } from 'vitest'
import { riskText } from '#messages/risk.ts'

const RISK = { level: 1, isMore: false, days: 0, hasBackup: false } as const

test('it tells numbers, and more the more there is', () => {
  const atRisk = { records: 400, entries: 12, answers: 340 }
  expect(riskText({ ...RISK, atRisk })).toBe('12 log entries and 340 answers are only in this browser.')
  expect(riskText({ ...RISK, atRisk, hasBackup: true, level: 2, days: 9 })).toBe(
    '12 log entries and 340 answers are not in your last backup file, and only in this browser. The first has been for 9 days. If it clears what sites keep, or this device is lost, they are gone.',
  )
})

test('one is one', () => {
  expect(riskText({ ...RISK, atRisk: { records: 1, entries: 1, answers: 0 }, days: 3 })).toBe(
    '1 log entry is only in this browser. It has been for 3 days.',
  )
  expect(riskText({ ...RISK, atRisk: { records: 1, entries: 0, answers: 0 } })).toBe(
    '1 record is only in this browser.',
  )
})

test('where not all was counted it says so', () => {
  expect(riskText({ ...RISK, isMore: true, atRisk: { records: 2_000, entries: 9, answers: 1_900 } })).toBe(
    'More than 2,000 records are only in this browser.',
  )
})
