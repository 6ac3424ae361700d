import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { copyWords } from '#messages/copies.ts'
import { recovery } from '#messages/recovery.ts'
import { revealAndGrade } from '#tests/support/grade-card.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** A page writes a copy once it has been quiet for a while. */
const QUIET = { timeout: 40_000 }

test('records that were cleared come back from the copy the browser had written by itself', {
  timeout: 120_000,
}, async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open('flashcards/')
  for (const next of [2, 3, 4]) {
    await revealAndGrade(page, 'Got it', 30_000)
    await expect.poll(() => page.locator('.masthead_count').textContent()).toContain(`${next} of`)
  }
  await expect.poll(() => copied(page), QUIET).toBe(3)
  await person.open('your-data/')
  await expect.poll(() => page.textContent('main')).toContain('holds 3 records')
  await page.getByRole('button', { name: copyWords.check }).click()
  await expect
    .poll(() => page.textContent('main'))
    .toContain('The one copy was read to its end and is whole.')
  expect(await person.axe()).toEqual([])

  await person.open('glossary/')
  await clearRecords(page)
  await person.open('units/self-study/lesson/')
  const strip = page.getByRole('complementary', { name: recovery.label })
  await expect.poll(() => strip.textContent()).toContain('All 3 records')
  await strip.getByRole('link', { name: recovery.toDo }).click()
  await expect.poll(() => page.textContent('main')).toContain('it brings back 3 records')
  expect(await person.axe()).toEqual([])
  await page.getByRole('button', { name: recovery.takeCopy }).click()
  await expect.poll(() => page.textContent('main')).toContain('All 3 records that were missing are back.')
  await person.open('your-data/')
  await expect.poll(() => page.textContent('main')).toContain('3 flashcards met')

  await page.getByRole('button', { name: 'Erase everything here' }).click()
  await page.getByRole('button', { name: 'Yes, erase it all' }).click()
  await expect.poll(() => page.textContent('main')).toContain('Everything was erased.')
  expect(await page.evaluate(filesOfOrigin)).toEqual([])
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** How many records the last copy holds, once there is one. */
function copied(page: Page): Promise<number> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('due-credit:copied') ?? '{}').records)
}

async function filesOfOrigin(): Promise<readonly string[]> {
  const root = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
    keys(): AsyncIterable<string>
  }
  const names: string[] = []
  for await (const name of root.keys()) names.push(name)
  return names
}

/** As a browser does that loses its databases, and nothing else. */
async function clearRecords(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await session.detach()
}
