import { describe, expect, test, vi } from 'vitest'
import type { Place } from '#device/disk/disk-journal.ts'
import { heldOutside, missingOutside } from '#device/held-read.ts'
import type { Home } from '#device/home.ts'
import type { Keeping } from '#device/journal.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import { workQuietly } from '#device/quiet.ts'
import { holdingAfter, nothingHeld } from '#domain/journal/holding.ts'
import { missingAfter, stillMissing } from '#domain/journal/missing.ts'
import { rowRules } from '#domain/rows.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'

const OWN = 'aaaaaaaaaa'
const HELD = holdingAfter(
  nothingHeld(OWN),
  { added: [{ device: OWN, seq: 1 }] },
  { turn: 4, at: 1, own: OWN },
)
const MISSING = missingAfter(
  undefined,
  { isEmptied: false, devices: { [OWN]: { lacks: 2, most: 3 } } },
  { inside: HELD, outside: { ...HELD, at: 2 }, noticedAt: 3 },
)
const DAY = 86_400_000

function quietly(place: Partial<Place> = {}, keeping: Keeping = { kind: 'disk' }) {
  const { marks } = fakeDevice()
  const count = vi.fn(async (): Promise<object | undefined> => ({ held: HELD }))
  const compact = vi.fn(async () => undefined)
  const newDevice = () => OWN
  const now = () => SUNDAY_MORNING
  const journal = createMemoryJournal({ rules: rowRules, now, newDevice, keeping })
  const home: Home = { keeping, place: { ...journal, ...place }, close: () => undefined }
  let later = 0
  return {
    held: () => heldOutside(marks),
    missing: () => missingOutside(marks),
    count,
    compact,
    pass: (millis: number) => {
      later += millis
    },
    work: () =>
      workQuietly(home, {
        compact,
        count,
        outside: marks,
        now: () => ({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at + later }),
      }),
  }
}

describe('when nobody waits for anything', () => {
  test('every record is looked at once a day', async () => {
    const { work, count, pass, held } = quietly()
    expect(await work()).toBe(false)
    expect(held()).toEqual(HELD)
    pass(DAY - 1)
    await work()
    expect(count).toHaveBeenCalledTimes(1)
    pass(1)
    await work()
    expect(count).toHaveBeenCalledTimes(2)
  })

  test('a clock that was set back puts it off no longer than that', async () => {
    const { work, count, pass } = quietly()
    await work()
    pass(-400 * DAY)
    await work()
    expect(count).toHaveBeenCalledTimes(2)
  })

  test('it is done at once where an older release has written', async () => {
    const { work, count } = quietly({ isUncounted: async () => true })
    await work()
    await work()
    expect(count).toHaveBeenCalledTimes(2)
  })

  test('it is tried again where it could not be finished', async () => {
    const { work, count } = quietly()
    count.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('The worker is out of reach'))
    for (let times = 1; times <= 4; times++) await work()
    expect(count).toHaveBeenCalledTimes(3)
  })

  test('what is found to be missing is said once', async () => {
    const { work, count, held, missing, pass } = quietly()
    count.mockResolvedValue({ held: HELD, missing: MISSING })
    expect(await work()).toBe(true)
    expect(stillMissing(missing() ?? MISSING, held()).records).toBe(2)
    pass(DAY)
    expect(await work()).toBe(false)
  })

  test('nothing is looked for where nothing is kept on the disk', async () => {
    const { work, count } = quietly({}, { kind: 'memory', problem: { kind: 'full' } })
    expect(await work()).toBe(false)
    expect(count).not.toHaveBeenCalled()
  })

  test('single facts go into segments where there are many', async () => {
    const { work, compact } = quietly({ isLong: async () => true })
    await work()
    expect(compact).toHaveBeenCalledOnce()
  })
})
