import { expect, test, vi } from 'vitest'
import type { Keeping } from '#device/journal.ts'
import { BEGUN, setDevice } from '#stores/device.ts'
import { $today, followToday } from '#stores/today.ts'
import { fakeDevice } from '#tests/support/device.ts'

async function todayWhere(keeping: Keeping) {
  const device = fakeDevice({ keeping })
  device.marks.set(BEGUN, '1')
  setDevice(device)
  $today.set({ kind: 'loading' })
  const stop = followToday({ units: [], cards: 0 })
  await vi.waitFor(() => expect($today.get().kind).not.toBe('loading'))
  stop()
  return $today.get()
}

test('what was cleared from the disk is said to be lost', async () => {
  expect(await todayWhere({ kind: 'disk' })).toEqual({ kind: 'lost' })
})

test('what a tab with an older release holds is not said to be lost', async () => {
  expect(await todayWhere({ kind: 'memory', problem: { kind: 'held' } })).toEqual({ kind: 'none' })
})
