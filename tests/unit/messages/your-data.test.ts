import { expect, test } from 'vitest'
import { takenText, weighedText } from '#messages/backup.ts'
import { unsavedHereText } from '#messages/shared.ts'
import { compareText, keptLines, keptText, unsavedText } from '#messages/your-data.ts'

const NOTHING = { entries: 0, cards: 0, items: 0, sections: 0, packsMade: 0, packsBegun: 0, receipts: 0 }
const WEIGHED = {
  added: 0,
  known: 0,
  clashes: 0,
  unreadable: 0,
  missing: 0,
  erased: 0,
  erasing: 0,
  erasingPacks: 0,
}

test('the register has a line for what there is any of', () => {
  expect(keptLines({ ...NOTHING, entries: 4, receipts: 1 }, 2)).toEqual([
    { count: 4, what: 'log entries' },
    { count: 1, what: 'receipt taken in' },
    { count: 2, what: 'half-filled forms' },
  ])
  expect(keptText(214, 3)).toBe('214 records:')
  expect(keptText(1, 0)).toBe('1 record.')
  expect(keptText(0, 0)).toBe('Nothing is kept here yet.')
  expect(keptText(0, 1)).toBe('Nothing is saved here yet, but begun:')
})

test('what is in no backup is named, one or many', () => {
  expect(unsavedText(6, { ...NOTHING, entries: 4 }, false)).toBe('4 log entries are in no backup yet.')
  expect(unsavedText(1, { ...NOTHING, entries: 1 }, true)).toBe(
    '1 log entry is not in your last backup file.',
  )
  expect(unsavedText(9, { ...NOTHING, entries: 1, cards: 1 }, false)).toBe(
    '1 log entry and 1 flashcard met are in no backup yet.',
  )
  expect(unsavedText(1, NOTHING, false)).toBe('1 record is in no backup yet.')
  expect(unsavedText(0, NOTHING, true)).toBe('')
})

test('a weighed file that holds all there is here is called whole', () => {
  expect(weighedText({ ...WEIGHED, known: 412 })).toBe(
    'Everything in this file is here already, and everything here is in it: 412 records.',
  )
  expect(weighedText({ ...WEIGHED, known: 412, missing: 1 })).toBe(
    'Everything in this file is here already. 1 record here is not in it: take a new backup file.',
  )
  expect(weighedText({ ...WEIGHED, added: 2, known: 1 })).toBe(
    'It would add 2 records. 1 record is here already.',
  )
})

test('what was erased elsewhere is named before it goes, and what was erased here stays out', () => {
  expect(weighedText({ ...WEIGHED, added: 3, erased: 2, erasing: 1, erasingPacks: 2 })).toBe(
    'It would add 3 records. 2 records are about log entries or packs that were erased for good, and will stay out. 1 log entry here would be erased for good, because it was erased where this file comes from. 2 packs here would be erased for good with all that was kept of them, because they were erased where this file comes from.',
  )
  expect(takenText({ added: 3, erased: 0, erasing: 0, erasingPacks: 1 })).toBe(
    '3 records added. 1 pack erased here too.',
  )
})

test('both ends of a move are told what to compare', () => {
  expect(compareText(undefined)).toContain('the same number of records')
  expect(compareText(1)).toBe('Compare: here it is 1 record now, and the other phone must say the same.')
})

test('leaving without saving says what would be lost', () => {
  expect(unsavedHereText(1, 0, 1)).toBe('1 record is in this tab alone. Leaving now removes it for good.')
  expect(unsavedHereText(0, 0, 1)).toBe('Everything here is in the file you saved last.')
  expect(unsavedHereText(0, 0, 0)).toBe('Nothing is kept here yet.')
  expect(unsavedHereText(0, 1, 1)).toBe(
    '1 half-filled form is in this tab alone. Leaving now removes it for good.',
  )
  expect(unsavedHereText(2, 1, 4)).toBe(
    '2 records and 1 half-filled form are in this tab alone. Leaving now removes them for good.',
  )
})
