import { expect, test } from 'vitest'
import { weighEntries, weighSources } from '#domain/log/import-plan.ts'
import type { ReadSource } from '#domain/log/source.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'

const LOG = [
  entryOf(1, { title: 'By DOI', fields: { doi: '10.1000/182' } }),
  entryOf(2, { title: 'By ISBN', fields: { isbn: '9780306406157' } }),
  entryOf(3, { title: 'By address', fields: { address: 'https://www.example.org/a/?utm_source=x' } }),
  entryOf(4, { title: 'The calm caller', fields: { author: 'Jane Smith' } }),
  entryOf(5, { title: 'Off the list', fields: { doi: '10.1000/5' } }, { isDeleted: true }),
  entryOf(6, { type: 'reflection', title: 'Of another type' }),
]

/** Where each of these stands, and to which entry or line it is the same. */
function stand(...sources: readonly Omit<ReadSource, 'line'>[]) {
  const lines = sources.map((source, at): ReadSource => ({ ...source, line: at + 1 }))
  return weighSources(lines, LOG, 'inbox').map(({ state, entry, first }) => [state, entry?.number ?? first])
}

test('a source that the log has is known, with the entry it is the same as', () => {
  expect(
    stand(
      { title: 'Other words', doi: '10.1000/182' },
      { title: 'Other words', isbn: '0306406152' },
      { title: 'Other words', address: 'https://example.org/a' },
      { title: 'Calm caller', author: 'Smith, Jane' },
      { title: 'Calm caller', author: 'Lee, Ann' },
      { title: 'Off the list', doi: '10.1000/5' },
      { title: 'Of another type' },
    ),
  ).toEqual([
    ['known', 1],
    ['known', 2],
    ['known', 3],
    ['known', 4],
    ['new', undefined],
    ['new', undefined],
    ['new', undefined],
  ])
})

test('a source that the file has twice is taken once', () => {
  expect(
    stand(
      { title: 'Calm', address: 'https://example.org/1' },
      { title: 'Calm', address: 'https://example.org/2' },
      { title: 'Other', address: 'https://example.org/1/#part' },
    ),
  ).toEqual([
    ['new', undefined],
    ['new', undefined],
    ['twice', 1],
  ])
})

test('thousands of the same title are told apart', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => ({
    title: 'Untitled',
    address: `https://example.org/${at}`,
  }))
  expect(new Set(stand(...many).map(([state]) => state))).toEqual(new Set(['new']))
})

test('entries of a log in a file are new, known, changed, or were deleted here', () => {
  const { record } = entryOf(1, LOG[0]?.record)
  const filed = [
    { id: entryIdOf(1), record },
    { id: entryIdOf(4), record },
    { id: entryIdOf(5), record },
    { id: entryIdOf(7), record },
    { id: entryIdOf(8), record },
  ]
  const states = [{ id: entryIdOf(8), isPurged: true as const }]
  expect(weighEntries(filed, LOG, states).map(({ state }) => state)).toEqual([
    'known',
    'changed',
    'gone',
    'new',
    'gone',
  ])
})
