import { expect, test, vi } from 'vitest'
import { setDevice } from '#stores/device.ts'
import { $gate } from '#stores/guard/gate.ts'
import { printLog } from '#stores/guard/paper.ts'
import { exportCalendar } from '#stores/log/calendar.ts'
import { exportLog } from '#stores/log/export.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'

vi.mock('#stores/guard/look-over.ts', () => {
  throw new Error('offline')
})

test('where what looks is out of reach nothing goes out, and the gate says so', async () => {
  const device = fakeDevice()
  setDevice(device)
  await device.journal.append([revised(1, resource('A guide', { links: [] }))])
  const ways = [
    () => exportLog('csv', LOG_UNITS),
    () => exportCalendar(),
    () => printLog(() => expect.fail('It was printed')),
  ]
  for (const way of ways) {
    $gate.set({ kind: 'closed' })
    await way()
    expect($gate.get()).toEqual({ kind: 'away' })
  }
  expect(device.offered).toEqual([])
})
