import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { wordsOfField } from '#messages/log-fields.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { meetPerson, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { application, fill, reflection, resource, saveEntry, writeEntry } from '#tests/support/write-entry.ts'

const scene = setScene()

test('a log is kept until three marking points are ready to show, with a second tab open throughout', {
  timeout: 90_000,
}, async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  const other = await person.newTab()
  await other.goto(scene.site.url('log/'))
  // The tab one writes in is in front: a browser lets one behind wait two seconds for every press.
  await page.bringToFront()
  for (const title of ['A guide to access requests', 'Heated calls', 'Five first sentences']) {
    await writeEntry(person, resource(title))
    await saveEntry(page)
  }
  await writeEntry(person, application([1, 2]))
  await saveEntry(page)
  await writeEntry(person, reflection([1, 4]))
  await saveEntry(page)

  await person.open('log/')
  for (const tab of [page, other]) {
    await expect.poll(() => standing(tab)).toEqual(Array(3).fill('Ready to show your assessor.'))
  }
  await expect.poll(() => page.locator('.ready .tick[data-evidence="full"]').count()).toBe(3)
  expect(await person.axe()).toEqual([])

  // Each required field taken out again is named, and the entry stays as it was.
  await page.getByRole('link', { name: 'Naming the feeling before the fix' }).first().click()
  for (const name of ['title', 'occurredOn', 'situation', 'insightUsed', 'whatIDid', 'result']) {
    const field = page.locator(`[id="field-${name}"]`)
    const text = await field.inputValue()
    await field.fill('')
    await page.getByRole('button', { name: 'Save entry 4' }).click()
    await expect
      .poll(() => page.locator('.problems li').allTextContents())
      .toEqual([wordsOfField('application', name).missing])
    await page.locator('.problems a').click()
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await field.fill(text)
  }
  expect(await person.axe()).toEqual([])
  // The entry taken away, its marking point says so in both tabs.
  await person.open('log/')
  await page.getByRole('button', { name: 'Delete Entry 4' }).click()
  for (const tab of [page, other]) {
    await expect.poll(async () => (await standing(tab))[1]).not.toMatch(/^Ready/)
    await expect.poll(() => tab.locator('.ready').nth(1).locator('.missing').count()).toBeGreaterThan(0)
  }
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('what is typed is there after the browser was killed a second later, and no entry was made of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-log-'))
  const before = await startProfile(folder, scene.site)
  await writeEntry(
    before,
    resource('Heated calls', { objective: 'Calm a heated caller, said at the last moment' }),
  )
  const address = before.page.url()
  expect(address).toMatch(/#[a-z2-7]{10}\b/)
  await before.page.waitForTimeout(1000)
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed

  const after = await startProfile(folder, scene.site)
  await after.open('log/')
  await after.page
    .getByRole('link', { name: /Heated calls/ })
    .first()
    .click()
  await expect
    .poll(() => after.page.locator('[id="field-objective"]').inputValue())
    .toBe('Calm a heated caller, said at the last moment')
  expect(after.page.url().split('&')[0]).toBe(address.split('&')[0])
  await saveEntry(after.page)
  await after.open('log/')
  await expect.poll(() => entries(after.page)).toEqual(['Heated calls'])
  expect(after.troubles).toEqual([])
  await after.leave()
  await rm(folder, { recursive: true })
})

test('an entry is deleted, brought back after a reload, and its history is there to read', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await writeEntry(person, resource('Heated calls'))
  await saveEntry(page)
  await person.open('log/')
  await page.getByRole('link', { name: 'Heated calls' }).first().click()
  await fill(page, 'title', 'Heated calls, a webinar')
  await saveEntry(page)
  await person.open('log/')
  await expect.poll(() => entries(page)).toEqual(['Heated calls, a webinar'])
  await page
    .getByRole('button', { name: /History/ })
    .first()
    .click()
  await expect
    .poll(() => page.locator('main').textContent())
    .toMatch(/Heated calls.*Heated calls, a webinar/s)
  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click()
  await expect.poll(() => entries(page)).toEqual([])
  await page.reload()
  await expect.poll(() => entries(page)).toEqual([])
  await page.getByText('Deleted', { exact: false }).first().click()
  await page
    .getByRole('button', { name: /Bring back/ })
    .first()
    .click()
  await expect.poll(() => entries(page)).toEqual(['Heated calls, a webinar'])
  expect(person.troubles).toEqual([])
  await person.leave()
})

test('where the disk is full, what was typed stays, is said to be kept nowhere, and leaves as a file', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  await person.context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = refuse
    IDBObjectStore.prototype.add = refuse
  })
  const { page } = person
  await writeEntry(person, resource('Heated calls'))
  await page.getByRole('button', { name: /^Save entry/ }).click()
  await expect.poll(() => page.textContent('body')).toMatch(/full/)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /file/i }).first().click(),
  ])
  const written = await (await import('node:fs/promises')).readFile(await file.path(), 'utf8')
  expect(written).toContain('Calm a heated caller')
  await person.leave()
})

async function standing(page: Page): Promise<readonly string[]> {
  return page.locator('.ready_stands').allTextContents()
}

async function entries(page: Page): Promise<readonly string[]> {
  const titles = await page.locator('.entry h3 a').allTextContents()
  return titles.map((title) => title.replace(/^Entry \d+: /, ''))
}
