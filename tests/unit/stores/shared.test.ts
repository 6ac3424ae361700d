import { beforeEach, expect, test, vi } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { readBackup } from '#formats/backup.ts'
import { setDevice } from '#stores/device.ts'
import {
  $cannotShare,
  $leaving,
  askToLeave,
  beginShared,
  isShared,
  leaveNothing,
  saveAndLeave,
  setSharedMode,
  stayShared,
} from '#stores/shared.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }

let device: FakeDevice
const leave = vi.fn()

beforeEach(async () => {
  device = fakeDevice({ keeping: { kind: 'tab' } })
  setDevice(device)
  await device.journal.append([READ, READ])
  leave.mockReset()
  setSharedMode({ isOn: () => true, enter: () => true, leave })
  stayShared()
})

test('leaving with a file hands over everything first, and removes nothing before it is said twice', async () => {
  await saveAndLeave()
  const [name, , bytes] = device.offered[0] ?? []
  expect($leaving.get()).toEqual({ kind: 'saved', name, facts: 2, forms: 0 })
  const read = await readBackup(bytes ?? new Uint8Array())
  expect(read.ok && read.value.facts).toHaveLength(2)
  expect(leave).not.toHaveBeenCalled()
  leaveNothing()
  expect(leave).toHaveBeenCalledOnce()
})

test('a share sheet that was closed leaves everything where it is', async () => {
  device.declineNextFile()
  await saveAndLeave()
  expect($leaving.get()).toEqual({ kind: 'declined' })
  leaveNothing()
  expect(leave).not.toHaveBeenCalled()
})

test('a file that could not be written leaves everything where it is', async () => {
  const files = { offer: () => Promise.reject(new Error('No room')) }
  setDevice({ ...device, files })
  await expect(saveAndLeave()).rejects.toThrow('No room')
  expect($leaving.get()).toEqual({ kind: 'stuck' })
  leaveNothing()
  expect(leave).not.toHaveBeenCalled()
})

test('leaving without a file takes two steps as well, and can be left', () => {
  leaveNothing()
  expect(leave).not.toHaveBeenCalled()
  askToLeave()
  stayShared()
  leaveNothing()
  expect(leave).not.toHaveBeenCalled()
  askToLeave()
  leaveNothing()
  expect(leave).toHaveBeenCalledOnce()
})

test('the mode is not begun where the browser keeps nothing in tabs, and that is said', () => {
  setSharedMode({ isOn: () => false, enter: () => false, leave })
  beginShared()
  expect($cannotShare.get()).toBe(true)
  expect(isShared()).toBe(false)
})
