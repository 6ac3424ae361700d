import { expect, test } from 'vitest'
import { gradebook } from '#domain/pack/gradebook.ts'
import { writeCsv } from '#formats/csv.ts'
import { type GradebookCsvWords, gradebookRows } from '#formats/gradebook-csv.ts'
import { CHOICE } from '#tests/support/quiz-samples.ts'
import { FIRST_RECEIPT } from '#tests/unit/pack/first-published.ts'

const WORDS: GradebookCsvWords = {
  learner: 'Learner',
  right: 'Right',
  partly: 'Partly right',
  started: 'Started',
  ended: 'Ended',
  daysLate: 'Days late',
  attempts: 'Attempts',
  cell: {
    right: 'right',
    partly: 'partly',
    wrong: 'wrong',
    got: 'got',
    forgot: 'forgot',
    none: '',
    changed: 'changed',
    unmarked: 'not marked yet',
    'not-given': 'not asked',
    'left-out': 'left out',
  },
  item: (place, title) => `${place} ${title}`,
}

const BOOK = gradebook({
  body: { items: [CHOICE.id, 'heat-why'], due: '2026-12-01' },
  receipts: [
    {
      ...FIRST_RECEIPT,
      learner: '=HYPERLINK("x")',
      startedAt: Date.UTC(2026, 11, 2, 22, 50),
      endedAt: Date.UTC(2026, 11, 2, 23, 5),
      answers: [
        { kind: 'question', item: CHOICE.id, edition: 1, response: ['listen'] },
        { kind: 'card', item: 'heat-why', edition: 1, grade: 1 },
      ],
    },
  ],
  names: ['Ewa Nowak'],
  sheets: { questions: new Map([[CHOICE.id, CHOICE]]), scenarios: new Map() },
  now: { at: Date.UTC(2026, 11, 9), offsetMin: 0 },
})

test('a learner is a row and an item a column, with times where the learner was', () => {
  expect(gradebookRows(BOOK, (item) => `about ${item}`, WORDS)).toEqual([
    [
      'Learner',
      '1 about q-first-words',
      '2 about heat-why',
      'Right',
      'Partly right',
      'Started',
      'Ended',
      'Days late',
      'Attempts',
    ],
    ['Ewa Nowak', '', '', '', '', '', '', '', ''],
    ['=HYPERLINK("x")', 'right', 'forgot', '1', '0', '2026-12-02 23:50', '2026-12-03 00:05', '2', '1'],
  ])
})

test('nothing in it is a formula', () => {
  const csv = new TextDecoder().decode(writeCsv(gradebookRows(BOOK, () => '+1', WORDS)))
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).not.toMatch(/(^|,)"[=+@-]/m)
})
