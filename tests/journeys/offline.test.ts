import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupWords } from '#messages/backup.ts'
import { lockWords } from '#messages/backup-lock.ts'
import { backupRefusal, notMadeText } from '#messages/backup-refusal.ts'
import { testWords } from '#messages/backup-work.ts'
import { keptWhole } from '#tests/support/kept-whole.ts'
import { builtPages } from '#tests/support/pages.ts'
import { meetPerson, type Person, startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'
import { resource, saveEntry, writeEntry } from '#tests/support/write-entry.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each(builds)('without a network, $name', (build) => {
  let site: Site
  let person: Person
  beforeAll(async () => {
    site = await serveSite(build)
    person = await meetPerson(browser, site, { keeps: true })
    await person.open()
    await keptWhole(person.page)
    await site.stop()
  })
  afterAll(async () => {
    await person.leave()
    await site.stop()
  })

  test.each([
    ['', /Revise what an assessor credits/],
    ['units/self-study/', /Learning by yourself/],
    ['units/self-study/lesson/', /Learning by yourself/],
    ['concepts/complaint-handling/', /complaint/i],
    ['glossary/', /Glossary|Words/i],
    ['your-data/', /Your data/],
    ['about/', /./],
    ['log/', /Your learning log/],
    ['log/capture/', /Keep a line/],
    ['log/entry/', /What do you want to log/],
    ['log/portfolio/', /Your portfolio/],
    ['packs/', /Packs/],
    ['packs/make/', /Make a pack/],
    ['packs/gradebook/', /Gradebook/],
  ])('opens /%s', async (path, heading) => {
    await person.open(path)
    await expect.poll(() => headingOf(person.page)).toMatch(heading)
    expect(person.troubles).toEqual([])
  })

  test('keeps every page byte for byte as the host gives it', async () => {
    const pages = builtPages(build.folder).filter(({ path }) => path !== '404.html')
    const kept = await person.page.evaluate(
      hashesKept,
      pages.map(({ path }) => site.url(path)),
    )
    const hashOf = (html: string) => createHash('sha256').update(html).digest('hex')
    expect(kept).toEqual(pages.map(({ html }) => `text/html; charset=utf-8 ${hashOf(html)}`))
  })

  test('opens a page whose address lacks its slash, or says index.html, or has a query', async () => {
    await person.open('units/self-study?from=mail#marking-points')
    expect(person.page.url()).toBe(site.url('units/self-study/?from=mail#marking-points'))
    await person.open('learn/index.html')
    expect(person.page.url()).toBe(site.url('learn/'))
    await person.open('learn/?from=mail')
    await expect.poll(() => headingOf(person.page)).toMatch(/units/)
  })

  test('asks a flashcard and keeps its grade', async () => {
    await person.open('flashcards/')
    await person.page.getByRole('button', { name: /^Sure/ }).click()
    await person.page.getByRole('button', { name: /Got it/ }).click()
    await expect.poll(() => person.page.locator('.masthead_count').textContent()).toContain('2 of')
    await person.open('your-data/')
    await expect.poll(() => person.page.textContent('main')).toContain('1 flashcard met')
    await person.open()
    await expect.poll(() => headingOf(person.page)).toMatch(/9 flashcards, about/)
    expect(person.troubles).toEqual([])
  })

  test('keeps an entry of the log, and says where its marking point stands', async () => {
    await writeEntry(person, resource('Heated calls'))
    await saveEntry(person.page)
    await person.open('log/')
    await expect.poll(() => person.page.locator('.entry').count()).toBe(1)
    await expect.poll(() => person.page.locator('.ready_stands').first().textContent()).toBe('Not ready.')
    await person.open('log/portfolio/')
    await expect.poll(() => person.page.textContent('main')).toContain('Heated calls')
    expect(person.troubles).toEqual([])
  })

  test('keeps what another app shares, also where the page that was to show it never opens', async () => {
    await person.open('log/capture/')
    await sendForm(person.page, site.url('log/capture/'), { title: 'Queues', text: 'https://example.org/q' })
    await expect.poll(() => person.page.textContent('.capture_result')).toContain('Kept as no. 2')
    // As if the browser were killed right after the share sheet: it is caught, and no page comes of it.
    await person.page.evaluate((to) => {
      const body = new FormData()
      body.append('text', 'A thought on the bus')
      return fetch(to, { method: 'POST', body, redirect: 'manual' }).then(() => undefined)
    }, site.url('log/capture/'))
    await person.open('log/plan/')
    await person.open('log/')
    const lines = person.page.locator('.inbox h3')
    await expect
      .poll(() => lines.allTextContents())
      .toEqual(['Entry 3: A thought on the bus', 'Entry 2: Queues'])
    expect(person.troubles).toEqual([])
  })

  test('opens a quiz and the scenario', async () => {
    await person.open('quizzes/self-study/')
    await expect.poll(() => person.page.locator('main input, main button').count()).toBeGreaterThan(0)
    await person.open('scenarios/late-sofa/')
    await expect.poll(() => person.page.locator('main button').count()).toBeGreaterThan(0)
    expect(person.troubles).toEqual([])
  })

  test('searches', async () => {
    await person.open('search/')
    await person.page.getByRole('searchbox').fill('apologise')
    await expect.poll(() => person.page.locator('main a').count()).toBeGreaterThan(1)
    expect(person.troubles).toEqual([])
  })

  test('says so where a page is not kept, and leads back', async () => {
    await person.open('units/no-such-unit/')
    await expect.poll(() => headingOf(person.page)).toBe('This page is not kept here')
    await person.page.getByRole('link', { name: 'Go to Today' }).click()
    await expect.poll(() => person.page.url()).toBe(site.url())
  })

  test('takes and brings back a backup, and says that no file can be locked or unlocked', async () => {
    await person.open('your-data/')
    const { page } = person
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: backupWords.make, exact: true }).first().click(),
    ])
    await page.getByLabel(testWords.choose).setInputFiles(await file.path())
    await expect.poll(() => page.textContent('main')).toContain('It is your last backup file.')
    await page.getByText(lockWords.fold).click()
    await page.getByLabel(lockWords.show).check()
    await page.getByLabel(lockWords.passphrase, { exact: true }).fill('three long words')
    await page.getByRole('button', { name: lockWords.take }).click()
    await expect.poll(() => page.textContent('main')).toContain(notMadeText('lock-away'))
    await page.getByLabel(backupWords.choose).setInputFiles('tests/fixtures/backup-v2.jsonl.gz.age')
    await page.locator('#backup-file-passphrase').fill('three long words')
    await page.getByRole('button', { name: lockWords.unlock }).click()
    await expect
      .poll(() => page.locator('.problems').allTextContents())
      .toEqual([expect.stringContaining(backupRefusal({ kind: 'lock-away' }))])
  })
})

/** Sends a form to an address as the share sheet does. */
async function sendForm(page: Page, to: string, said: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    ({ action, fields }) => {
      const form = document.createElement('form')
      Object.assign(form, { action, method: 'post', enctype: 'multipart/form-data' })
      for (const [name, value] of Object.entries(fields)) {
        const field = document.createElement('textarea')
        Object.assign(field, { name, value })
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    },
    { action: to, fields: said },
  )
  await page.waitForURL(to)
}

/** Type and hash of what is kept under each address, whatever version it is of. */
function hashesKept(addresses: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const page = await caches.match(address, { ignoreSearch: true })
      const digest = await crypto.subtle.digest('SHA-256', (await page?.arrayBuffer()) ?? new ArrayBuffer())
      const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
      return `${page?.headers.get('content-type')} ${hex}`
    }),
  )
}

async function headingOf(page: Page): Promise<string> {
  return (await page.locator('h1:visible').first().textContent()) ?? ''
}
