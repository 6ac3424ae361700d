import { expect, test } from 'vitest'
import type { AnkiProblem } from '#domain/review/anki/deck.ts'
import { leftText, verdictLines } from '#messages/anki-import.ts'
import { ankiRefusal } from '#messages/anki-problems.ts'

const PROBLEMS: readonly (AnkiProblem | { readonly kind: 'unreadable' | 'away' })[] = [
  { kind: 'empty' },
  { kind: 'huge', what: 'file', maxBytes: 4e9 },
  { kind: 'huge', what: 'packed', maxBytes: 268_435_456 },
  { kind: 'foreign' },
  { kind: 'backup-of-ours' },
  { kind: 'cut' },
  { kind: 'altered', where: 'collection' },
  { kind: 'altered', where: 'collection.anki21b' },
  { kind: 'locked' },
  { kind: 'newer', version: 4 },
  { kind: 'older', version: 3 },
  { kind: 'many', what: 'cards', count: 1_000_000, most: 100_000 },
  { kind: 'no-cards' },
  { kind: 'not-utf8', line: 1_200 },
  { kind: 'no-package' },
  { kind: 'open-quote', row: 9 },
  { kind: 'unreadable' },
  { kind: 'away' },
]

test('each problem has a sentence of its own that says what it is', () => {
  const said = PROBLEMS.map(ankiRefusal)
  expect(new Set(said).size).toBe(PROBLEMS.length)
  expect(said.filter((text) => !/^[A-Z].+\.$/.test(text) || /undefined|\[object/.test(text))).toEqual([])
  expect(ankiRefusal({ kind: 'many', what: 'cards', count: 1_000_000, most: 100_000 })).toContain(
    '1,000,000 flashcards, and at most 100,000',
  )
})

const NO_DAYS = { due: 0, unmet: 0, putAway: 0 }

test('what a file would do is said in as many words as there are things', () => {
  const none = { new: 0, same: 0, changed: 0, kept: 0, back: 0, 'built-in': 0 }
  expect(verdictLines(none, { added: 0, known: 0, future: 0 }, NO_DAYS)).toEqual([])
  expect(
    verdictLines(
      { ...none, new: 1, 'built-in': 2 },
      { added: 1, known: 0, future: 3 },
      { due: 1, unmet: 2, putAway: 1 },
    ),
  ).toEqual([
    '1 flashcard would be new.',
    '2 flashcards are some of this site: only reviews would be added.',
    '1 review would be added, each at the time it was done.',
    '3 reviews with a date in the future stay behind.',
    '1 flashcard would be due on the day it has in Anki.',
    '2 flashcards come without a review: due on their days in Anki, and then asked as if for the first time.',
    '1 flashcard would be put away, as it is in Anki.',
  ])
  expect(leftText('asked', 2)).toBe('2 flashcards whose question is here already.')
})
