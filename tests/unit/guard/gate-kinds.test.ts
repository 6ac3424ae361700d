import { beforeEach, expect, test } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $gate, leaveGate, passGate } from '#stores/guard/gate.ts'
import { undoStep } from '#stores/guard/gate-actions.ts'
import { keepKind, kindsOf, previewOf, replaceKind } from '#stores/guard/gate-kinds.ts'
import { readLog } from '#stores/log/standing.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  leaveGate()
})

const found = () => {
  const gate = $gate.get()
  return gate.kind === 'open' ? gate.found : []
}
const counts = () => kindsOf(found()).map(({ kind, count, entries }) => [kind, count, entries])
const titles = async () =>
  (await readLog(device)).entries
    .toSorted((a, b) => a.number - b.number)
    .map(({ record: { title } }) => title)

/** Forty entries with two names and three numbers each are 200 things to look at. */
async function openMany(): Promise<readonly string[]> {
  const texts = Array.from(
    { length: 40 },
    (_, at) => `Mr Khan ${at} and Mrs O’Neill, Mr Khan again: 07700 900123, 07700 900124, 07700 900123`,
  )
  await device.journal.append(texts.map((title, at) => revised(at + 1, resource(title, { links: [] }))))
  await passGate((await readLog(device)).entries, () => undefined)
  return texts
}

test('what there is several of is counted by kind and listed whole before anything changes', async () => {
  await openMany()
  expect(counts()).toEqual([
    ['name', 120, 40],
    ['phone', 120, 40],
  ])
  const before = await device.journal.facts()
  const preview = previewOf(found(), 'name')
  expect(preview).toHaveLength(40)
  expect(preview[0]?.texts).toEqual([
    { text: 'Mr Khan', standIn: '[customer A]', count: 2 },
    { text: 'Mrs O’Neill', standIn: '[customer B]', count: 1 },
  ])
  expect(await device.journal.facts()).toEqual(before)
})

test('all of a kind are replaced as one step, the others stay, and one undo brings every text back', async () => {
  const texts = await openMany()
  expect(await replaceKind(found(), 'name')).toBe('replaced')
  expect(counts()).toEqual([['phone', 120, 40]])
  expect((await titles())[7]).toBe(
    '[customer A] 7 and [customer B], [customer A] again: 07700 900123, 07700 900124, 07700 900123',
  )
  expect(await undoStep()).toBe('undone')
  expect(await titles()).toEqual(texts)
  expect(counts()[0]).toEqual(['name', 120, 40])
})

test('all of a kind are kept with one reason as one step, and one undo asks again', async () => {
  await openMany()
  expect(await keepKind(found(), 'phone', 'It is published.')).toBe('kept')
  expect(counts()).toEqual([['name', 120, 40]])
  const kept = (await device.journal.facts()).filter(({ kind }) => kind === 'finding.kept')
  expect(kept).toHaveLength(80)
  expect(kept[0]).toMatchObject({ reason: 'It is published.' })
  expect(await undoStep()).toBe('undone')
  expect(counts()).toHaveLength(2)
})

test('an undo takes nothing back where one of the entries was changed since', async () => {
  await openMany()
  await replaceKind(found(), 'name')
  const before = await titles()
  const entry = (await readLog(device)).entries.find(({ number }) => number === 3)
  const replaces = [entry?.head.fact ?? '']
  await device.journal.append([
    revised(3, resource('Mr Khan, changed elsewhere', { links: [] }), { replaces }),
  ])
  expect(await undoStep()).toBe('elsewhere')
  expect(await titles()).toEqual(before.with(2, 'Mr Khan, changed elsewhere'))
})

test('an entry that another tab changed is left to be settled; the rest is done', async () => {
  await openMany()
  const seen = found()
  const replaces = seen.flatMap(({ entry }) => (entry.number === 1 ? [entry.head.fact] : []))
  await device.journal.append([revised(1, resource('Mr Khan rang', { links: [] }), { replaces })])
  expect(await replaceKind(seen, 'name')).toBe('replaced')
  expect(found().filter(({ entry }) => entry.id === entryIdOf(1))[0]?.entry.record.title).toBe('Mr Khan rang')
  expect(counts()).toEqual([['phone', 117, 39]])
})

test('a disk that refuses changes nothing', async () => {
  const texts = await openMany()
  device.refuseWrites({ kind: 'full' })
  expect(await replaceKind(found(), 'name')).toBe('not-kept')
  expect(await titles()).toEqual(texts)
})
