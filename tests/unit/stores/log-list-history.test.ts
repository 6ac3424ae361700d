import { beforeEach, expect, test } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $history, closeHistory, openHistory } from '#stores/log/list-history.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  closeHistory()
})

const steps = () => {
  const history = $history.get()
  return history.kind === 'open' ? history.revisions : []
}

async function save(title: string, replaces: readonly string[] = [], deleted?: true): Promise<string> {
  device.pass(60_000)
  const record = resource(title)
  const kept = await device.journal.append([
    revised(1, record, { replaces, ...(deleted ? { deleted } : {}) }),
  ])
  if (!kept.ok) throw new Error(kept.problem.kind)
  return kept.value[0]?.id ?? ''
}

test('every revision stands in it, the last first, with what it changed', async () => {
  const first = await save('A guide')
  const second = await save('A guide to requests', [first])
  await save('A guide to requests', [second], true)
  await openHistory(entryIdOf(1))
  expect(steps().map(({ kind, isNow }) => [kind, isNow])).toEqual([
    ['deleted', true],
    ['changed', false],
    ['first', false],
  ])
  expect(steps()[1]?.changes).toEqual([
    { kind: 'field', field: 'title', before: 'A guide', after: 'A guide to requests' },
  ])
})

test('what was undone says so, and the text before it counts again', async () => {
  const first = await save('A guide')
  const second = await save('A worse title', [first])
  await device.journal.append([{ kind: 'undone', target: second, about: [`entry:${entryIdOf(1)}`] }])
  await openHistory(entryIdOf(1))
  expect(steps().map(({ isNow, isTakenBack }) => [isNow, isTakenBack])).toEqual([
    [false, true],
    [true, false],
  ])
})

test('both sides of a conflict count', async () => {
  const first = await save('A guide')
  await save('Here', [first])
  await save('There', [first])
  await openHistory(entryIdOf(1))
  expect(steps().map(({ isNow }) => isNow)).toEqual([true, true, false])
})

test('it follows what is written while it is open, and no longer', async () => {
  const first = await save('A guide')
  await openHistory(entryIdOf(1))
  await save('Another', [first])
  await expect.poll(() => steps().length).toBe(2)
  closeHistory()
  await save('A third')
  expect($history.get()).toEqual({ kind: 'closed' })
})
