import { beforeEach, expect, test, vi } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { createEntryForm, type EntryForm } from '#stores/log/form.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'

const ENTRY = entryIdOf(1)
let device: FakeDevice

beforeEach(async () => {
  vi.stubGlobal('location', { href: 'https://learn.example.ac.uk/log/entry/' })
  device = fakeDevice()
  setDevice(device)
  await device.journal.append([revised(1, resource('A guide'))])
})

async function open(): Promise<EntryForm> {
  const form = createEntryForm()
  await form.open(`#${ENTRY}`)
  return form
}

const erase = () => device.journal.purge([{ entry: ENTRY, number: 1 }])

test('a form that is open when its entry is erased says so, and keeps nothing of it', async () => {
  const form = await open()
  form.fill('title', 'Typed over')
  await form.flush()
  form.fill('title', 'Typed once more')
  await erase()
  await expect.poll(() => form.$view.get()).toEqual({ kind: 'gone', why: 'erased', number: 1 })
  form.fill('title', 'Typed after')
  await form.flush()
  form.leave()
  await expect.poll(() => device.drafts.list('')).toEqual([])
  expect(await device.journal.facts()).toHaveLength(1)
})

test('saving an entry that was erased a moment ago writes nothing', async () => {
  const form = await open()
  form.fill('title', 'Typed over')
  await Promise.all([erase(), form.save('ready')])
  await expect.poll(() => form.$view.get().kind).toBe('gone')
  expect((await device.journal.row(`entry:${ENTRY}`))?.state).toMatchObject({ isPurged: true })
  expect(await device.journal.facts()).toHaveLength(1)
})

test('the address of an erased entry says so, forgets what was typed of it, and its number is not given again', async () => {
  await erase()
  await device.drafts.write(`entry:${ENTRY}`, JSON.stringify({ type: 'resource', values: { title: 'Old' } }))
  const form = await open()
  expect(form.$view.get()).toEqual({ kind: 'gone', why: 'erased', number: 1 })
  expect(await device.drafts.list('')).toEqual([])
  const next = createEntryForm()
  await next.open('#new=resource')
  expect(next.$view.get()).toMatchObject({ kind: 'writing', number: 2 })
})
