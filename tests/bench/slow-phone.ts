import type { Browser, Page } from 'playwright'
import type { Site } from '#tests/support/site.ts'

/** What one visit on the slow phone took, in milliseconds from the start of the navigation. */
export interface Timing {
  readonly firstPaintMillis: number
  readonly largestPaintMillis: number
  /** When a tap first had its effect. */
  readonly interactiveMillis: number
  /** Time beyond 50 ms in tasks that held the page up. */
  readonly blockedMillis: number
  readonly layoutShift: number
}

/** How to tell that a page works: what to tap, again and again, until something is seen. */
export interface Probe {
  /** Run in the page; taps once, where there is something to tap. */
  readonly tap: string
  /** Run in the page; whether the tap has had its effect. */
  readonly hasEffect: string
}

/** Lighthouse's applied slow 4G and its phone: 562.5 ms for each request, 1.44 Mbit/s, a processor four times slower. */
const SLOW = {
  latency: 562.5,
  downloadThroughput: 1_474_560 / 8,
  uploadThroughput: 675_000 / 8,
  offline: false,
}
const CPU_SLOWDOWN = 4
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
}

/** Between two taps: a person would not tap faster. */
const TAP_EVERY_MILLIS = 20
const GIVE_UP_MILLIS = 20_000

/** Opens a page with an empty browser, taps until it answers, and tells when. */
export async function visitSlowly(browser: Browser, site: Site, path: string, probe: Probe): Promise<Timing> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block', ignoreHTTPSErrors: true })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.addInitScript(watcher(probe))
    await page.goto(site.url(path), { waitUntil: 'commit' })
    await untilInteractive(page)
    await page.waitForLoadState('load')
    return await page.evaluate('window.measured')
  } finally {
    await context.close()
  }
}

/** Asked from outside: `waitForFunction` uses `eval`, which the page's policy refuses. */
async function untilInteractive(page: Page): Promise<void> {
  const end = Date.now() + GIVE_UP_MILLIS
  while (Date.now() < end) {
    if (await page.evaluate(() => Reflect.get(window, 'measured')?.interactiveMillis > 0)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${page.url()} answered no tap within ${GIVE_UP_MILLIS / 1000} seconds.`)
}

function watcher({ tap, hasEffect }: Probe): string {
  return `
    const measured = { firstPaintMillis: 0, largestPaintMillis: 0, interactiveMillis: 0, blockedMillis: 0, layoutShift: 0 }
    window.measured = measured
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
    watch('paint', (entry) => {
      if (entry.name === 'first-contentful-paint') measured.firstPaintMillis = entry.startTime
    })
    watch('largest-contentful-paint', (entry) => { measured.largestPaintMillis = entry.startTime })
    watch('longtask', (entry) => { measured.blockedMillis += Math.max(0, entry.duration - 50) })
    watch('layout-shift', (entry) => { if (!entry.hadRecentInput) measured.layoutShift += entry.value })
    const timer = setInterval(() => {
      if (measured.firstPaintMillis === 0) return
      if (${hasEffect}) {
        measured.interactiveMillis = performance.now()
        clearInterval(timer)
      } else {
        ${tap}
      }
    }, ${TAP_EVERY_MILLIS})
  `
}
