import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DESK, meetPerson, type Person, startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

const FIRST = /Revise what an assessor credits/

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each(builds)('Today, $name', (build) => {
  let site: Site
  let person: Person
  beforeEach(async () => {
    site = await serveSite(build)
    person = await meetPerson(browser, site, DESK)
  })
  afterEach(async () => {
    await person.leave()
    await site.stop()
  })

  async function answerFirst(): Promise<void> {
    const { page } = person
    await person.open()
    await page.getByRole('button', { name: /^Not sure/ }).click()
    await page.getByRole('button', { name: /^Got it/ }).click()
    await page.getByText('Kept.').waitFor()
  }

  test('keeps the first visit’s card as a real grade, and says the next thing when one comes back', async () => {
    await answerFirst()
    await person.open()
    await expect.poll(() => person.page.locator('h1:visible').textContent()).toMatch(/^\d+ flashcards, about/)
    expect(await person.axe()).toEqual([])
    expect(person.troubles).toEqual([])
  })

  test('never shows the first page to who comes back, not even while its scripts are on their way', async () => {
    await answerFirst()
    await person.context.route('**/_astro/*.js', (route) => route.abort())
    await person.open()
    expect(await person.page.getByRole('heading', { name: FIRST }).count()).toBe(0)
  })

  test('moves nothing that one could be reading while it comes', async () => {
    await answerFirst()
    await person.page.addInitScript(() => {
      // The name in the masthead may move by the width of its letters when their font comes.
      const isRead = ({ node }: { node?: Node }) => node?.parentElement?.closest('main, footer') !== null
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources = [] } = entry as PerformanceEntry & { sources?: { node?: Node }[] }
          if (sources.some(isRead)) document.title += ' moved'
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await person.open()
    await expect.poll(() => person.page.locator('h1:visible').textContent()).toMatch(/^\d+ flashcards/)
    await person.page.locator('.not-begun').waitFor()
    expect(await person.page.title()).not.toContain('moved')
  })

  test('is a first visit again once everything was erased', async () => {
    await answerFirst()
    await person.open('your-data/')
    await person.page.getByRole('button', { name: 'Erase everything here' }).click()
    await person.page.getByRole('button', { name: 'Yes, erase it all' }).click()
    await person.page.getByText('Everything was erased.').waitFor()
    await person.open()
    await expect.poll(() => person.page.locator('h1:visible').textContent()).toMatch(FIRST)
    expect(person.troubles).toEqual([])
  })
})
