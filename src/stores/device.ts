import type { Device } from '#device/device.ts'
import { createWebDevice } from '#device/web.ts'
import { rowRules } from '#domain/rows.ts'
import { address } from '#messages/address.ts'
import type { forgetUnnamed } from './unnamed-typed.ts'

/** The mark that something was kept here once. It is read before the first paint of Today, and outlives the database. */
export const BEGUN = 'begun'

let device: Device | undefined

/** The device every store works with: this browser, made on first use, never while a page is prerendered. */
export function getDevice(): Device {
  device ??= marking(createWebDevice(rowRules, address.shipped, forgetErased))
  return device
}

/** Puts another device in place, for tests. */
export function setDevice(replacement: Device): void {
  device = replacement
}

/** Seldom needed. */
async function forgetErased(...erased: Parameters<typeof forgetUnnamed>): Promise<void> {
  await (await import('./unnamed-typed.ts')).forgetUnnamed(...erased)
}

function marking(made: Device): Device {
  const { journal, marks } = made
  journal.watch(async (facts) => {
    // An empty list may be a backup taken in as well as everything erased.
    if (facts.length > 0 || (await journal.subjects('')).length > 0) marks.set(BEGUN, '1')
  })
  return made
}
