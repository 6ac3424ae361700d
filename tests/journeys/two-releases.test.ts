import { readFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { readBackup } from '#formats/backup.ts'
import { notSaved } from '#messages/log-form.ts'
import { offline } from '#messages/offline.ts'
import { storageTrouble, storageWords } from '#messages/storage.ts'
import { unknownFact } from '#tests/support/facts.ts'
import { revealAndGrade } from '#tests/support/grade-card.ts'
import { makeNewerRelease } from '#tests/support/newer-release.ts'
import { recordsOnDisk } from '#tests/support/on-disk.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'
import { fill, resource, saveEntry, writeEntry } from '#tests/support/write-entry.ts'

const scene = setScene()
const [older] = builds
let newer: string
beforeAll(async () => {
  newer = await makeNewerRelease(older, 'newer', { writer: true, rules: true })
})
beforeEach(() => scene.site.show(older.folder))

test('the site goes back to an older release: all is shown, nothing is written, and it goes on with the newer one', {
  timeout: 120_000,
}, async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open('flashcards/')
  await gradeOne(page, 2)
  const old = await person.newTab()
  await old.goto(scene.site.url('flashcards/'))
  await expect.poll(() => countOf(old)).toContain('1 of 9')
  // All that comes with the page has come.
  await expect.poll(() => news(old)).toBe('')

  scene.site.show(newer)
  await page.reload()
  await gradeOne(page, 2, 9)
  await keepFact(page, ofALaterKind)
  await writeEntry(person, resource('Heated calls'))
  // The form keeps a draft as soon as it has an address of its own.
  await expect.poll(() => page.url()).toMatch(HAS_DRAFT)
  const form = page.url()
  const before = await recordsOnDisk(page)
  // A tab of the older release that was open all the while: what it needs to go on reading is no longer on the host.
  await revealAndGrade(old, 'Got it')
  await expect.poll(() => news(old)).toContain(offline.news.newer.title)
  expect(await recordsOnDisk(page)).toEqual(before)
  await old.close()
  // What that tab did not get.
  person.troubles.length = 0

  scene.site.show(older.folder)
  await person.open('your-data/')
  await expect.poll(() => banner(page)).toContain(storageTrouble.newer.title)
  await expect.poll(() => page.textContent('main')).toContain('2 flashcards met')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('complementary', { name: storageWords.label }).getByRole('button').first().click(),
  ])
  const backup = await readBackup(new Uint8Array(await readFile(await file.path())))
  expect(backup).toMatchObject({ ok: true, value: { unreadable: 0 } })
  if (backup.ok) {
    expect(backup.value.facts.length).toBe(3)
    expect(backup.value.facts).toContainEqual(ofALaterKind)
  }
  await person.open('flashcards/')
  await revealAndGrade(page, 'Got it')
  await expect.poll(() => banner(page)).toContain(storageTrouble.newer.title)
  await openForm(page, form)
  await expect.poll(() => titleIn(page)).toBe('Heated calls')
  await fill(page, 'title', 'Heated calls, a webinar')
  await pressSave(page)
  await page.getByText(notSaved.title).waitFor()
  expect(await recordsOnDisk(page)).toEqual(before)

  scene.site.show(newer)
  await person.open('flashcards/')
  await gradeOne(page, 2, 8)
  await openForm(page, form)
  await expect.poll(() => titleIn(page)).toBe('Heated calls, a webinar')
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('a page whose part has gone from the host with a newer release says so, and loses nothing of what is typed', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await writeEntry(person, resource('Heated calls'))
  await expect.poll(() => page.url()).toMatch(HAS_DRAFT)
  await expect.poll(() => news(page)).toBe('')
  scene.site.show(newer)
  await page.route(SAVES, notFound)
  const loads = countLoads(page)
  await pressSave(page)
  await expect.poll(() => news(page)).toContain(offline.news.newer.title)
  await page.getByText(notSaved.title).waitFor()
  expect(await person.axe()).toEqual([])
  expect(await titleIn(page)).toBe('Heated calls')
  expect(loads.count).toBe(0)
  await page.unroute(SAVES)
  await page.getByRole('button', { name: offline.news.newer.act }).click()
  await expect.poll(() => loads.count).toBe(1)
  await expect.poll(() => titleIn(page)).toBe('Heated calls')
  await saveEntry(page)
  expect(loads.count).toBe(1)
  await person.leave()
})

test('a page whose part the host never gives reloads once on the person’s word, and offers it no more', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await page.route(SAVES, notFound)
  await writeEntry(person, resource('Heated calls'))
  await expect.poll(() => page.url()).toMatch(HAS_DRAFT)
  const loads = countLoads(page)
  await pressSave(page)
  await expect.poll(() => news(page)).toContain(offline.news.missing.title)
  await page.getByRole('button', { name: offline.news.missing.act }).click()
  await expect.poll(() => loads.count).toBe(1)
  await expect.poll(() => titleIn(page)).toBe('Heated calls')
  await pressSave(page)
  await expect.poll(() => news(page)).toContain(offline.news['still-missing'].title)
  expect(await page.getByRole('button', { name: offline.news.missing.act }).count()).toBe(0)
  expect(loads.count).toBe(1)
  await person.leave()
})

const HAS_DRAFT = /#[a-z2-7]{10}\b/

/** A part that comes only when an entry is saved. */
const SAVES = /_astro\/log-rows/

const notFound = (route: Route) => route.fulfill({ status: 404, body: 'Not found' })

async function pressSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save entry/ }).click()
}

function countLoads(page: Page): { readonly count: number } {
  const loads = { count: 0 }
  page.on('load', () => {
    loads.count += 1
  })
  return loads
}

async function openForm(page: Page, address: string): Promise<void> {
  // Only the fragment may differ from the page open now, which would not load it anew.
  await page.goto('about:blank')
  await page.goto(address)
}

function titleIn(page: Page): Promise<string> {
  return page.locator('[id="field-title"]').inputValue()
}

/** What no release knows yet. */
const ofALaterKind: StoredFact = unknownFact(1, 1_700_000_000_000)

async function keepFact(page: Page, fact: StoredFact): Promise<void> {
  await page.evaluate(async (kept) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('due-credit')
      opening.onsuccess = () => resolve(opening.result)
    })
    const transaction = db.transaction('facts', 'readwrite')
    transaction.objectStore('facts').put({ fact: kept, subjects: [] })
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    db.close()
  }, fact)
}

async function gradeOne(page: Page, next: number, of = 10): Promise<void> {
  await revealAndGrade(page, 'Got it')
  await expect.poll(() => countOf(page)).toContain(`${next} of ${of}`)
}

function news(page: Page): Promise<string | null> {
  return page.getByRole('complementary', { name: offline.label }).textContent()
}

function banner(page: Page): Promise<string | null> {
  return page.getByRole('complementary', { name: storageWords.label }).textContent()
}

async function countOf(page: Page): Promise<string> {
  return (await page.locator('.masthead_count').textContent()) ?? ''
}
