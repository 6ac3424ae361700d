import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Result } from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright'
import { findChromium } from './chromium.ts'
import type { Site } from './site.ts'

/** What a person's screen and wishes are. */
export interface Circumstances {
  readonly width?: number
  readonly height?: number
  readonly colours?: 'light' | 'dark'
  readonly script?: boolean
  /** Asks for less motion; on unless a test is about motion. */
  readonly calm?: boolean
  /** Whether the service worker may keep the site: seconds of work for each fresh browser, so only where a test is about that. */
  readonly keeps?: boolean
  /** Nowhere yet: the test sets the zone, in the page as it stands. Otherwise London. */
  readonly travels?: boolean
  /** Anything else Playwright knows of a context. */
  readonly more?: BrowserContextOptions
}

/**
 * Someone with a browser of their own, whose storage no one else sees. Wait with locators or `expect.poll`:
 * `waitForFunction` uses `eval`, which the site's policy refuses.
 */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a page by its path below the site's base. */
  open(path?: string): Promise<void>
  /** A second tab of the same browser, watched like the first. */
  newTab(): Promise<Page>
  /** What went wrong so far: errors of the console and page, breaches of the policy, requests to elsewhere. */
  readonly troubles: string[]
  /** What axe finds on the page as it stands, one line for each rule broken. */
  axe(page?: Page, rules?: readonly string[]): Promise<readonly string[]>
  leave(): Promise<void>
}

/** A phone and a desk, the two sizes every screen is looked at. */
export const PHONE = { width: 390, height: 844 } as const
export const DESK = { width: 1280, height: 900 } as const

/** Starts the browser of the tests. With a folder, it keeps its storage there, to be killed and started again. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch(await findChromium())
}

/** A browser whose profile lives in `folder` and outlives it: for what must survive a crash. */
export async function startProfile(
  folder: string,
  site: Site,
  circumstances: Circumstances = {},
): Promise<Person> {
  const context = await chromium.launchPersistentContext(folder, {
    ...(await findChromium()),
    ...contextOptions(circumstances),
  })
  return asPerson(context, site, context.pages()[0] ?? (await context.newPage()))
}

/** A fresh person in a browser that may have others. */
export async function meetPerson(
  browser: Browser,
  site: Site,
  circumstances: Circumstances = {},
): Promise<Person> {
  const context = await browser.newContext(contextOptions(circumstances))
  return asPerson(context, site, await context.newPage())
}

function contextOptions({
  width = PHONE.width,
  height = PHONE.height,
  colours = 'light',
  script = true,
  calm = true,
  keeps = false,
  travels = false,
  more = {},
}: Circumstances): BrowserContextOptions {
  return {
    viewport: { width, height },
    colorScheme: colours,
    javaScriptEnabled: script,
    reducedMotion: calm ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    ...(travels ? {} : { timezoneId: 'Europe/London' }),
    serviceWorkers: keeps ? 'allow' : 'block',
    ...more,
  }
}

async function asPerson(context: BrowserContext, site: Site, page: Page): Promise<Person> {
  const troubles: string[] = []
  context.on('weberror', (error) => troubles.push(`error: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (/^https?:|^wss?:/.test(protocol) && origin !== site.origin)
      troubles.push(`elsewhere: ${request.url()}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`)
    })
  })
  return {
    page,
    context,
    troubles,
    open: async (path) => {
      await page.goto(site.url(path))
    },
    newTab: () => context.newPage(),
    axe: (on = page, rules) => runAxe(on, rules),
    leave: () => context.close(),
  }
}

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of WCAG 2.2 AA and axe's own best practice. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Put in by the debugger and not by a tag, so that the page's policy stands while it is looked at. */
async function runAxe(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SOURCE)
  const runOnly = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: STANDARDS }
  const { violations }: { violations: readonly Result[] } = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly, preload: false, resultTypes: ['violations'] })})`,
  )
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
        .join(' | ')})`,
  )
}
