import type { Browser, Page } from 'playwright'
import type { Fact } from '#domain/journal/fact.ts'
import { PHONE } from '#tests/support/person.ts'
import type { Site } from '#tests/support/site.ts'
import { fillJournal } from './full-journal.ts'

const CPU_SLOWDOWN = 4

/** A page of a slowed phone whose journal holds these facts. */
export function fullPage(browser: Browser, site: Site, facts: readonly Fact[]): Promise<Page> {
  return slowPage(browser, site, (page) => fillJournal(page, facts))
}

/** A page of a slowed phone, whose database was filled while it was still fast. */
export async function slowPage(
  browser: Browser,
  site: Site,
  fill: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(site.url('robots.txt'))
  await fill(page)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return page
}

/** From the start of a navigation until something is painted on the page, in milliseconds. */
export async function openMillis(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address, { waitUntil: 'commit' })
  return page.evaluate(untilSeen, selector)
}

/** Runs in the page, which it slows down far less than a locator's own script would: that alone takes a tenth of a second. */
function untilSeen(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  })
}
