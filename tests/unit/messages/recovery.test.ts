import { describe, expect, test } from 'vitest'
import {
  backText,
  bringsText,
  copyText,
  givenText,
  hereText,
  missingText,
  whenText,
  whoseText,
} from '#messages/recovery.ts'

const AT = Date.UTC(2026, 10, 22, 9, 5)
const DAY = 86_400_000

describe('what is missing, in words', () => {
  test.each([
    [342, 1_204, '342 of 1,204 records that were kept in this browser are missing.'],
    [1, 5, '1 of 5 records that were kept in this browser is missing.'],
    [5, 5, 'All 5 records that were kept in this browser are missing.'],
    [1, 1, 'The one record that was kept in this browser is missing.'],
  ])('%i of %i', (missing, of, said) => {
    expect(missingText(missing, of)).toBe(said)
  })

  test.each([
    [5, 5, 'All of them were written in this browser.'],
    [1, 1, 'It was written in this browser.'],
    [5, 0, 'All of them had come from a file or another device.'],
    [1, 0, 'It had come from a file or another device.'],
    [5, 4, '4 of them were written in this browser; 1 had come from a file or another device.'],
    [5, 1, '1 of them was written in this browser; 4 had come from a file or another device.'],
  ])('whose: %i, %i of them written here', (missing, own, said) => {
    expect(whoseText(missing, own)).toBe(said)
  })

  test('when it was kept, by the clock of this place', () => {
    expect(whenText(AT - DAY, AT, 60)).toBe(
      'Kept between 21 November 2026 at 10:05 and 22 November 2026 at 10:05.',
    )
    expect(whenText(AT, AT + 20_000, 60)).toBe('Kept on 22 November 2026 at 10:05.')
    expect(whenText(undefined, AT, 0)).toBe('The last was kept on 22 November 2026 at 09:05.')
  })

  test('what is still here', () => {
    expect(hereText(0)).toBe('Nothing else is kept here.')
    expect(hereText(1)).toBe('1 record is here, as it was.')
    expect(hereText(862)).toBe('862 records are here, as they were.')
  })

  test('what a file or a copy brings back', () => {
    expect(bringsText(0, 5)).toBe('This file brings back nothing of what is missing.')
    expect(bringsText(3, 5)).toBe('This file brings back 3 of the 5 records that are missing.')
    expect(bringsText(5, 5)).toBe('This file brings back all 5 records that are missing.')
    expect(bringsText(1, 1)).toBe('This file brings back the record that is missing.')
    expect(copyText(AT, 0, 3, 40)).toBe(
      'Made on 22 November 2026 at 09:05, with 40 records: it brings back 3 records.',
    )
  })

  test('what came of it', () => {
    expect(backText(1)).toBe('The missing record is back.')
    expect(backText(342)).toBe('All 342 records that were missing are back.')
    expect(givenText(AT, 0, 1)).toBe(
      '1 record, since 22 November 2026 at 09:05. A backup file that holds it is still taken in.',
    )
  })
})
