import { describe, expect, test } from 'vitest'
import { passphraseText } from '#messages/backup-lock.ts'
import { backupRefusal, notMadeText } from '#messages/backup-refusal.ts'
import { lastTestedText, makingText, readingText, testedText } from '#messages/backup-work.ts'

const NOON = Date.UTC(2026, 10, 22, 12)

describe('why a file was not opened', () => {
  test.each([
    [
      { kind: 'ends-early', records: 1_204, of: 3_500 },
      'after 1,204 of its 3,500 records nothing more can be read.',
    ],
    [{ kind: 'ends-early', records: 0, of: 0 }, 'none of its records can be read.'],
    [{ kind: 'packing', records: 1 }, 'damaged after it was written, after the 1 record at its beginning'],
    [{ kind: 'packing', records: 0 }, 'damaged after it was written, before its first record'],
    [{ kind: 'bomb', maxBytes: 268_435_456 }, 'unpacks to more than 256 MB'],
    [{ kind: 'line', line: 1_005 }, 'Line 1,005 of this file'],
    [{ kind: 'miscounted', said: 4, found: 3 }, 'says that it holds 4 records, and it holds 3.'],
  ] as const)('says where: %o', (problem, words) => {
    expect(backupRefusal(problem)).toContain(words)
  })

  test('says what to do about it, whatever it is', () => {
    const kinds = [
      'empty',
      'huge',
      'foreign',
      'other-kind',
      'newer',
      'cut',
      'altered',
      'unreadable',
      'digest',
      'trailing',
      'locked',
      'wrong-passphrase',
      'other-lock',
      'slow-lock',
      'lock-damaged',
      'lock-away',
    ] as const
    const said = kinds.map((kind) => backupRefusal({ kind }))
    expect(new Set(said).size).toBe(kinds.length)
    for (const words of said) expect(words).toMatch(/\b([Cc]hoose|Copy|[Tt]ype|Reload|Open) .*\.$/)
  })
})

test('no locked file: because it is out of reach, or because there is no memory left', () => {
  expect(notMadeText('lock-away')).toContain('not kept for use offline')
  expect(notMadeText('slow-lock')).toContain('too little memory')
})

test('progress is said a tenth at a time, and locking comes first', () => {
  expect([0, 0.09, 0.3, 0.999, 1].map((share) => makingText(share, false))).toEqual([
    'Writing the file: 0%',
    'Writing the file: 0%',
    'Writing the file: 30%',
    'Writing the file: 90%',
    'Writing the file: 100%',
  ])
  expect(makingText(0, true)).toBe('Locking the file: this takes a few seconds')
  expect(makingText(0.5, true)).toBe('Writing the file: 50%')
  expect(readingText(0.25)).toBe('Reading the file: 20%')
})

test('a tested file is named by what it holds and when it was made, in the zone one is in', () => {
  const report = { madeAt: NOON, offsetMin: 13 * 60, facts: 2, unreadable: 0, isLast: true }
  expect(testedText(report)).toBe(
    'It opens, and every part of it is as it was written: 2 records, from 23 November 2026. It is your last backup file.',
  )
  expect(testedText({ ...report, offsetMin: 0, unreadable: 1, isLast: false })).toBe(
    'It opens, and every part of it is as it was written: 2 records, from 22 November 2026. 1 record in it cannot be read.',
  )
  expect(lastTestedText(NOON, 0)).toBe('Last tested: 22 November 2026.')
})

test('a passphrase is too short or not the same', () => {
  expect(passphraseText({ kind: 'short', least: 12 })).toContain('at least 12 characters')
  expect(passphraseText({ kind: 'different', least: 12 })).toContain('not the same')
})
