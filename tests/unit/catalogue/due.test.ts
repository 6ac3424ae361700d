import { expect, test } from 'vitest'
import { duePages, dueText } from '#catalogue/due.ts'
import { readCatalogue } from '#catalogue/read.ts'
import { isReviewDue } from '#domain/local-date.ts'
import { smallContent } from './small-content.ts'

test.each([
  ['2025-11-22', '2026-11-22', false],
  ['2025-11-22', '2026-11-23', true],
  ['2024-02-29', '2025-03-01', false],
  ['2024-02-29', '2025-03-02', true],
  ['2026-11-22', '2026-11-22', false],
])('a page on the law checked on %s and read on %s: to be checked again is %s', (reviewed, today, due) => {
  expect(isReviewDue(reviewed, today)).toBe(due)
})

test('pages on the law more than a year old are listed with nation, date and flashcards; others are not', () => {
  const { catalogue } = readCatalogue(smallContent())
  expect(duePages(catalogue, '2027-11-22')).toEqual([])
  const due = duePages(catalogue, '2027-11-23')
  expect(due).toEqual([{ id: 'law', reviewed: '2026-11-22', nation: 'England and Wales', cards: 0 }])
  expect(dueText(due)).toContain(
    'content/concepts/law.mdx  England and Wales, last checked 2026-11-22, 0 flashcards',
  )
  expect(dueText([])).toContain('No page on the law is due')
})
