import { expect, test, vi } from 'vitest'
import { openHome } from '#device/home.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import { rowRules } from '#domain/rows.ts'
import { SUNDAY_MORNING } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

const ON_DISK = [factOf('a', 1, 1_000, { kind: 'section.read', section: 'self-study.choose' })]
const options = {
  name: 'of-the-test',
  rules: rowRules,
  now: () => SUNDAY_MORNING,
  newDevice: () => 'bbbbbbbbbb',
  onLost: () => undefined,
  reopen: () => Promise.reject(new Error('not asked for here')),
}

vi.mock('#device/disk/connect.ts', () => ({
  connect: async () => ({
    ok: true,
    value: {
      objectStoreNames: { contains: () => true },
      get: async () => ({ minWriter: 1, rules: 0 }),
      close: () => undefined,
    },
  }),
}))

vi.mock('#device/disk/disk-journal.ts', () => ({
  createDiskJournal: () => ({
    ...createMemoryJournal({ ...options, keeping: { kind: 'disk' }, facts: ON_DISK }),
    rebuild: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
  }),
}))

test('a full disk that cannot take the rows of a new release still shows every fact', async () => {
  const home = await openHome(options)
  expect(home.keeping).toEqual({ kind: 'memory', problem: { kind: 'full' } })
  expect(await home.place.facts()).toEqual(ON_DISK)
  expect(await home.place.subjects('')).toEqual(['section:self-study.choose'])
})
