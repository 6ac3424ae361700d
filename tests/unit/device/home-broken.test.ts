import { expect, test, vi } from 'vitest'
import { openHome } from '#device/home.ts'
import { rowRules } from '#domain/rows.ts'
import { SUNDAY_MORNING } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'

const COPIED = [factOf('a', 1, 1_000, { kind: 'section.read', section: 'self-study.choose' })]
const options = {
  name: 'of-the-test',
  rules: rowRules,
  now: () => SUNDAY_MORNING,
  newDevice: () => 'bbbbbbbbbb',
  onLost: () => undefined,
  reopen: () => Promise.reject(new Error('not asked for here')),
}

let problem: { readonly kind: 'broken'; readonly detail: string } | { readonly kind: 'refused' }
vi.mock('#device/disk/connect.ts', () => ({ connect: async () => ({ ok: false, problem: { problem } }) }))

test('a database that never opens again is stood in for by the last copy beside it', async () => {
  problem = { kind: 'broken', detail: 'Internal error opening backing store' }
  const home = await openHome({ ...options, lastCopy: async () => COPIED })
  expect(home.keeping).toEqual({ kind: 'memory', problem })
  expect(await home.place.facts()).toEqual(COPIED)
  expect(await home.place.subjects('')).toEqual(['section:self-study.choose'])
})

test('where there is no copy, or storage is refused, a page begins with nothing', async () => {
  problem = { kind: 'broken', detail: 'Internal error opening backing store' }
  expect(await (await openHome(options)).place.facts()).toEqual([])
  problem = { kind: 'refused' }
  const lastCopy = vi.fn(async () => COPIED)
  expect(await (await openHome({ ...options, lastCopy })).place.facts()).toEqual([])
  expect(lastCopy).not.toHaveBeenCalled()
})
