import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { packOf, purgedPackOf } from '#domain/pack/pack-state.ts'
import { readBackup } from '#formats/backup.ts'
import { fakeDevice } from '#tests/support/device.ts'

/** The pack of the older file, which the newer one says was erased. */
const ERASED = 'pack:Zm9yIHRlc3RzIG9ubHkgIQ'
const LEFT = 'pack:QWxzbyBmb3IgdGVzdHMgIA'

test('the first backup with an erased pack opens, and every fact in it is known', async () => {
  const facts = await factsOf('backup-v1-erased-pack.json')
  expect(facts.every(isKnown)).toBe(true)
  const { journal } = fakeDevice({ facts })
  expect(purgedPackOf((await journal.row(ERASED))?.state)).toEqual({
    id: ERASED.slice('pack:'.length),
    isPurged: true,
    at: Date.UTC(2026, 10, 23, 4),
    offsetMin: 0,
  })
  expect(packOf((await journal.row(LEFT))?.state)?.body.title).toBe('Week 4: feedback')
})

test.each(['before', 'after'])(
  'an older backup taken in %s it leaves nothing of that pack, and what was answered in it counts on',
  async (when) => {
    const [older, newer] = await Promise.all([
      factsOf('backup-v1-log-and-packs.json'),
      factsOf('backup-v1-erased-pack.json'),
    ])
    const { journal } = fakeDevice()
    const reports = []
    for (const facts of when === 'before' ? [older, newer] : [newer, older]) {
      reports.push(await journal.merge(facts))
    }
    expect(reports[1]).toMatchObject({
      value: when === 'before' ? { erasingPacks: 1, erasing: 0 } : { erased: 4, erasingPacks: 0 },
    })
    const left = JSON.stringify([await journal.facts(), await journal.rows('')])
    expect(left).not.toContain('Week 3: complaints')
    expect(left).not.toContain('Ewa Nowak')
    expect((await journal.row('item:q-heat'))?.state).toMatchObject({ times: 2 })
  },
)

async function factsOf(name: string): Promise<readonly StoredFact[]> {
  const read = await readBackup(await readFile(new URL(`../../fixtures/${name}`, import.meta.url)))
  if (!read.ok) throw new Error(read.problem.kind)
  expect(read.value.unreadable).toBe(0)
  return read.value.facts
}
