import type { Browser, Page, Request } from 'playwright'
import { closure, modulesAtTop } from '#layouts/head.ts'
import { PHONE } from './person.ts'
import type { Site } from './site.ts'

/** One file a visit asked for, and the bytes its content took on the wire. */
export interface Load {
  readonly path: string
  readonly bytes: number
}

/**
 * What a first visit loads. At once: the page, the modules it runs when it opens with all they import, and what
 * else arrives before its load event; budgets speak of these. Later: what modules ask for once they run. The
 * service worker's own keeping is part of neither.
 */
export interface Visit {
  readonly atOnce: readonly Load[]
  readonly later: readonly Load[]
}

/** Visits a page with an empty browser. Bytes are the same on every machine; nothing here is timed. */
export async function firstVisit(browser: Browser, site: Site, path: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: PHONE,
    serviceWorkers: 'block',
    ignoreHTTPSErrors: true,
  })
  try {
    const page = await context.newPage()
    const pending: Promise<Load & { readonly at: number }>[] = []
    page.on('requestfinished', (request) => pending.push(weigh(request)))
    await page.goto(site.url(path), { waitUntil: 'networkidle' })
    const modules = await modulesOf(page, site, path)
    const loadedAt = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation')
      if (!(navigation instanceof PerformanceNavigationTiming)) throw new Error('No navigation was timed.')
      return performance.timeOrigin + navigation.loadEventStart
    })
    const isAtOnce = ({ path: file, at }: Load & { readonly at: number }) =>
      file.endsWith('.js') ? modules.includes(file) : at < loadedAt
    const loads = (await Promise.all(pending)).sort((a, b) => b.bytes - a.bytes)
    return { atOnce: loads.filter(isAtOnce), later: loads.filter((load) => !isAtOnce(load)) }
  } finally {
    await context.close()
  }
}

/** Bytes of some loads, all or only those of scripts. */
export function bytesOf(loads: readonly Load[], only: 'all' | 'scripts' = 'all'): number {
  return loads
    .filter(({ path }) => only === 'all' || path.endsWith('.js'))
    .reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Named by the page itself, whatever moment each of its islands waits for; so the same on a fast and a slow machine. */
async function modulesOf(page: Page, site: Site, path: string): Promise<readonly string[]> {
  const read = async (address: string) => (await page.request.get(site.origin + address)).text()
  const islands = (await read(site.base + path)).replaceAll(/client="(idle|visible|media)"/g, 'client="load"')
  return closure(modulesAtTop(islands), read)
}

async function weigh(request: Request): Promise<Load & { readonly at: number }> {
  const { responseBodySize } = await request.sizes()
  return { path: new URL(request.url()).pathname, bytes: responseBodySize, at: request.timing().startTime }
}
