import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

test('a page whose date is still to come is listed too: nobody has checked it then', () => {
  const { catalogue } = readCatalogue(smallContent())
  expect(duePages(catalogue, '2026-11-21').map(({ id }) => id)).toEqual(['law'])
})

test('where a date is none, the list says so instead', () => {
  const root = mkdtempSync(join(tmpdir(), 'due-credit-due-'))
  const change = { file: 'content/concepts/law.mdx', from: '2026-11-22', to: '22/11/2026' }
  for (const { path, bytes } of smallContent([change])) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  const script = join(process.cwd(), 'src/catalogue/check-content.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--due'], {
    cwd: root,
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true })
  expect(stdout).toContain('reviewed of concept law is “22/11/2026”; write a date such as 2026-11-22')
  expect([stderr, status]).toEqual(['', 1])
})
