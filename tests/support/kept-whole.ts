import type { Page } from 'playwright'

const LONGEST_MILLIS = 60_000
const LOOK_EVERY_MILLIS = 100

/** Waits until the service worker has kept the whole site, so that the network may go. For tests and what sets them up. */
export async function keptWhole(page: Page): Promise<void> {
  const end = Date.now() + LONGEST_MILLIS
  while (Date.now() < end) {
    const state = await page.evaluate(() => navigator.serviceWorker.controller?.state)
    if (state === 'activated') return
    await page.waitForTimeout(LOOK_EVERY_MILLIS)
  }
  throw new Error(`The site at ${page.url()} was not kept within ${LONGEST_MILLIS / 1000} seconds.`)
}
