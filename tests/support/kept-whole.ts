import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Waits until the service worker has kept the whole site, so that the network may go. */
export async function keptWhole(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated')
}
