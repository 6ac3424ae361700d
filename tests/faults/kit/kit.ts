import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright'
import type { Plant } from '#tests/faults/fault.ts'
import { findChromium } from '#tests/support/chromium.ts'
import { killAll, processesOf } from './processes.ts'
import { type FaultSite, servePage } from './site.ts'
import { type Played, playJourney } from './site-copy.ts'
import { openTab, type Tab } from './tab.ts'

/** All that one round of a fault works with. What it opens is closed after it. */
export interface Kit {
  readonly site: FaultSite
  /** A browser of its own, to be killed and started again on the same folder. */
  profile(options?: ProfileOptions): Promise<Profile>
  /** A fresh person in the browser that all rounds share: quick, and not to be killed. */
  person(options?: BrowserContextOptions): Promise<Person>
  /** The folder of a page built from the source without any bug, where a fault needs a second release. */
  soundPage(): Promise<string>
  /** The same with one change in the source: a release that comes after. */
  changedPage(change: Plant): Promise<string>
  /** Plays tests of a journey’s file on a site of its own, built with the bug if there is one. */
  journey(file: string, names?: string): Promise<Played>
}

/** How a browser of its own may differ. */
export interface ProfileOptions {
  readonly flags?: readonly string[]
  /** Where its profile lies, instead of a fresh folder. */
  readonly folder?: string
}

/** A browser whose storage outlives it. */
export interface Profile {
  readonly folder: string
  /** Starts it, again or for the first time, with one tab of the page. */
  start(): Promise<Started>
}

/** A browser that runs. */
export interface Started {
  readonly context: BrowserContext
  readonly tab: Tab
  newTab(path?: string): Promise<Tab>
  /** Ends every process of it in this moment; `gone` is when Playwright has seen it too. */
  kill(): void
  readonly gone: Promise<unknown>
  /** Ends it as a person does. */
  close(): Promise<void>
}

/** Someone whose storage nobody else sees. */
export interface Person {
  readonly context: BrowserContext
  newTab(path?: string): Promise<Tab>
}

/** What is shared by all rounds. */
export interface KitOptions {
  readonly browser: Browser
  /** The folder of the page that is tried. */
  readonly page: string
  readonly soundPage: () => Promise<string>
  readonly changedPage: (change: Plant) => Promise<string>
  /** The folder of a copy of the project with its built site. */
  readonly siteCopy: () => Promise<string>
}

/** A kit for one round; `done` closes and removes all that it opened. */
export async function createKit(options: KitOptions): Promise<{ readonly kit: Kit; done(): Promise<void> }> {
  const site = await servePage(options.page)
  const toClose: (() => Promise<unknown>)[] = []
  const kit: Kit = {
    site,
    soundPage: options.soundPage,
    changedPage: options.changedPage,
    journey: async (file, names) => playJourney(await options.siteCopy(), file, names),
    async person(contextOptions = {}) {
      const context = await options.browser.newContext({ serviceWorkers: 'block', ...contextOptions })
      toClose.push(() => context.close())
      return { context, newTab: (path) => openTab(context, site.origin, path) }
    },
    async profile({ flags = [], folder: given } = {}) {
      const folder = given ?? (await mkdtemp(join(tmpdir(), 'due-credit-fault-')))
      if (!given) toClose.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
      return { folder, start: () => start(folder, flags) }
    },
  }
  return {
    kit,
    async done() {
      for (const close of toClose.reverse()) await close().catch(() => undefined)
      await site.stop()
    },
  }

  async function start(folder: string, flags: readonly string[]): Promise<Started> {
    const found = await findChromium()
    const context = await chromium.launchPersistentContext(folder, {
      ...found,
      args: [...(found.args ?? []), ...flags],
      serviceWorkers: 'block',
    })
    const gone = context.waitForEvent('close', { timeout: 0 })
    toClose.push(() => context.close())
    const tab = await openTab(context, site.origin)
    const processes = processesOf(folder)
    return {
      context,
      tab,
      newTab: (path) => openTab(context, site.origin, path),
      // Known before, so that between the moment and the blow nothing is looked for.
      kill: () => killAll(processes),
      gone,
      close: () => context.close(),
    }
  }
}
