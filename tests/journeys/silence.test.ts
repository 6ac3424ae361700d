import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { gradebook } from '#messages/gradebook.ts'
import { takingIn } from '#messages/gradebook-taking-in.ts'
import { making } from '#messages/pack-make.ts'
import { sending } from '#messages/pack-send.ts'
import { sharing } from '#messages/pack-share.ts'
import { doItems, lookAtReceipt, startPack } from '#tests/support/do-pack.ts'
import { revealAndGrade } from '#tests/support/grade-card.ts'
import { keptWhole } from '#tests/support/kept-whole.ts'
import { meetPerson, type Person } from '#tests/support/person.ts'
import { startHeard } from '#tests/support/silence.ts'
import { serveSite } from '#tests/support/site.ts'
import { resource, saveEntry, writeEntry } from '#tests/support/write-entry.ts'

/** A word that stands nowhere on the site: what a person writes has it everywhere. */
const CANARY = 'Zeisig7731'

test('in a whole session of a learner and a tutor nothing asks elsewhere, and no request says what they wrote', {
  timeout: 240_000,
}, async () => {
  const [site, elsewhere] = await Promise.all([serveSite(), startElsewhere()])
  const heard = await startHeard()
  const browser = await chromium.connect(heard.server.wsEndpoint())
  const person = await meetPerson(browser, site, { width: 1280, height: 900, keeps: true })
  await person.open()
  await keptWhole(person.page)

  await learn(person)
  const receipt = await answer(person, await makePack(person))
  await mark(person, receipt)

  // The listening itself: all that asks was heard, the service worker too, and what it heard has texts to look in.
  const from = new Set(heard.requests.map((request) => request.from))
  expect([...from]).toEqual(expect.arrayContaining(['page', 'service_worker']))
  expect(heard.requests.filter(({ url }) => url.endsWith('/offline.js')).length).toBeGreaterThan(0)
  expect(heard.requests.some(({ whole }) => whole.includes('User-Agent'))).toBe(true)

  const away = heard.requests.filter(({ url }) => /^(https?|wss?):/.test(url) && !url.startsWith(site.origin))
  expect(away.map(({ from, url }) => `${from} ${url}`)).toEqual([])
  const telling = heard.requests.filter(({ whole }) => tells(whole))
  expect(telling.map(({ from, url }) => `${from} ${url}`)).toEqual([])
  expect(site.asked.filter(tells)).toEqual([])

  // And it can fail: what the pages’ policy lets by, a link that is pressed, is heard.
  await person.page.evaluate((to) => location.assign(to), `${elsewhere.origin}/?${CANARY}`)
  await expect.poll(() => heard.requests.filter(({ url }) => url.startsWith(elsewhere.origin)).length).toBe(1)
  expect(heard.requests.filter(({ whole }) => tells(whole)).length).toBe(1)
  expect(person.troubles.filter((trouble) => !trouble.startsWith('elsewhere'))).toEqual([])
  await person.leave()
  await browser.close()
  await Promise.all([heard.stop(), site.stop(), elsewhere.stop()])
})

function tells(text: string): boolean {
  return decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')).includes(CANARY)
}

/** An entry, a card, a search, and each page that shows the entry. */
async function learn(person: Person): Promise<void> {
  const { page } = person
  await writeEntry(person, resource(CANARY, { objective: `${CANARY} and how to calm a caller` }))
  await saveEntry(page)
  for (const path of ['log/', 'log/matrix/', 'log/portfolio/', '']) await person.open(path)
  await person.open('search/')
  await page.getByRole('searchbox').fill(CANARY)
  await person.open('flashcards/')
  await revealAndGrade(page, 'Got it')
}

/** A pack whose every word has the canary; its link. */
async function makePack({ page, open }: Person): Promise<string> {
  await open('packs/make/')
  const item = page.locator('input[aria-describedby="moves-study-means"]')
  await page.getByLabel(making.find).fill('self-study')
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  await item.or(more).first().waitFor()
  while (!(await item.isVisible())) await more.click()
  await item.check()
  for (const field of ['title', 'instructions', 'from', 'names'] as const)
    await page.getByRole('textbox', { name: making.fields[field].name, exact: true }).fill(CANARY)
  await page.getByRole('button', { name: making.make }).click()
  const field = page.getByLabel(sharing.linkName)
  await field.waitFor()
  return field.inputValue()
}

/** The pack done under the canary’s name, and what goes back. */
async function answer({ page, context }: Person, link: string): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(link)
  await startPack(page)
  await doItems(page, 1)
  await lookAtReceipt(page, CANARY)
  await page.getByRole('button', { name: sending.copy }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe(sending.sent.title.link)
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The receipt taken in, and the gradebook seen. */
async function mark({ page, open }: Person, receipt: string): Promise<void> {
  await open('packs/')
  await page
    .getByRole('link', { name: /gradebook/i })
    .first()
    .click()
  await page.getByRole('button', { name: takingIn.open }).click()
  await page.getByLabel(takingIn.paste).fill(receipt)
  await page.getByRole('button', { name: takingIn.takeIn }).click()
  await expect.poll(() => page.locator('.grid tbody').textContent()).toContain(CANARY)
  await page.getByRole('button', { name: gradebook.csv }).waitFor()
}

/** Another host, for the one request that is meant. */
async function startElsewhere(): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const server = createServer((_, response) => response.end('Here is nothing.'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
