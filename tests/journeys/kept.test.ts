import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { revealAndGrade } from '#tests/support/grade-card.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { meetPerson, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

test('grades called saved are there after the browser was killed, and the last can still be undone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-profile-'))
  const before = await startProfile(folder, scene.site)
  await before.open('flashcards/')
  for (const next of [2, 3, 4]) {
    await gradeOne(before.page)
    await expect.poll(() => countOf(before.page)).toContain(`${next} of 10`)
  }
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed

  const after = await startProfile(folder, scene.site)
  await after.open('your-data/')
  await expect.poll(() => after.page.textContent('main')).toContain('3 flashcards met')
  await after.open('flashcards/')
  await expect.poll(() => countOf(after.page)).toContain('1 of 7')
  await after.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => countOf(after.page)).toContain('1 of 8')
  expect(after.troubles).toEqual([])
  await after.leave()
  await rm(folder, { recursive: true })
})

test('a card graded in one tab leaves the sitting of the other, and both tabs’ grades are kept', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  await person.open('flashcards/')
  const other = await person.newTab()
  await other.goto(scene.site.url('flashcards/'))
  await expect.poll(() => countOf(other)).toContain('1 of 10')
  const asked = await askedIn(other)
  await gradeOne(person.page)
  await expect.poll(() => askedIn(other)).not.toBe(asked)
  // Both may ask the same card now, and it leaves the one that is a moment later.
  await Promise.allSettled([gradeOne(person.page, 3000), gradeOne(other, 3000)])
  await person.open('your-data/')
  await expect.poll(() => person.page.textContent('main')).toMatch(/[23] flashcards met/)
  await person.page.getByRole('button', { name: 'Check now' }).click()
  await expect.poll(() => person.page.textContent('main')).toContain('all as they should be')
  expect(person.troubles).toEqual([])
  await person.leave()
})

describe('where nothing can be kept', () => {
  test('because storage is refused: says so, goes on, and hands over the file', async () => {
    const person = await meetPerson(scene.browser, scene.site)
    await person.context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError')
      }
    })
    await person.open('flashcards/')
    await gradeOne(person.page)
    await expect.poll(() => countOf(person.page)).toContain('2 of 10')
    const banner = person.page.getByRole('complementary', { name: 'Storage' })
    await expect.poll(() => banner.textContent()).toMatch(/only on this page/)
    const [file] = await Promise.all([
      person.page.waitForEvent('download'),
      banner.getByRole('button').first().click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^due-credit-backup-.*\.jsonl\.gz$/)
    await person.leave()
  })

  test('because the disk is full: the card says so and stays until it is kept somewhere', async () => {
    const person = await meetPerson(scene.browser, scene.site)
    await person.context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
      IDBObjectStore.prototype.put = refuse
      IDBObjectStore.prototype.add = refuse
    })
    await person.open('flashcards/')
    await gradeOne(person.page)
    await expect.poll(() => person.page.textContent('main')).toMatch(/full/)
    await person.leave()
  })
})

async function gradeOne(page: Page, timeout = 30_000): Promise<void> {
  await revealAndGrade(page, 'Got it', timeout)
}

async function countOf(page: Page): Promise<string> {
  return (await page.locator('.masthead_count').textContent()) ?? ''
}

async function askedIn(page: Page): Promise<string> {
  return (await page.locator('.slip_ask').textContent()) ?? ''
}
