import { beforeEach, expect, test, vi } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $keeping, $lastProblem, eraseEverything, noteProblem, putProblemAway } from '#stores/storage.ts'
import { fakeDevice } from '#tests/support/device.ts'

beforeEach(() => {
  $keeping.set(undefined)
  putProblemAway()
})

test('the banner learns that storage is refused', async () => {
  setDevice(fakeDevice({ keeping: { kind: 'memory', problem: { kind: 'refused' } } }))
  const stop = $keeping.listen(() => undefined)
  await vi.waitFor(() => expect($keeping.get()).toEqual({ kind: 'memory', problem: { kind: 'refused' } }))
  stop()
})

test('a refused write is noted until it is put away', async () => {
  setDevice(fakeDevice())
  await noteProblem({ kind: 'full' })
  expect($lastProblem.get()).toEqual({ kind: 'full' })
  expect($keeping.get()).toEqual({ kind: 'disk' })
  putProblemAway()
  expect($lastProblem.get()).toBeUndefined()
})

test('erasing removes facts, rows, marks and what was being typed', async () => {
  const device = fakeDevice()
  setDevice(device)
  device.marks.set('last-backup', 'x')
  await device.journal.append([{ kind: 'section.read', section: 'self-study.choose' }])
  await device.drafts.write('entry:a', 'half a thought')
  expect(await eraseEverything()).toBeUndefined()
  expect(await device.drafts.list('')).toEqual([])
  expect(await device.journal.rows('')).toEqual([])
  expect(device.marks.get('last-backup')).toBeUndefined()
})

test('where drafts stay on the disk, not everything was erased', async () => {
  const device = fakeDevice()
  setDevice({ ...device, drafts: { ...device.drafts, clear: async () => false } })
  expect(await eraseEverything()).toMatchObject({ kind: 'broken' })
  expect($lastProblem.get()).toMatchObject({ kind: 'broken' })
})
