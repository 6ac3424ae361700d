import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { readBackup } from '#formats/backup.ts'
import { fakeDevice } from '#tests/support/device.ts'

const FILE = new URL('../../fixtures/backup-v1-log-and-packs.json', import.meta.url)
const PACK = 'pack:Zm9yIHRlc3RzIG9ubHkgIQ'

let journal: Journal

beforeAll(async () => {
  const read = await readBackup(await readFile(FILE))
  if (!read.ok) throw new Error(read.problem.kind)
  expect(read.value.unreadable).toBe(0)
  expect(read.value.facts.every(isKnown)).toBe(true)
  ;({ journal } = fakeDevice({ facts: read.value.facts }))
})

test('the first backup with a log and packs opens, and holds every kind of fact of theirs', async () => {
  const kinds = new Set((await journal.facts()).map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    'entry.revised',
    'item.answered',
    'pack.saved',
    'pack.started',
    'pack.submitted',
    'receipt.taken',
    'undone',
  ])
})

test('its entries fold: one revised once, one deleted and brought back', async () => {
  expect(await stateOf<EntryState>('entry:resource2a')).toMatchObject({
    number: 1,
    revisions: 2,
    heads: [{ record: { title: 'Handling complaints with HEAT, second edition', minutes: 45 } }],
  })
  expect(await stateOf<EntryState>('entry:reflection')).toMatchObject({
    number: 2,
    revisions: 1,
    heads: [{ isDeleted: false, record: { stage: 'draft' } }],
  })
})

test('its pack folds: who should answer, an attempt that was sent, a receipt that came', async () => {
  expect(await stateOf<PackState>(PACK)).toMatchObject({
    body: { title: 'Week 3: complaints', items: ['q-heat', 'heat-why', 'late-parcel'] },
    saved: { names: ['Aled Jones', 'Ewa Nowak'], isRemoved: false },
    attempts: [{ attempt: 'learneraaa-00000007', sent: [{ way: 'link', learner: 'Ewa Nowak' }] }],
    receipts: [
      {
        body: {
          learner: 'Ewa Nowak',
          answers: [{ kind: 'question' }, { kind: 'scenario' }, { kind: 'card', grade: 3 }],
        },
      },
    ],
  })
})

async function stateOf<State>(subject: string): Promise<State | undefined> {
  // Rows are written by the product's own rules alone.
  return (await journal.row(subject))?.state as State | undefined
}
