import { readdir, readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Journal } from '#device/journal.ts'
import type { Fact, StoredFact } from '#domain/journal/fact.ts'
import { isKnown, SHAPE_VERSIONS } from '#domain/journal/kinds.ts'
import { packOf } from '#domain/pack/pack-state.ts'
import { readBackup } from '#formats/backup.ts'
import { openKey } from '#formats/seal.ts'
import { fakeDevice } from '#tests/support/device.ts'

const FOLDER = new URL('../../fixtures/', import.meta.url)
const FIXTURES = (await readdir(FOLDER)).filter((name) => /^backup-v.*\.json(l|l\.gz)?$/.test(name))
const SHAPES = Object.entries(SHAPE_VERSIONS).flatMap(([kind, newest]) =>
  Array.from({ length: newest }, (_, before) => ({ kind, v: before + 1 })),
)
const PACK = 'pack:QWxsIGtpbmRzIG9mIGZhYw'

const heldBy = new Map<string, readonly StoredFact[]>()

beforeAll(async () => {
  for (const name of FIXTURES) heldBy.set(name, await factsIn(name))
})

describe('what is kept of every kind and shape of fact', () => {
  test.each(SHAPES)('a backup holds $kind in version $v', ({ kind, v }) => {
    const names = FIXTURES.filter((name) =>
      heldBy.get(name)?.some((fact) => fact.kind === kind && fact.v === v),
    )
    expect(names).not.toEqual([])
  })
})

describe('one backup with every kind in its newest shape and all its parts', () => {
  let facts: readonly Fact[]
  let journal: Journal

  beforeAll(async () => {
    facts = (await factsIn('backup-v1-every-kind.json')).filter(isKnown)
    ;({ journal } = fakeDevice({ facts }))
  })

  test('opens, and this release understands all of it', async () => {
    expect(facts).toHaveLength(37)
    expect(await journal.facts()).toHaveLength(37)
  })

  test('brings back a log with its criteria, what was kept on purpose, and names to leave out', async () => {
    expect((await journal.row('entry:resourceab'))?.state).toMatchObject({
      heads: [
        { record: { title: 'Handling complaints with HEAT', fields: { steps: [{ what: 'Listen' }] } } },
      ],
    })
    expect((await journal.row('entry:erasedaaaa'))?.state).toMatchObject({ isPurged: true, number: 2 })
    const rows = JSON.stringify(await journal.rows(''))
    for (const said of [
      'as the centre asks',
      'She agreed to be named.',
      'Ana Pérez',
      'Say which paragraph.',
    ]) {
      expect(rows).toContain(said)
    }
  })

  test('brings back a tutor’s pack with its key, its class, its marks and what was put right', async () => {
    const pack = packOf((await journal.row(PACK))?.state)
    expect(pack?.saved).toMatchObject({ code: '7K2M-9QXA-44TB-ZC0D', roster: [{ idNumber: 'C-4471' }, {}] })
    expect(pack?.corrected).toMatchObject({ leftOut: ['pk.hhhhhhhhhh'], allRight: ['pk.gggggggggg'] })
    expect(pack?.awards).toMatchObject([{ award: { fraction: 0.75, found: ['what'] } }])
    expect(pack?.receipts).toMatchObject([{ body: { learner: '4471', extraPercent: 25, isOver: true } }])
  })

  test('brings back a learner’s attempt with its end, the key that was opened and what the tutor said', async () => {
    const pack = packOf((await journal.row(PACK))?.state)
    expect(pack?.attempts).toMatchObject([
      {
        extraPercent: 25,
        ended: { isOver: true },
        feedback: { comment: 'Good work.' },
        sent: [{ way: 'mail' }],
      },
    ])
    expect(pack?.revealed).toEqual(pack?.saved?.keys)
  })

  test('brings back a sealed key that its code still opens', async () => {
    const pack = packOf((await journal.row(PACK))?.state)
    const key = pack?.body.key
    if (key?.kind !== 'code') throw new Error('The pack has no sealed key')
    expect(await openKey(key.sealed, '7K2M-9QXA-44TB-ZC0D')).toEqual({ ok: true, value: pack?.saved?.keys })
  })
})

async function factsIn(name: string): Promise<readonly StoredFact[]> {
  const read = await readBackup(await readFile(new URL(name, FOLDER)))
  if (!read.ok) throw new Error(`${name}: ${read.problem.kind}`)
  expect(read.value.unreadable).toBe(0)
  return read.value.facts
}
