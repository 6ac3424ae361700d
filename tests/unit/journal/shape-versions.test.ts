import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Fact, ItemAnswered, StoredFact } from '#domain/journal/fact.ts'
import { isKnown, SHAPE_VERSIONS } from '#domain/journal/kinds.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { readBackup } from '#formats/backup.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

const HOUR = 3_600_000
const ANSWERED: ItemAnswered = {
  kind: 'item.answered',
  item: 'q-heat',
  edition: 1,
  response: ['a'],
  right: false,
  shown: [{ point: 'self-study.kc.1', item: 'q-heat', right: false }],
  misconceptions: ['self-study.mis.2'],
}
const SAID_MORE: ItemAnswered = {
  ...ANSWERED,
  response: ['answer=empathy'],
  fraction: 0.5,
  certainty: 2,
  seed: 7,
  taking: { id: 'abcdefgh27', set: 'wrong', place: 0, of: 1 },
  tookMillis: 9_000,
}

const inVersion = (seq: number, v: number, what: ItemAnswered): Fact => ({
  ...factOf('a', seq, Date.UTC(2026, 10, 1) + seq * HOUR, what),
  v,
})
const asRead = (fact: StoredFact): StoredFact => {
  const read = parseFact(JSON.parse(JSON.stringify(fact)))
  if (!read.ok) throw new Error(read.problem)
  return read.value
}
const rowsOf = (facts: readonly StoredFact[]) => fakeDevice({ facts: facts.map(asRead) }).journal.rows('')

test('this release writes the newest version of each kind, and knows all up to it', async () => {
  const { journal } = fakeDevice()
  const appended = await journal.append([ANSWERED, { kind: 'section.read', section: 'a' }])
  expect(appended.ok && appended.value.map(({ kind, v }) => [kind, v])).toEqual([
    ['item.answered', SHAPE_VERSIONS['item.answered']],
    ['section.read', SHAPE_VERSIONS['section.read']],
  ])
  expect([1, 2, 3].map((v) => isKnown(inVersion(1, v, ANSWERED)))).toEqual([true, true, false])
})

describe('an answer of version 1', () => {
  test('is read, and folds to what the same answer of version 2 folds to', async () => {
    expect(await rowsOf([inVersion(1, 1, ANSWERED)])).toEqual(await rowsOf([inVersion(1, 2, ANSWERED)]))
  })

  test('folds in one journal with one of version 2', async () => {
    const rows = await rowsOf([inVersion(1, 1, ANSWERED), inVersion(2, 2, SAID_MORE)])
    const item = rows.find(({ subject }) => subject === 'item:q-heat')
    expect(item).toMatchObject({ state: { kind: 'question', times: 2, timesRight: 0 } })
    expect(rows.some(({ subject }) => subject === 'taking:abcdefgh27')).toBe(true)
  })
})

describe('an answer of a version to come', () => {
  const newer = { ...inVersion(3, 3, SAID_MORE), fraction: 'half', mood: { calm: true } }

  test('is kept and passed on as it is', () => {
    const read = parseFact(JSON.parse(JSON.stringify(newer)))
    expect(read).toEqual({ ok: true, value: newer })
  })

  test('is left out of every fold', async () => {
    const known = [inVersion(1, 1, ANSWERED), inVersion(2, 2, SAID_MORE)]
    const { journal } = fakeDevice({ facts: [...known, asRead(newer as unknown as StoredFact)] })
    expect(await journal.rows('')).toEqual(await rowsOf(known))
    expect(await journal.facts()).toHaveLength(3)
  })
})

describe('what version 2 added is refused', () => {
  test.each([
    ['a share beyond all', { fraction: 1.1 }],
    ['a share below nothing', { fraction: -0.1 }],
    ['a certainty there is none of', { certainty: 4 }],
    ['a seed that is none', { seed: 0.5 }],
    ['a taking without a name', { taking: { id: '', set: 'wrong', place: 0, of: 1 } }],
    ['a taking with more in it', { taking: { ...SAID_MORE.taking, score: 3 } }],
    ['a response too long to be one', { response: ['x'.repeat(4_001)] }],
  ])('with %s', (_, change) => {
    expect(parseFact({ ...inVersion(1, 2, SAID_MORE), ...change })).toEqual({ ok: false, problem: 'content' })
  })
})

test('a card brought forward in version 1 names its belief, in version 2 it may be for a point', () => {
  const because = { item: 'q-heat', chose: 'Fix it' }
  const scheduled = (v: number, more: object) => ({
    ...factOf('a', 1, 1_000, { kind: 'card.scheduled', card: 'c', day: 20_700, because }),
    v,
    because: { ...because, ...more },
  })
  for (const fact of [
    scheduled(1, { misconception: 'self-study.mis.2' }),
    scheduled(2, { misconception: 'self-study.mis.2', certain: true }),
    scheduled(2, { point: 'self-study.mp.1' }),
  ])
    expect(parseFact(fact)).toEqual({ ok: true, value: fact })
  expect(parseFact(scheduled(2, { certain: false }))).toEqual({ ok: false, problem: 'content' })
})

test('the first backup’s answers and cards brought forward are known still, and fold', async () => {
  const read = await readBackup(await readFile(new URL('../../fixtures/backup-v1.json', import.meta.url)))
  if (!read.ok) throw new Error(read.problem.kind)
  const first = read.value.facts.filter(({ kind }) => kind === 'item.answered' || kind === 'card.scheduled')
  expect(first.map(({ kind, v }) => [kind, v])).toEqual([
    ['item.answered', 1],
    ['card.scheduled', 1],
  ])
  expect(first.every(isKnown)).toBe(true)
  const { journal } = fakeDevice({ facts: read.value.facts })
  expect(await journal.rows('item:')).not.toEqual([])
})
