import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { type LogTableWords, writeLogCsv } from '#formats/log-csv.ts'
import { entryOf } from '#tests/support/entries.ts'

const words: LogTableWords = {
  columns: {
    number: 'Entry',
    type: 'Type',
    stage: 'State',
    title: 'Title',
    occurredOn: 'Date',
    minutes: 'Minutes',
    links: 'Marking points',
    savedOn: 'Last saved',
  },
  type: (name) => name,
  stage: (name) => (name === 'draft' ? 'Unfinished' : ''),
  field: (name) => name.toUpperCase(),
  value: (_entry, _field, value) => (typeof value === 'string' ? value : value.join('\n')),
  point: (id) => `[${id}]`,
}

const table = (...log: Parameters<typeof writeLogCsv>[0]) =>
  papaparse.parse<string[]>(
    new TextDecoder().decode(writeLogCsv(log, words, ['kind', 'author', 'insights'])).trimEnd(),
  ).data

const guide = entryOf(4, {
  title: 'A guide',
  occurredOn: '2026-02-04',
  minutes: 40,
  links: [{ point: 'self-study.mp.1', claim: 'I found it by myself.' }],
  fields: { later: 'of a later release', insights: ['One.', 'Two.'], kind: 'guidance' },
})

test('an entry is a row by number, and each field that is used a column', () => {
  expect(table(guide, entryOf(2, { stage: 'draft' }))).toEqual([
    ['Entry', 'Type', 'State', 'Title', 'Date', 'Minutes', 'Marking points', 'Last saved'].concat([
      'KIND',
      'INSIGHTS',
      'LATER',
    ]),
    ['2', 'resource', 'Unfinished', 'Entry 2', '', '', '', '2026-11-22', '', '', ''],
    [
      '4',
      'resource',
      '',
      'A guide',
      '2026-02-04',
      '40',
      '[self-study.mp.1] I found it by myself.',
      '2026-11-22',
    ].concat(['guidance', 'One.\nTwo.', 'of a later release']),
  ])
})

test('a deleted entry is no row', () => {
  expect(table(entryOf(1, {}, { isDeleted: true }))).toHaveLength(1)
})

test('an empty log is a row of heads', () => {
  expect(table()).toEqual([Object.values(words.columns)])
})

test('hostile words of any field stay words', () => {
  const formula = '=HYPERLINK("https://example.org","Open")'
  const [, row = []] = table(
    entryOf(1, {
      title: formula,
      links: [{ point: 'self-study.mp.1', claim: '=1+1' }],
      fields: { author: '@SUM(A1)', insights: ['+1', '=2'], constructor: '-1' },
    }),
  )
  expect(row.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(row[3]).toBe(`'${formula}`)
})
