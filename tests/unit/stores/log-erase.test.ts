import { beforeEach, expect, test } from 'vitest'
import { PASTED_COMMENTS } from '#stores/assess/pasted.ts'
import { setDevice } from '#stores/device.ts'
import { reasonDraft, reasonForKindDraft } from '#stores/guard/reasons-typed.ts'
import { writeDraft } from '#stores/log/draft-text.ts'
import { eraseForGood } from '#stores/log/erase.ts'
import { readTyped } from '#stores/log/list-typed.ts'
import { signingDraft } from '#stores/log/signing-drafts.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(async () => {
  device = fakeDevice()
  setDevice(device)
  await device.journal.append([1, 2, 3].map((number) => revised(number, resource(`Entry ${number}`))))
})

/** What may lie on the disk of an entry that is not saved. */
async function type(number: number): Promise<void> {
  const entry = entryIdOf(number)
  const draft = (title: string) =>
    writeDraft({ type: 'resource', values: { title }, links: [], replaces: [] })
  await device.drafts.write(`entry:${entry}`, draft(`Canary ${number}`))
  await device.drafts.write(`beside:${entry}:tab`, draft(`Canary ${number} elsewhere`))
  await device.drafts.write(`kept:${entry}`, JSON.stringify([{ text: `Canary ${number}`, reason: 'Mine' }]))
  await device.drafts.write(signingDraft(entry, 'by'), `Canary ${number}`)
  await device.drafts.write(reasonDraft(entry, 'Mr Khan'), `Canary ${number}`)
  await device.drafts.write('task:a-task', JSON.stringify({ entry, parts: [`Canary ${number}`] }))
}

test.each(['entry:', 'beside:', 'kept:', 'typed-signing:', 'typed-reason:', 'task:'])(
  'what is left of %s… of an entry that was erased goes when the log is next opened',
  async (prefix) => {
    await type(2)
    await device.journal.purge([{ entry: entryIdOf(2), number: 2 }])
    // The browser ended after some of them were gone, or the erasing came from another device.
    for (const { name } of await device.drafts.list('')) {
      if (!name.startsWith(prefix)) await device.drafts.remove(name)
    }
    expect(await device.drafts.list('')).toHaveLength(1)
    expect(await readTyped(device, [])).toEqual([])
    expect(await device.drafts.list('')).toEqual([])
  },
)

test('what is typed of entries that are in the log, or in none yet, stays', async () => {
  await type(1)
  await device.drafts.write(
    `entry:${entryIdOf(9)}`,
    (await device.drafts.read(`entry:${entryIdOf(1)}`))?.text ?? '',
  )
  await device.journal.purge([{ entry: entryIdOf(2), number: 2 }])
  expect(await readTyped(device, [])).toHaveLength(3)
  expect(await device.drafts.list('')).toHaveLength(7)
})

test('with an entry go reasons that are typed for what was found in it or in several, and pasted comments; those of others stay', async () => {
  await type(1)
  await type(2)
  await device.drafts.write(reasonForKindDraft('name'), 'Canary 2 and others')
  await device.drafts.write(PASTED_COMMENTS, 'Canary 2, pasted')
  await eraseForGood([{ id: entryIdOf(2), number: 2 }])
  const left = await device.drafts.list('')
  expect(left.map(({ text }) => text).join(' ')).not.toContain('Canary 2')
  expect(left.map(({ name }) => name)).toContain(reasonDraft(entryIdOf(1), 'Mr Khan'))
})
