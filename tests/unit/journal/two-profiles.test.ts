import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { type Deed, deed, perform } from '#tests/support/facts.ts'

/** What happens on one device: something, the last thing taken back, or an entry erased; then some hours go by, or the clock is set back. */
const studied = fc.array(fc.tuple(deed, fc.integer({ min: -30, max: 200 })), { maxLength: 25 })
type Studied = readonly (readonly [Deed, number])[]

test('two profiles that studied apart and exchange backups stand in the same place', async () => {
  await fc.assert(
    fc.asyncProperty(studied, studied, studied, async (before, one, other) => {
      const phone = fakeDevice({ seed: 1 })
      await study(phone, before)
      const desk = fakeDevice({ seed: 2 })
      await take(desk, phone)
      await study(phone, one)
      await study(desk, other)
      await take(phone, desk)
      await take(desk, phone)
      expect(await desk.journal.facts()).toEqual(await phone.journal.facts())
      expect(await desk.journal.rows('')).toEqual(await phone.journal.rows(''))
      // Nothing of it was a guess: the rows are those that the facts alone make.
      expect(await phone.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
    }),
    { numRuns: 40 },
  )
})

async function study(device: FakeDevice, steps: Studied): Promise<void> {
  for (const [what, hours] of steps) {
    await perform(device.journal, what)
    const { at } = device.now()
    device.setMoment({ ...SUNDAY_MORNING, at: Math.max(0, at + hours * 3_600_000) })
  }
}

/** As a person does it: a backup is saved there and opened here. */
async function take(into: FakeDevice, from: FakeDevice): Promise<void> {
  const read = await readBackup(await writeBackup(await from.journal.facts(), from.now().at))
  if (!read.ok) throw new Error(read.problem.kind)
  expect(read.value.unreadable).toBe(0)
  const merged = await into.journal.merge(read.value.facts)
  expect(merged).toMatchObject({ ok: true, value: { clashes: 0 } })
}
