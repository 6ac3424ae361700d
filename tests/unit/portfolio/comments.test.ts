import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact, StoredFact } from '#domain/journal/fact.ts'
import { foldSubject } from '#domain/journal/fold.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import type { CommentsState } from '#domain/log/comment-row.ts'
import { commentsOf, signedIn } from '#domain/log/signed.ts'
import { joinedRemarks, NO_REMARKS, type Remarks, sendingOf, withRemark } from '#domain/portfolio/comments.ts'
import { asComments, weighComments } from '#domain/portfolio/comments-arrived.ts'
import { rowRules } from '#domain/rows.ts'
import {
  readCommentsFile,
  readCommentsLink,
  writeCommentsFile,
  writeCommentsLink,
} from '#formats/comments-file.ts'
import { entryOf } from '#tests/support/entries.ts'
import { resource } from '#tests/support/log.ts'
import { MADE_AT, sampleShared } from '#tests/support/shared-portfolio.ts'

const [one, two, three] = sampleShared().entries
if (!one || !two || !three) throw new Error('The sample has three entries')
const entries = [one, two, three].map(({ number, record }) => entryOf(number, record))

/** Three comments and a signature of one assessor. */
const WRITTEN = [
  [one, undefined, { text: 'Say which paragraph you used.' }],
  [one, 'self-study.mp.1', { text: 'A good claim.' }],
  [two, undefined, { signs: true }],
].reduce<Remarks>(
  (all, [entry, point, change], at) =>
    withRemark(
      all,
      entry as typeof one,
      point as string | undefined,
      change as object,
      () => `aaaaaaaaa${'bcd'[at]}`,
    ),
  { ...NO_REMARKS, name: 'J. Price', role: 'assessor' },
)
const DEVICE = 'zzzzzzzzzz'
const sent = sendingOf(WRITTEN, DEVICE, MADE_AT)
const comments = { madeAt: MADE_AT, portfolio: 'a'.repeat(64), facts: sent.facts }

const rowOf = async (entry: string, facts: readonly StoredFact[]) => {
  const subject = `comments:${entry}`
  await rowRules.prepare?.([subject])
  const about = facts.filter((fact) => (fact as Fact & { entry?: string }).entry === entry)
  return foldSubject(rowRules, subject, about)
}
const saidOf = async (entry: string, facts: readonly StoredFact[]) =>
  ((await rowOf(entry, facts))?.state as CommentsState | undefined)?.comments ?? []

test('a sending is facts of a device of its own, from the first without a hole', () => {
  expect(sent.facts.map(({ device, seq, kind }) => [device, seq, kind])).toEqual(
    [1, 2, 3].map((seq) => [DEVICE, seq, 'entry.commented']),
  )
  expect(asComments(sent.facts, MADE_AT.at).ok).toBe(true)
})

test('file and link bring what was written', async () => {
  const file = await readCommentsFile(await writeCommentsFile(comments, 'J. Price, assessor'))
  expect(file).toEqual({ ok: true, value: comments })
  const link = await writeCommentsLink(comments, 'J. Price, assessor')
  expect(link).toMatch(/^#c1\./)
  expect(await readCommentsLink(`Dear Sam,\n> https://x.example/log/comments/${link}\nJ.`)).toEqual(file)
})

test('the first file published opens for ever', async () => {
  expect(await readCommentsFile(readFileSync('tests/fixtures/comments-v1.json'))).toEqual({
    ok: true,
    value: comments,
  })
})

test('sent again after a change, the last word counts and nothing doubles', async () => {
  const again = withRemark(sent.after, one, undefined, { text: 'Now it is clear.' }, () => 'x')
  const second = sendingOf(again, 'yyyyyyyyyy', { at: MADE_AT.at - 86_400_000, offsetMin: 0 })
  for (const facts of [
    [...sent.facts, ...second.facts],
    [...second.facts, ...sent.facts],
  ]) {
    const said = await saidOf(one.id, facts)
    expect(said.map(({ text }) => text)).toEqual(['Now it is clear.', 'A good claim.'])
  }
})

test('what is taken out again before the next sending is taken back at the learner’s', async () => {
  const without = withRemark(sent.after, one, 'self-study.mp.1', { text: ' ' }, () => 'x')
  const { facts } = sendingOf(without, 'yyyyyyyyyy', MADE_AT)
  const said = await saidOf(one.id, [...sent.facts, ...facts])
  expect(said.map(({ text }) => text)).toEqual(['Say which paragraph you used.'])
})

test('a signature is of the revision that was read, and of no later one', async () => {
  const row = await rowOf(two.id, sent.facts)
  if (!row) throw new Error('Comments make a row')
  const by = commentsOf([row])
  expect([...signedIn(entries, by).keys()]).toEqual([two.id])
  const later = entryOf(2, two.record, { head: { ...entryOf(2).head, fact: 'aaaaaaaaaa-00000099' } })
  expect(signedIn([later], by).size).toBe(0)
})

test('a signature on an earlier text is not carried to the one that is read now', () => {
  const next = withRemark(
    WRITTEN,
    { ...two, revision: 'bbbbbbbbbb-00000001' },
    undefined,
    { text: 'So.' },
    () => 'x',
  )
  expect(next.remarks.find(({ entry }) => entry === two.id)).toMatchObject({ signs: false, text: 'So.' })
})

test('two states of one portfolio’s remarks join without losing either', () => {
  const other = withRemark(NO_REMARKS, three, undefined, { text: 'Third.' }, () => 'cccccccccc')
  const joined = joinedRemarks(WRITTEN, other)
  expect(joined.remarks).toHaveLength(4)
  expect(joined.name).toBe('J. Price')
  expect(joinedRemarks(WRITTEN, WRITTEN)).toEqual(WRITTEN)
})

test('says what comments would bring before they are taken in', () => {
  const arrived = asComments(sent.facts, MADE_AT.at)
  if (!arrived.ok) throw new Error('They are comments')
  expect(weighComments(arrived.value, { entries: entries.slice(0, 1), facts: [] })).toEqual({
    ok: true,
    value: {
      by: ['J. Price, assessor'],
      ...{ comments: 2, entries: 1, signed: 0, signedBefore: 0, removed: 0, elsewhere: 1 },
    },
  })
  expect(weighComments(arrived.value, { entries, facts: sent.facts })).toMatchObject({
    value: { comments: 2, entries: 1, signed: 1 },
  })
})

const entryFact = stampAll(
  { device: DEVICE, seq: 0 },
  [{ kind: 'entry.revised', entry: one.id, replaces: [], number: 1, record: resource('Mine') }],
  MADE_AT,
).facts

test.each([
  ['other-facts', entryFact],
  [
    'other-facts',
    [...sent.facts, { ...sent.facts[0], id: `${DEVICE}-00000004`, seq: 4, v: 2 } as StoredFact],
  ],
  ['holes', []],
  ['holes', sent.facts.slice(1)],
  ['holes', sent.facts.map((fact, at) => ({ ...fact, clock: { wall: MADE_AT.at - at, count: 0 } }))],
  ['holes', sent.facts.map((fact, at) => (at === 2 ? { ...fact, device: 'bbbbbbbbbb' } : fact))],
  ['ahead', sent.facts.map((fact, at) => ({ ...fact, clock: { wall: MADE_AT.at * 2, count: at } }))],
] as const)('refuses as %s what is no whole sending of comments', (problem, facts) => {
  expect(asComments(facts, MADE_AT.at)).toEqual({ ok: false, problem })
})

test.each([
  ['posing', entries, entryFact],
  [
    'clash',
    entries,
    sendingOf(WRITTEN, DEVICE, MADE_AT).facts.map((fact) => ({ ...fact, id: `${fact.id}9` })),
  ],
  ['another-log', [], []],
] as const)('refuses as %s what is not from somebody else about this log', (problem, log, facts) => {
  const arrived = asComments(sent.facts, MADE_AT.at)
  if (!arrived.ok) throw new Error('They are comments')
  expect(weighComments(arrived.value, { entries: log, facts })).toEqual({ ok: false, problem })
})

test.each([
  ['cut', (file: string) => file.slice(0, -30)],
  ['altered', (file: string) => file.replace('A good claim', 'A bad claim')],
  ['newer', (file: string) => file.replace('"version":1', '"version":2')],
  ['other-kind', (file: string) => file.replace('due-credit-comments', 'due-credit-pack')],
] as const)('refuses a file that is %s', async (kind, change) => {
  const file = new TextDecoder().decode(await writeCommentsFile(comments, 'J. Price'))
  const read = await readCommentsFile(new TextEncoder().encode(change(file)))
  expect(read).toEqual({ ok: false, problem: { kind } })
})

test('no text and no bytes bring the readers down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 300 }), async (typed, bytes) => {
      expect((await readCommentsLink(`#c1.${typed}`)).ok).toBe(false)
      expect((await readCommentsFile(bytes)).ok).toBe(false)
    }),
    { numRuns: 50 },
  )
})
