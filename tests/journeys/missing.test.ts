import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { revealAndGrade } from '#tests/support/grade-card.ts'
import { meetPerson, type Person } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'due-credit-missing-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a browser that cleared the records is found out on every page, and a backup file brings them back', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await gradeThree(person)
  const file = await backupOf(person)
  await gradeOne(person, 2)

  await clearRecords(page)
  await person.open('glossary/')
  await person.open('units/self-study/lesson/')
  const strip = page.getByRole('complementary', { name: 'Missing records' })
  await expect
    .poll(() => strip.textContent())
    .toContain('All 4 records that were kept in this browser are missing.')
  expect(await person.axe()).toEqual([])
  await strip.getByRole('link', { name: 'See what to do' }).click()
  await page.waitForURL(scene.site.url('your-data/#missing'))
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What is missing')
  expect(await person.axe()).toEqual([])

  await page.setInputFiles('#missing-file', file)
  await expect.poll(() => page.textContent('main')).toContain('This file brings back 3 of the 4 records')
  await page.getByRole('button', { name: 'Add to what is here' }).first().click()
  await expect
    .poll(() => page.textContent('main'))
    .toContain('1 of 4 records that were kept in this browser is missing.')

  await page.getByRole('button', { name: 'Go on without them' }).click()
  await page.getByRole('button', { name: 'Yes, go on without them' }).click()
  await expect.poll(() => page.textContent('main')).toContain('What you went on without')
  await person.open('flashcards/')
  await expect.poll(() => page.locator('.masthead_count').textContent()).toContain('1 of 7')
  await expect.poll(() => strip.count()).toBe(0)
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('what a page holds when its records are cleared under its hands is said at once, and is not lost', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await gradeThree(person)
  await person.open('flashcards/')
  await expect.poll(() => page.locator('.masthead_count').textContent()).toContain('1 of 7')
  await gradeOne(person, 2)

  await clearRecords(page)
  const strip = page.getByRole('complementary', { name: 'Missing records' })
  await expect
    .poll(() => strip.textContent())
    .toContain('3 of 4 records that were kept in this browser are missing.')
  await person.open('your-data/')
  await expect.poll(() => page.textContent('main')).toContain('1 flashcard met')
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('once all of it is back, the strip says so and goes', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await gradeThree(person)
  const file = await backupOf(person)
  await clearRecords(page)
  await person.open('your-data/#missing')
  const other = await person.newTab()
  await other.goto(scene.site.url('units/self-study/lesson/'))
  const strip = other.getByRole('complementary', { name: 'Missing records' })
  await expect.poll(() => strip.textContent()).toContain('All 3 records')
  await page.setInputFiles('#missing-file', file)
  await expect.poll(() => page.textContent('main')).toContain('This file brings back all 3 records')
  await page.getByRole('button', { name: 'Add to what is here' }).first().click()
  await expect.poll(() => page.textContent('main')).toContain('All 3 records that were missing are back.')
  await expect.poll(() => strip.textContent()).toContain('All 3 records that were missing are back.')
  await strip.getByRole('button', { name: 'Put this away' }).click()
  await expect.poll(() => strip.textContent()).toBe('')
  await person.open('your-data/')
  await expect.poll(() => page.textContent('main')).toContain('3 flashcards met')
  expect(await page.locator('#missing').count()).toBe(0)
  expect(person.troubles).toEqual([])
  await person.leave()
})

async function gradeThree(person: Person): Promise<void> {
  await person.open('flashcards/')
  for (const next of [2, 3, 4]) await gradeOne(person, next)
}

async function gradeOne({ page }: Person, next: number): Promise<void> {
  await revealAndGrade(page, 'Got it', 30_000)
  await expect.poll(() => page.locator('.masthead_count').textContent()).toContain(`${next} of`)
}

/** A backup file of all that is kept. */
async function backupOf(person: Person): Promise<string> {
  const { page } = person
  await person.open('your-data/')
  const taking = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Take a backup file' }).first().click()
  const download = await taking
  const path = join(folder, `${Math.random()}-${download.suggestedFilename()}`)
  await download.saveAs(path)
  await person.open('flashcards/')
  await expect.poll(() => page.locator('.masthead_count').textContent()).toContain('1 of 7')
  return path
}

/** As a browser does that is short of room: the databases go, and nothing else. */
async function clearRecords(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await session.detach()
}
