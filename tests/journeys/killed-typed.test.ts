import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { writePackLink } from '#formats/pack.ts'
import { startPack } from '#tests/support/do-pack.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

const TYPED = 'listen to her'
const BODY: PackBody = {
  title: 'First words',
  instructions: '',
  from: '',
  madeMinute: 29_000_000,
  items: ['pk.aaaaaaaaaa'],
  own: [
    {
      kind: 'question',
      question: {
        id: 'pk.aaaaaaaaaa',
        code: '000000',
        edition: 1,
        concept: 'pk',
        stem: 'What do you do first?',
        points: [],
        kind: 'short',
        accept: [{ text: 'listen' }],
        reject: [],
        typos: 0,
        why: 'It is heard first.',
      },
    },
  ],
}

test('what was typed in a question of a pack is there though the browser was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-typed-'))
  const before = await startProfile(folder, scene.site)
  await before.page.goto(scene.site.url(`packs/open/${await writePackLink(BODY, itemCodes([]))}`))
  await startPack(before.page)
  await expect.poll(() => new URL(before.page.url()).hash).toMatch(/^#[\w-]{22}$/)
  const address = before.page.url()
  await before.page.locator('main input[type=text]').fill(TYPED)
  // Longer than a draft waits, far shorter than a mark takes to the disk.
  await before.page.waitForTimeout(1_000)
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed

  const after = await startProfile(folder, scene.site)
  await after.page.goto(address)
  await expect.poll(() => after.page.locator('main input[type=text]').inputValue()).toBe(TYPED)
  expect(after.troubles).toEqual([])
  await after.leave()
  await rm(folder, { recursive: true })
})

test('what was written in a lesson, and picked in a quiz and not checked, is there though the browser was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-picked-'))
  const before = await startProfile(folder, scene.site)
  const lines = (page: Page) => page.locator('.prompt textarea').first()
  await before.open('units/self-study/lesson/')
  await lines(before.page).fill(TYPED)
  await expect.poll(() => typedOf(before.page, 'typed-lines:')).toHaveLength(1)
  await before.open('quizzes/self-study/')
  // What keeps it comes once the page has loaded, and takes along what was picked before.
  await before.page.locator('.option input').first().check()
  await expect.poll(() => typedOf(before.page, 'taking:typed:')).not.toEqual([])
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed

  const after = await startProfile(folder, scene.site)
  await after.open('units/self-study/lesson/')
  await expect.poll(() => lines(after.page).inputValue()).toBe(TYPED)
  await after.open('quizzes/self-study/')
  await expect.poll(() => after.page.locator('.option input').first().isChecked()).toBe(true)
  expect(after.troubles).toEqual([])
  await after.leave()
  await rm(folder, { recursive: true })
})

/** Names of drafts on the disk of this browser. */
async function typedOf(page: Page, prefix: string): Promise<readonly string[]> {
  const all = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'due-credit-scratch')) return []
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('due-credit-scratch')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const names = await new Promise<string[]>((resolve) => {
      const reading = database.transaction('drafts').objectStore('drafts').getAllKeys()
      reading.onsuccess = () => resolve(reading.result.map(String))
    })
    database.close()
    return names
  })
  return all.filter((name) => name.startsWith(prefix))
}
