import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import type { CommentsState } from '#domain/log/comment-row.ts'
import type { CommentSettled, EntryCommented } from '#domain/log/log-facts.ts'
import { readBackup } from '#formats/backup.ts'
import { fakeDevice } from '#tests/support/device.ts'

const ENTRY = 'resource2a'
const REVISION = 'learneraaa-00000001'
const first: EntryCommented = {
  ...{ kind: 'entry.commented', entry: ENTRY, revision: REVISION, comment: 'commentaaa' },
  ...{ by: 'J. Price, assessor', text: 'Say which paragraph you used.' },
}
const done: CommentSettled = { kind: 'comment.settled', entry: ENTRY, comment: 'commentaaa' }

test.each<[string, readonly (EntryCommented | CommentSettled)[], boolean]>([
  ['done once it is said', [first, done], true],
  ['open after it is said not to be done', [first, done, { ...done, removed: true }], false],
  ['done still where the same comes again', [first, done, first], true],
  ['done still where only the name of its writer changed', [first, done, { ...first, by: 'J. P.' }], true],
  ['open where it says something else since', [first, done, { ...first, text: 'And the date.' }], false],
  [
    'open where it is about a later text',
    [first, done, { ...first, revision: 'learneraaa-00000009' }],
    false,
  ],
  ['open where it was taken back and comes again', [first, done, { ...first, removed: true }, first], false],
  ['open where another is done', [first, { ...done, comment: 'commentaab' }], false],
])('a comment is %s', async (_, happenings, isDone) => {
  const { facts } = stampAll({ device: 'zzzzzzzzzz', seq: 0 }, happenings, {
    at: 1_795_000_000_000,
    offsetMin: 0,
  })
  const [comment] = await commentsIn(facts)
  expect(comment?.settled !== undefined).toBe(isDone)
  if (isDone) expect(comment?.settled).toEqual({ at: 1_795_000_000_000, offsetMin: 0 })
})

test('what comes again unchanged keeps the day it was written on; a signature or other words have a day of their own', async () => {
  const day = (at: number) => ({ at, offsetMin: 0 })
  const one = stampAll({ device: 'zzzzzzzzzz', seq: 0 }, [first], day(1_795_000_000_000))
  const times = async (again: Partial<EntryCommented>) => {
    const two = stampAll(one.writer, [{ ...first, ...again }], day(1_796_000_000_000))
    return (await commentsIn([...one.facts, ...two.facts])).map(({ at }) => at)
  }
  expect(await times({})).toEqual([1_795_000_000_000])
  expect(await times({ signs: true })).toEqual([1_796_000_000_000])
  expect(await times({ text: 'Other words.' })).toEqual([1_796_000_000_000])
})

test('what speaks of no comment here leaves none behind', async () => {
  const { facts } = stampAll({ device: 'zzzzzzzzzz', seq: 0 }, [done], {
    at: 1_795_000_000_000,
    offsetMin: 0,
  })
  expect(await commentsIn(facts)).toEqual([])
})

test('the first backup with a comment that is done opens for ever', async () => {
  const read = await readBackup(readFileSync('tests/fixtures/backup-v1-settled.json'))
  if (!read.ok) throw new Error(read.problem.kind)
  expect([read.value.unreadable, read.value.facts.every(isKnown)]).toEqual([0, true])
  const comments = await commentsIn(read.value.facts)
  expect(comments.map(({ text, settled }) => [text, settled])).toEqual([
    ['Say which paragraph you used.', { at: 1_795_341_720_000, offsetMin: 0 }],
    ['When was this?', undefined],
  ])
})

async function commentsIn(facts: readonly StoredFact[]) {
  const row = await fakeDevice({ facts }).journal.row(`comments:${ENTRY}`)
  // Such rows are written by `stepComments` alone.
  return (row?.state as CommentsState | undefined)?.comments ?? []
}
