import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  BOUNDS,
  DEFAULT_REVIEW_SETTINGS,
  readReviewSettings,
  SETTING,
  type SettingValue,
} from '#domain/review/settings.ts'

const read = (chosen: Readonly<Record<string, SettingValue>>) =>
  readReviewSettings(new Map(Object.entries(chosen)))

test('nothing chosen is the defaults', () => {
  expect(read({})).toEqual(DEFAULT_REVIEW_SETTINGS)
})

test('what was chosen is read back', () => {
  const weights = Array.from({ length: 21 }, (_, index) => index / 10)
  expect(
    read({
      [SETTING.grades]: 'four',
      [SETTING.keys]: false,
      [SETTING.retention]: 0.85,
      [SETTING.newPerDay]: 0,
      [SETTING.order]: 'visit',
      [SETTING.easyDays]: '1,1,1,1,1,0.5,0',
      [SETTING.pause]: '2026-12-20/2027-01-02',
      [SETTING.visit]: '2027-02-01',
      [SETTING.weights]: weights.join(','),
    }),
  ).toEqual({
    ...DEFAULT_REVIEW_SETTINGS,
    grades: 'four',
    keys: false,
    retention: 0.85,
    newPerDay: 0,
    order: 'visit',
    easyDays: [1, 1, 1, 1, 1, 0.5, 0],
    pause: { from: '2026-12-20', to: '2027-01-02' },
    visit: '2027-02-01',
    weights,
  })
})

test.each([
  [SETTING.retention, 0.99],
  [SETTING.retention, 0],
  [SETTING.retention, Number.NaN],
  [SETTING.newPerDay, -1],
  [SETTING.rolloverHour, 23],
  [SETTING.order, 'alphabet'],
  [SETTING.easyDays, '1,1,1'],
  [SETTING.easyDays, '1,1,1,1,1,1,2'],
  [SETTING.pause, '2027-01-02/2026-12-20'],
  [SETTING.pause, '2027-01-02'],
  [SETTING.visit, '2027-02-31'],
  [SETTING.weights, '0.2,NaN'],
  [SETTING.weights, Array.from({ length: 21 }, () => 'x').join(',')],
  [SETTING.weights, '1,2,3'],
  [SETTING.weights, ','.repeat(20)],
  [SETTING.weights, `0.2,1.3,,${Array.from({ length: 18 }, () => 1).join(',')}`],
  [SETTING.weights, Array.from({ length: 21 }, () => '1e999').join(',')],
  [SETTING.easyDays, ',,,,,,'],
])('%s of %s counts as not chosen', (name, value) => {
  expect(read({ [name]: value })).toEqual(DEFAULT_REVIEW_SETTINGS)
})

test('whatever is stored, what is read is within bounds', () => {
  const value = fc.oneof(fc.string(), fc.boolean(), fc.double())
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.values(SETTING)), value), (chosen) => {
      const settings = read(chosen)
      for (const key of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) {
        const [least, most] = BOUNDS[key]
        expect(settings[key]).toBeGreaterThanOrEqual(least)
        expect(settings[key]).toBeLessThanOrEqual(most)
      }
    }),
  )
})
