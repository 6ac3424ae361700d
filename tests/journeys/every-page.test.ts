import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPages } from '#tests/support/pages.ts'
import { DESK, meetPerson, type Person, PHONE, startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

const [root] = builds
const paths = builtPages(root.folder).map(({ path }) => path)
let browser: Browser
let site: Site

beforeAll(async () => {
  browser = await startBrowser()
  site = await serveSite(root)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Colours are all that differs in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

describe.each(paths)('the page /%s', (path) => {
  test('breaks no rule of access, keeps to its policy and asks nothing of elsewhere, at any size and in any light', async () => {
    const person = await meetPerson(browser, site, { ...PHONE })
    try {
      await person.open(path)
      await settle(person)
      expect.soft(await person.axe(), 'phone, light').toEqual([])
      await person.page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await person.axe(person.page, COLOUR_RULES), 'phone, dark').toEqual([])
      await person.page.setViewportSize(DESK)
      expect.soft(await person.axe(person.page, COLOUR_RULES), 'desk, dark').toEqual([])
      await person.page.emulateMedia({ colorScheme: 'light' })
      expect.soft(await person.axe(), 'desk, light').toEqual([])
      expect.soft(person.troubles).toEqual([])
    } finally {
      await person.leave()
    }
  })

  test('fits a narrow screen without scrolling sideways', async () => {
    const person = await meetPerson(browser, site, { width: 320, height: 640 })
    try {
      await person.open(path)
      await settle(person)
      const widest = await person.page.evaluate(() => document.documentElement.scrollWidth)
      expect(widest).toBeLessThanOrEqual(320)
    } finally {
      await person.leave()
    }
  })
})

/** Islands have come to life once none of them still waits for its script. */
async function settle({ page }: Person): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[client="load"][ssr]'))
  await page.waitForLoadState('networkidle')
}
