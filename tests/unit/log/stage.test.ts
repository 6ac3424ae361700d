import { describe, expect, test } from 'vitest'
import { checksOf } from '#domain/log/checks/all.ts'
import type { CommentsState, EntryComment } from '#domain/log/comment-row.ts'
import { liveLogOf } from '#domain/log/live-log.ts'
import { hasEvidence, matrixOf } from '#domain/log/matrix.ts'
import { nudgesOf } from '#domain/log/nudges/all.ts'
import { POINT_RULES } from '#domain/log/rules/all.ts'
import { commentsOf, signedIn, signedRecord, signingsOf } from '#domain/log/signed.ts'
import { isFinishedStage, mayFollow, STAGES, stageOf, unsigned } from '#domain/log/stage.ts'
import { standLog } from '#domain/log/stand.ts'
import { timeSpent } from '#domain/log/time-spent.ts'
import { unitLogOf } from '#domain/log/unit-log.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'
import { allReadyLog } from './all-ready.ts'
import { resource, TODAY } from './ready-log.ts'

const POINTS = POINT_RULES.map(({ point }) => point)

/** The log that is ready at every point, with every entry at one stage. */
const allAt = (stage: string) =>
  allReadyLog().map((entry) => ({ ...entry, record: { ...entry.record, stage } }))

const statuses = (stage: string) =>
  new Set([...standLog(allAt(stage), TODAY).points.values()].map(({ status }) => status))

test.each([
  ['ready', ['ready'], 17],
  ['signed', ['ready'], 17],
  ['of-a-later-release', ['ready'], 17],
  ['inbox', ['none'], 0],
])(
  'with every entry at the stage %s, the points stand at %o, and the matrix says the same',
  (stage, is, shown) => {
    expect([...statuses(stage)]).toEqual(is)
    expect(matrixOf(allAt(stage), POINTS).filter(hasEvidence)).toHaveLength(shown)
  },
)

test('drafts alone make no point ready, and no evidence', () => {
  expect(statuses('draft').has('ready')).toBe(false)
  expect(matrixOf(allAt('draft'), POINTS).some(hasEvidence)).toBe(false)
})

describe('what waits in the inbox', () => {
  const inbox = allAt('inbox')
  test('shows no misconception, no tip, nothing an assessor may ask about, and takes no minutes', () => {
    const standing = standLog(inbox, TODAY)
    expect(standing.warnings).toEqual([])
    const log = unitLogOf(liveLogOf(inbox, TODAY), 'self-study')
    expect(nudgesOf(log, standing)).toEqual([])
    expect(checksOf(log, standing)).toEqual([])
    expect(timeSpent(inbox, TODAY).minutes).toBe(0)
  })
  test('changes nothing for the entries beside it', () => {
    const all = allReadyLog()
    const captured = entryOf(99, { type: 'note', stage: 'inbox', title: '', fields: { text: 'Ask Sam.' } })
    const beside = resource(98, {}, { stage: 'inbox' })
    expect(standLog([...all, captured, beside], TODAY)).toEqual(standLog(all, TODAY))
  })
})

test('signing any one entry changes nothing about which points are ready', () => {
  const all = allReadyLog()
  const before = standLog(all, TODAY).points
  for (const { number } of all) {
    const signed = all.map((entry) =>
      entry.number === number
        ? { ...entry, record: signedRecord(entry.record, { by: 'A. Shah', on: TODAY }) }
        : entry,
    )
    expect(standLog(signed, TODAY).points).toEqual(before)
  }
})

test.each([
  [undefined, ['inbox', 'draft', 'ready']],
  ['inbox', ['inbox', 'draft', 'ready']],
  ['draft', ['draft', 'ready']],
  ['ready', ['ready', 'signed']],
  ['signed', ['ready', 'signed']],
] as const)('after %s may come %o and nothing else', (before, after) => {
  expect(STAGES.filter((stage) => mayFollow(before, stage))).toEqual(after)
})

test('a stage of a later release counts as ready', () => {
  expect(stageOf({ stage: 'framed' })).toBe('ready')
  expect(STAGES.filter(isFinishedStage)).toEqual(['ready', 'signed'])
  expect(isFinishedStage('framed')).toBe(true)
})

test('a signed record that is changed is ready again, without the signature and with all else', () => {
  const { record } = resource(1)
  const signed = signedRecord(record, { by: 'A. Shah', on: TODAY })
  expect(signed.stage).toBe('signed')
  expect(unsigned(signed)).toEqual(record)
  expect(unsigned(record)).toBe(record)
})

describe('who signed', () => {
  const comment = (more: Partial<EntryComment> = {}): EntryComment => ({
    id: 'bbbbbbbbbb',
    revision: resource(1).head.fact,
    by: 'Assessor',
    text: '',
    isSigned: true,
    at: Date.UTC(2026, 10, 23, 23, 30),
    offsetMin: 60,
    ...more,
  })
  const of = (comments: readonly EntryComment[], entry = resource(1)) =>
    signedIn([entry], new Map([[entry.id, comments]])).get(entry.id)

  test('is who signed exactly this revision in a comment, on the day it was there', () => {
    expect(of([comment()])).toEqual([{ by: 'Assessor', on: '2026-11-24' }])
  })
  test.each([
    ['another revision', comment({ revision: 'aaaaaaaaaa-00000099' })],
    ['a comment without a signature', comment({ isSigned: false })],
  ])('is nobody by %s', (_, one) => expect(of([one])).toBeUndefined())
  test('is nobody while it is unfinished, or has two texts', () => {
    expect(of([comment()], resource(1, {}, { stage: 'draft' }))).toBeUndefined()
    const entry = resource(1)
    expect(of([comment()], { ...entry, conflicts: [{ ...entry.head, fact: 'other' }] })).toBeUndefined()
  })
  test('is who the learner says, and by the day it was saved where that is not said', () => {
    const { head } = resource(1)
    const record = signedRecord(head.record, { by: 'A. Shah', on: '2026-11-20' })
    expect(signingsOf({ ...head, record }, [])).toEqual([{ by: 'A. Shah', on: '2026-11-20' }])
    const fields = { ...record.fields, signedOn: 'last week', signedBy: ['a', 'b'] }
    expect(signingsOf({ ...head, record: { ...record, fields } })).toEqual([{ by: '', on: '2026-11-22' }])
  })
  test('comes from the rows of comments by entry', () => {
    const state: CommentsState = { entry: entryIdOf(1), comments: [comment()] }
    const comments = commentsOf([{ subject: `comments:${entryIdOf(1)}`, state }])
    expect([...signedIn([resource(1), resource(2)], comments).keys()]).toEqual([entryIdOf(1)])
  })
})
