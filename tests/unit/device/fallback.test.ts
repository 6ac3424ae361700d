import { expect, test } from 'vitest'
import { inMemory } from '#device/fallback.ts'
import type { Home, HomeOptions } from '#device/home.ts'
import type { Keeping, StorageProblem } from '#device/journal.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { rowRules } from '#domain/rows.ts'
import { fakeDeviceId, SUNDAY_MORNING, seededChance } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

const ON_DISK = [factOf('a', 1, 1_000, { kind: 'section.read', section: 'self-study.choose' })]
const chance = seededChance(3)
const base = { rules: rowRules, now: () => SUNDAY_MORNING, newDevice: () => fakeDeviceId(chance) }

function homeOf(keeping: Keeping, facts: readonly StoredFact[]): Home {
  return { keeping, place: createMemoryJournal({ ...base, keeping, facts }), close: () => undefined }
}

function behind(problem: StorageProblem, disk: Home): Home {
  const options: HomeOptions = {
    ...base,
    name: 'of-the-test',
    onLost: () => undefined,
    reopen: async () => disk,
  }
  return inMemory(options, problem, ON_DISK)
}

test('erasing while the disk is full erases the disk as well, so that nothing is back after a reload', async () => {
  const disk = homeOf({ kind: 'disk' }, ON_DISK)
  const home = behind({ kind: 'full' }, disk)
  expect(await home.place.erase()).toEqual({ ok: true, value: undefined })
  expect(await disk.place.facts()).toEqual([])
  expect(await home.place.facts()).toEqual([])
})

test('erasing says so where the disk cannot be reached, and removes nothing', async () => {
  const home = behind({ kind: 'held' }, homeOf({ kind: 'memory', problem: { kind: 'held' } }, []))
  expect(await home.place.erase()).toEqual({ ok: false, problem: { kind: 'held' } })
  expect(await home.place.facts()).toEqual(ON_DISK)
})

test('erasing where storage is refused empties the memory, all there is', async () => {
  const home = behind({ kind: 'refused' }, homeOf({ kind: 'memory', problem: { kind: 'refused' } }, []))
  expect((await home.place.erase()).ok).toBe(true)
  expect(await home.place.facts()).toEqual([])
})
