import type { Device } from '#device/device.ts'
import { createWebDevice } from '#device/web.ts'
import { rowRules } from '#domain/rows.ts'
import { address } from '#messages/address.ts'

let device: Device | undefined

/** The device every store works with: this browser, made on first use, never while a page is prerendered. */
export function getDevice(): Device {
  device ??= createWebDevice(rowRules, address.shipped)
  return device
}

/** Puts another device in place, for tests. */
export function setDevice(replacement: Device): void {
  device = replacement
}
