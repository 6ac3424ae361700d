import { readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { meetPerson, type Person, startBrowser } from '#tests/support/person.ts'
import { makeRelease } from '#tests/support/releases.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

const [root] = builds
const FIRST_PART = '_astro/of-first.js'
const WAITING = 'A new version is ready.'
const REPLACED = 'A new version is in use now.'

let browser: Browser
let first: string
let second: string
let third: string
let fourth: string
let site: Site
let person: Person

beforeAll(async () => {
  browser = await startBrowser()
  first = await makeRelease(root, 'first', {
    'release.txt': 'first',
    [FIRST_PART]: 'export const of = "first"',
  })
  second = await makeRelease(root, 'second', { 'release.txt': 'second' })
  third = await makeRelease(root, 'third', { 'release.txt': 'third' })
  fourth = await makeRelease(root, 'fourth', { 'release.txt': 'fourth' })
})
afterAll(() => browser.close())

beforeEach(async () => {
  site = await serveSite({ ...root, folder: first })
  person = await meetPerson(browser, site, { keeps: true })
  await person.open('learn/')
  await inUse(person.page, 'first')
})
afterEach(async () => {
  await person.leave()
  await site.stop()
})

test('waits, and comes into use with one reload on the person’s word', async () => {
  const { page } = person
  site.show(second)
  await page.reload()
  await page.getByText(WAITING).waitFor()
  expect(await releaseOf(page)).toBe('first')
  const loads = countLoads(page)
  await page.getByRole('button', { name: 'Change to it now' }).click()
  await inUse(page, 'second')
  await page.waitForLoadState()
  await page.reload()
  expect(loads.count).toBe(2)
  expect(await page.getByText(WAITING).count()).toBe(0)
  expect(person.troubles).toEqual([])
})

test('tells other tabs and reloads none of them; what they still need of the old one is there', async () => {
  const other = await person.newTab()
  await other.goto(site.url('glossary/'))
  const loads = countLoads(other)
  site.show(second)
  await person.page.reload()
  await person.page.getByRole('button', { name: 'Change to it now' }).click()
  await inUse(person.page, 'second')
  await other.getByText(REPLACED).waitFor()
  expect(loads.count).toBe(0)
  const part = await other.evaluate(async (url) => (await fetch(url)).status, site.url(FIRST_PART))
  expect(part).toBe(200)
  await other.getByRole('button', { name: 'Reload this page' }).click()
  await expect.poll(() => loads.count).toBe(1)
})

test('asks again with the next page when it is put off', async () => {
  const { page } = person
  site.show(second)
  await page.reload()
  await page.getByRole('button', { name: 'Later' }).click()
  await page.getByText(WAITING).waitFor({ state: 'hidden' })
  await person.open('glossary/')
  await page.getByText(WAITING).waitFor()
  expect(await releaseOf(page)).toBe('first')
})

test('says nothing in the middle of a sitting', async () => {
  site.show(second)
  await person.open('flashcards/')
  await person.page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect
    .poll(() => person.page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
    .toBe('installed')
  expect(await person.page.getByText(WAITING).count()).toBe(0)
})

test('a tab left open has all of its own release after three others were taken in another tab, offline too', {
  timeout: 180_000,
}, async () => {
  const { page } = person
  const left = await person.newTab()
  await left.goto(site.url('glossary/'))
  for (const [folder, name] of [
    [second, 'second'],
    [third, 'third'],
    [fourth, 'fourth'],
  ] as const) {
    site.show(folder)
    await page.reload()
    await page.getByRole('button', { name: 'Change to it now' }).click()
    await inUse(page, name)
  }
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(4)
  await site.stop()
  const late = `import(${JSON.stringify(site.url(FIRST_PART))}).then((part) => part.of)`
  expect(await left.evaluate(late)).toBe('first')
  // The same address in every release, and other words in each.
  expect(await releaseOf(left)).toBe('first')
  expect(await releaseOf(page)).toBe('fourth')
  expect(await left.getByText(REPLACED).count()).toBe(1)
})

test('is not taken half: while the host still gives a stale file, the old version stays in use', async () => {
  const { page } = person
  const file = `${second}/release.txt`
  const whole = await readFile(file, 'utf8')
  await writeFile(file, 'stale')
  site.show(second)
  await page.reload()
  expect(await tryUpdate(page)).toBe('redundant')
  await page.reload()
  expect(await releaseOf(page)).toBe('first')
  expect(await page.getByText(WAITING).count()).toBe(0)
  await writeFile(file, whole)
  await page.reload()
  await page.getByText(WAITING).waitFor()
})

/** What becomes of the next version that the browser finds. */
async function tryUpdate(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const next = registration.installing
    if (!next) return undefined
    return new Promise<string>((done) => next.addEventListener('statechange', () => done(next.state)))
  })
}

/** Which release the page’s own files come from, by way of the service worker. */
async function releaseOf(page: Page): Promise<string> {
  return page.evaluate(async (url) => (await fetch(url)).text(), site.url('release.txt'))
}

/** The service worker is asked nothing until it is in charge: a busy one puts off the change to the next. */
async function inUse(page: Page, release: string): Promise<void> {
  const isSettled = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      const isWaiting = registration?.installing || registration?.waiting
      return !isWaiting && navigator.serviceWorker.controller?.state === 'activated'
    })
  await expect.poll(() => isSettled().catch(() => false), { timeout: 30_000 }).toBe(true)
  expect(await releaseOf(page)).toBe(release)
}

function countLoads(page: Page): { readonly count: number } {
  const loads = { count: 0 }
  page.on('load', () => {
    loads.count += 1
  })
  return loads
}
