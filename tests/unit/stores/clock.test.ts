import { beforeEach, expect, test } from 'vitest'
import { DAY_MILLIS } from '#domain/time.ts'
import { $clock, lookAtClock, putClockAway } from '#stores/clock.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'

const READ = { kind: 'section.read', section: 'self-study.choose' } as const
const YEARS = 10 * 365 * DAY_MILLIS

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  $clock.set(undefined)
})

const kindNow = async () => {
  await lookAtClock()
  return $clock.get()?.fault.kind
}

test.each([
  [YEARS, 'ahead'],
  [-YEARS, 'behind'],
])('a clock that is ten years off is seen, and keeps every record', async (off, kind) => {
  await device.journal.append([READ])
  expect(await kindNow()).toBeUndefined()
  device.setMoment({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at + off })
  await device.journal.append([READ])
  expect(await kindNow()).toBe(kind)
  expect(await device.journal.facts()).toHaveLength(2)
})

test('what a wrong clock stamped is said of once it is right again, however long that lasts', async () => {
  device.setMoment({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at + YEARS })
  const [first] = (await appended([READ])) ?? []
  device.setMoment(SUNDAY_MORNING)
  expect(await kindNow()).toBe('overtaken')
  const [second] = (await appended([READ])) ?? []
  // The order of one device holds, and the clock goes on from the wrong one: so it stays said.
  expect(second?.clock).toEqual({ wall: first?.clock.wall, count: 1 })
  expect(await kindNow()).toBe('overtaken')
  expect((await device.journal.facts()).map(({ id }) => id)).toEqual([first?.id, second?.id])
})

test('put away it is silent for thirty days, and a clock set back does not prolong that', async () => {
  device.setMoment({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at - YEARS })
  await lookAtClock()
  putClockAway()
  await lookAtClock()
  expect($clock.get()?.isAway).toBe(true)
  device.pass(31 * DAY_MILLIS)
  await lookAtClock()
  expect($clock.get()?.isAway).toBe(false)
})

async function appended(happenings: Parameters<FakeDevice['journal']['append']>[0]) {
  const kept = await device.journal.append(happenings)
  return kept.ok ? kept.value : undefined
}
