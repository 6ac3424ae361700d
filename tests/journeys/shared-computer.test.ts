import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { keptOnDisk } from '#tests/support/on-disk.ts'
import { meetPerson, type Person } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

test('work from a file on a shared computer leaves nothing there, and touches nothing of who uses it', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open('flashcards/')
  await gradeOne(page, 2)

  await person.open('your-data/')
  await expect.poll(() => mainOf(page)).toContain('1 flashcard met')
  const before = await keptOnDisk(page)
  await page.getByRole('button', { name: 'Begin without leaving anything here' }).click()
  await expect.poll(() => mainOf(page)).toContain('Nothing is kept here yet.')

  await person.open()
  await expect.poll(() => strip(page)).toContain('Nothing stays on this computer')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Revise what an assessor')
  // What is written under a lesson’s question is there in this tab, and nowhere else.
  await person.open('units/self-study/lesson/')
  const lines = page.locator('.prompt textarea').first()
  await lines.fill('Only in this tab')
  await expect.poll(() => draftsInTab(page)).toContain('Only in this tab')
  await page.reload()
  await expect.poll(() => lines.inputValue()).toBe('Only in this tab')

  await person.open('flashcards/')
  await gradeOne(page, 2)
  await gradeOne(page, 3)
  await page.reload()
  await expect.poll(() => page.getByText(/^\d+ of \d+/).textContent()).toContain('1 of 8')

  await page.getByRole('link', { name: 'Save and leave' }).click()
  await expect.poll(() => mainOf(page)).toContain('2 flashcards met')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('leave')
  expect(await person.axe()).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my file and leave nothing here' }).click(),
  ])
  await page.getByRole('button', { name: 'I have my file' }).click()
  await expect.poll(() => mainOf(page)).toContain('Nothing of you is left in this tab')
  await expect.poll(() => mainOf(page)).toContain('1 flashcard met')
  expect(await keptInTab(page)).toEqual([])
  expect(await keptOnDisk(page)).toEqual(before)

  await page.goBack()
  await page.goBack()
  await expect.poll(() => page.getByText(/^\d+ of \d+/).textContent()).toContain('1 of 9')
  expect(await keptInTab(page)).toEqual([])
  expect(person.troubles).toEqual([])

  await goesOnElsewhere(await file.path())
  await person.leave()
})

test('a tab beside it works in the ordinary way', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  await person.open('your-data/')
  await person.page.getByRole('button', { name: 'Begin without leaving anything here' }).click()
  await expect.poll(() => strip(person.page)).toContain('Nothing stays on this computer')
  const other = await person.newTab()
  await other.goto(scene.site.url('flashcards/'))
  await gradeOne(other, 2)
  await other.goto(scene.site.url('your-data/'))
  await expect.poll(() => mainOf(other)).toContain('1 flashcard met')
  expect(await other.locator('.news_strip').count()).toBe(0)
  await person.page.reload()
  await expect.poll(() => mainOf(person.page)).toContain('Nothing is kept here yet.')
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** The file opens on a computer of one's own, all of it. */
async function goesOnElsewhere(file: string): Promise<void> {
  const atHome: Person = await meetPerson(scene.browser, scene.site)
  await atHome.open('your-data/')
  await atHome.page.getByLabel('Choose a backup file').setInputFiles(file)
  await atHome.page.getByRole('button', { name: 'Add to what is here' }).click()
  await expect.poll(() => mainOf(atHome.page)).toContain('2 flashcards met')
  await atHome.leave()
}

async function gradeOne(page: Page, next: number): Promise<void> {
  await page.getByRole('button', { name: /^Sure/ }).click()
  await page.getByRole('button', { name: /^Got it/ }).click()
  await expect.poll(() => page.getByText(/^\d+ of \d+/).textContent()).toContain(`${next} of`)
}

function mainOf(page: Page): Promise<string | null> {
  return page.textContent('main')
}

function strip(page: Page): Promise<string | null> {
  return page.locator('.news_strip').textContent()
}

function draftsInTab(page: Page): Promise<string> {
  return page.evaluate(() => Object.values(sessionStorage).join('\n'))
}

function keptInTab(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(sessionStorage))
}
