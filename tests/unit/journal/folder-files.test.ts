import { expect, test } from 'vitest'
import { folderFile, folderNameOf } from '#domain/journal/folder-files.ts'

const PROFILE = 'abcdefghi2'

test('a browser knows its own file by its name', () => {
  expect(folderNameOf(folderFile(PROFILE))).toEqual({ profile: PROFILE, isConflictCopy: false })
})

test.each([
  `due-credit-${PROFILE} (Ann's conflicted copy 2026-11-22).jsonl.gz`,
  `due-credit-${PROFILE} (1).jsonl.gz`,
  `due-credit-${PROFILE}-LAPTOP.jsonl.gz`,
  `due-credit-${PROFILE}.jsonl.sync-conflict-20261122-100000-ABCDEFG.gz`,
  `due-credit-${PROFILE}.jsonl (Ann's conflicted copy).gz`,
])('%s is a copy that a cloud made of it', (name) => {
  expect(folderNameOf(name)).toEqual({ profile: PROFILE, isConflictCopy: true })
})

test.each([
  'due-credit-backup-2026-11-22.jsonl.gz',
  `due-credit-${PROFILE}.jsonl.gz.crswap`,
  `due-credit-${PROFILE}abc.jsonl.gz`,
  `due-credit-short.jsonl.gz`,
  `my due-credit-${PROFILE}.jsonl.gz`,
  'holiday.jpg',
  '',
])('%s is none of ours', (name) => {
  expect(folderNameOf(name)).toBeUndefined()
})
