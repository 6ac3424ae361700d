import type { Browser } from 'playwright'
import { PHONE } from './person.ts'
import type { Site } from './site.ts'

/** One file a visit asked for, and the bytes its content took on the wire. */
export interface Load {
  readonly path: string
  readonly type: string
  readonly bytes: number
}

/** All that a first visit loads until the page is quiet; the service worker's own keeping is not part of it. */
export interface Visit {
  readonly loads: readonly Load[]
  readonly bytes: number
  readonly scriptBytes: number
}

/** Visits a page with an empty browser. Bytes are the same on every machine; nothing here is timed. */
export async function firstVisit(browser: Browser, site: Site, path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const pending: Promise<Load>[] = []
    page.on('requestfinished', (request) => {
      pending.push(
        request.sizes().then(({ responseBodySize }) => ({
          path: new URL(request.url()).pathname,
          type: request.resourceType(),
          bytes: responseBodySize,
        })),
      )
    })
    await page.goto(site.url(path), { waitUntil: 'networkidle' })
    const loads = (await Promise.all(pending)).sort((a, b) => b.bytes - a.bytes)
    const sum = (chosen: readonly Load[]) => chosen.reduce((total, { bytes }) => total + bytes, 0)
    return {
      loads,
      bytes: sum(loads),
      scriptBytes: sum(loads.filter(({ path: file }) => file.endsWith('.js'))),
    }
  } finally {
    await context.close()
  }
}
