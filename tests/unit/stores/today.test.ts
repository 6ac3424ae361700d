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
  return { today: $today.get(), isBegun: device.marks.get(BEGUN) !== undefined }
}

test('a browser that holds nothing any more shows a first visit, now and before the next paint', async () => {
  const { today, isBegun } = await todayWhere({ kind: 'disk' })
  expect(today).toEqual({ kind: 'none' })
  expect(isBegun).toBe(false)
})

test('what a tab with an older release holds is still known to be there', async () => {
  const { today, isBegun } = await todayWhere({ kind: 'memory', problem: { kind: 'held' } })
  expect(today).toEqual({ kind: 'none' })
  expect(isBegun).toBe(true)
})
