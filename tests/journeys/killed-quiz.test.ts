import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { killBrowserOf } from '#tests/support/kill.ts'
import { meetPerson, type Person, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

test.each([
  ['a unit’s quiz', 'quizzes/self-study/', undefined],
  ['a set', 'quizzes/set/#unit:self-study', 'Begin'],
])(
  '%s goes on at the next question though the browser was killed as soon as the answer was kept',
  async (_name, path, begin) => {
    const folder = await mkdtemp(join(tmpdir(), 'due-credit-quiz-'))
    const before = await startProfile(folder, scene.site)
    await before.open(path)
    if (begin !== undefined) await before.page.getByRole('button', { name: begin }).click()
    await answerOne(before.page)
    // No mark of the browser’s has reached the disk by then; the verdict shows before its answer is kept.
    await expect.poll(async () => (await answersIn(before.page)).length).toBe(1)
    await kill(before, folder)

    const after = await startProfile(folder, scene.site)
    await after.open(path)
    await expect.poll(() => placeOf(after.page)).toContain('Question 2 of 10')
    await answerOne(after.page)
    await expect.poll(() => after.page.textContent('.masthead_count')).toContain('Question 2 of 10')
    expect(await answersIn(after.page)).toHaveLength(2)
    await after.open('quizzes/history/')
    await expect.poll(() => after.page.locator('a[href*="history/#"]').count()).toBe(1)
    expect(after.troubles).toEqual([])
    await after.leave()
    await rm(folder, { recursive: true })
  },
)

test('two tabs that check at the same moment keep one answer', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  await person.open('quizzes/self-study/')
  const other = await person.newTab()
  await other.goto(scene.site.url('quizzes/self-study/'))
  for (const number of [1, 2]) {
    for (const page of [person.page, other]) {
      await expect.poll(() => placeOf(page)).toContain(`Question ${number} of 10`)
    }
    const option = person.page.locator('.option input').first()
    await option.check()
    await expect.poll(() => other.locator('.option input').first().isChecked()).toBe(true)
    await Promise.all([person.page, other].map(submit))
    for (const page of [person.page, other]) await page.locator('.verdict').waitFor()
    await expect.poll(async () => (await answersIn(person.page)).length).toBe(number)
    const facts = await answersIn(person.page)
    expect(new Set(facts.map(({ taking }) => taking)).size).toBe(1)
    await person.page.getByRole('button', { name: 'Continue' }).click()
  }
  expect(person.troubles).toEqual([])
  await person.leave()
})

async function answerOne(page: Page): Promise<void> {
  await page.locator('.option input').first().check()
  await page.getByRole('button', { name: 'Check my answer' }).click()
  await page.locator('.verdict').waitFor()
}

async function kill(person: Person, folder: string): Promise<void> {
  const closed = person.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed
}

async function placeOf(page: Page): Promise<string> {
  return (await page.locator('.masthead_count').textContent()) ?? ''
}

async function submit(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLFormElement>('form:has(.question)')?.requestSubmit())
}

/** The answers in the journal of this browser, each with the name of its taking. */
async function answersIn(page: Page): Promise<readonly { readonly taking: string }[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('due-credit')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const kept = await new Promise<{ fact: { kind: string; taking: { id: string } } }[]>((resolve) => {
      const reading = database.transaction('facts').objectStore('facts').getAll()
      reading.onsuccess = () => resolve(reading.result)
    })
    database.close()
    return kept
      .filter(({ fact }) => fact.kind === 'item.answered')
      .map(({ fact }) => ({ taking: fact.taking.id }))
  })
}
