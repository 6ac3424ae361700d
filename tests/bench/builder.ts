import type { Browser } from 'playwright'
import { type Build, builds, serveSite } from '#tests/support/site.ts'
import { openMillis, slowPage } from './full-page.ts'
import { median, type Row, row } from './row.ts'

/** A tutor’s laptop shows everything there is to choose in this time. */
const OPEN_AIM_MILLIS = 150

/** From opening the page on which a pack is made to everything a pack can ask for, its scripts kept from before. */
export async function measureBuilder(
  browser: Browser,
  { only, runs, build = builds[0] }: BuilderOptions,
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'builder') return []
  const site = await serveSite(build, { isKept: true })
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    const slow = await slowPage(browser, site, async () => undefined)
    const openOn = async (on: typeof page) => {
      const times: number[] = []
      for (let run = 0; run <= runs; run++) {
        times.push(await openMillis(on, site.url('packs/make/'), '.picker_item'))
      }
      // The first one fetches what the others have.
      return median(times.slice(1))
    }
    const millis = await openOn(page)
    return [
      row('builder: from opening the page to all there is to choose', millis, 'ms', { aim: OPEN_AIM_MILLIS }),
      row('builder: the same at a quarter of the speed', await openOn(slow), 'ms'),
    ]
  } finally {
    await site.stop()
  }
}

interface BuilderOptions {
  readonly only: string | undefined
  readonly runs: number
  readonly build?: Build
}
