import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { gradebook } from '#messages/gradebook.ts'
import { takingIn } from '#messages/gradebook-taking-in.ts'
import { making } from '#messages/pack-make.ts'
import { doing, opening } from '#messages/pack-open.ts'
import { sending } from '#messages/pack-send.ts'
import { sharing } from '#messages/pack-share.ts'
import { doItems, lookAtReceipt, startPack } from '#tests/support/do-pack.ts'
import { keptWhole } from '#tests/support/kept-whole.ts'
import { meetPerson, type Person } from '#tests/support/person.ts'
import { readQr } from '#tests/support/qr.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'

/** A question of one answer, one of several, one to put in order, a flashcard and a scenario. */
const ITEMS = ['q-heat-first-line', 'q-study-which-count', 'q-kolb-order', 'study-means', 'late-sofa']

/** Below a path of its host, where most goes wrong. */
const scene = setScene(builds[1])

/** What a browser says of a host that does not answer. */
const AWAY = /Failed to load resource|ERR_/

describe('a pack', () => {
  test('goes out by link, QR code and file, and comes back into one table', {
    timeout: 240_000,
  }, async () => {
    const tutor = await meetPerson(scene.browser, scene.site, { width: 1280, height: 900 })
    const pack = await makePack(tutor)
    const secondTab = await tutor.newTab()
    await secondTab.goto(scene.site.url('packs/'))

    const amira = await answerByMail(pack.link)
    const ben = await answerWithoutNetwork(pack.scanned)
    const callum = await answerFromFile(pack.file)

    await tutor.open('packs/')
    await tutor.page
      .getByRole('link', { name: /gradebook/i })
      .first()
      .click()
    const { page } = tutor
    await page.getByRole('button', { name: takingIn.open }).click()
    // Twice the same, one cut short and one changed on its way: none of them stops the good ones.
    const cut = ben.slice(0, -20)
    await page
      .getByLabel(takingIn.paste)
      .fill([`Dear Sam,\n\n${amira}\n`, `> ${amira}`, ben, cut].join('\n\nNext mail\n'))
    await page.getByLabel(takingIn.files).setInputFiles([callum])
    await page.getByRole('button', { name: takingIn.takeIn }).click()
    await expect.poll(() => page.locator('.taken').textContent()).toMatch(/Three receipts were taken in/)
    await expect.poll(() => page.textContent('main')).toContain(takingIn.aside)
    await expect
      .poll(() => learners(page))
      .toEqual(['Amira Hussain', 'ben whitlock', 'Callum Reid', 'Ewa Nowak'])
    await expect.poll(() => page.locator('.lead').first().textContent()).toMatch(/Ewa/)
    expect(await tutor.axe()).toEqual([])
    // The other tab hears of it.
    await expect
      .poll(() => secondTab.textContent('main'))
      .toMatch(/three receipts|3 receipts|3 of 4|three of four/i)

    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: gradebook.csv }).click(),
    ])
    const table = await readFile(await csv.path(), 'utf8')
    expect(table.split('\r\n').filter((line) => /^"(Amira|ben whitlock|Callum|Ewa)/.test(line))).toHaveLength(
      4,
    )
    // The host was gone for a while, for the tutor’s open pages too.
    expect(tutor.troubles.filter((trouble) => !AWAY.test(trouble))).toEqual([])
    await tutor.leave()
  })
})

interface Sent {
  readonly link: string
  readonly scanned: string
  readonly file: string
}

/** Makes a pack as a tutor, and takes it away in all three ways. */
async function makePack({ page, open, axe }: Person): Promise<Sent> {
  await open('packs/make/')
  for (const id of ITEMS) {
    const item = page.locator(`input[aria-describedby="moves-${id}"]`)
    await page.getByLabel(making.find).fill('')
    await item
      .or(page.getByRole('button', { name: /^Show \d+ more$/ }))
      .first()
      .waitFor()
    while (!(await item.isVisible())) await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
    await item.check()
  }
  await page
    .getByRole('textbox', { name: making.fields.title.name, exact: true })
    .fill('First week: complaints')
  await page
    .getByRole('textbox', { name: making.fields.instructions.name, exact: true })
    .fill('Read the lesson first.\nThen take your time.')
  await page.getByRole('textbox', { name: making.fields.from.name, exact: true }).fill('Sam Okoro')
  await page.getByRole('textbox', { name: making.fields.due.name, exact: true }).fill('18 12 2099')
  await page.getByRole('textbox', { name: making.fields.reply.name, exact: true }).fill('sam@example.ac.uk')
  await page
    .getByRole('textbox', { name: making.fields.names.name, exact: true })
    .fill('Amira Hussain\nben whitlock\nCallum Reid\nEwa Nowak')
  expect(await axe()).toEqual([])
  await page.getByRole('button', { name: making.make }).click()
  const field = page.getByLabel(sharing.linkName)
  await field.waitFor()
  const link = await field.inputValue()
  expect(link.length).toBeLessThanOrEqual(320)
  const code = page.locator('.qr').first()
  await code.scrollIntoViewIfNeeded()
  const scanned = await readQr(code)
  expect(scanned).toBe(link)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: sharing.saveFile }).click(),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-pack-'))
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  expect(file).toMatch(/due-credit-pack-first-week-complaints\.json$/)
  expect(await axe()).toEqual([])
  return { link, scanned: scanned ?? '', file }
}

/** Amira opens the link and mails her receipt. What a crash takes is walked with a sealed pack, in pack-and-back. */
async function answerByMail(link: string): Promise<string> {
  const amira = await meetPerson(scene.browser, scene.site)
  const { page } = amira
  await page.goto(link)
  await expect.poll(() => page.textContent('main')).toContain('Sam Okoro')
  await startPack(page)
  await doItems(page, 5)
  await lookAtReceipt(page, 'Amira Hussain')
  const mail = page.getByRole('link', { name: sending.mail })
  const address = new URL((await mail.getAttribute('href')) ?? '')
  expect(address.protocol).toBe('mailto:')
  expect(decodeURIComponent(address.pathname)).toBe('sam@example.ac.uk')
  expect(amira.troubles).toEqual([])
  await amira.leave()
  return address.searchParams.get('body') ?? ''
}

/** Ben reads the code on the wall, and his network is gone before he starts; he copies the link. */
async function answerWithoutNetwork(scanned: string): Promise<string> {
  const ben = await meetPerson(scene.browser, scene.site, { colours: 'dark', keeps: true })
  const { page } = ben
  await ben.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(scanned)
  await keptWhole(page)
  await scene.site.stop()
  await startPack(page)
  await doItems(page, 2)
  await page.reload()
  await doItems(page, 3)
  await lookAtReceipt(page, 'Ben Whitlock')
  expect(await ben.axe()).toEqual([])
  await page.getByRole('button', { name: sending.copy }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe(sending.sent.title.link)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await scene.site.start()
  expect(ben.troubles.filter((trouble) => !AWAY.test(trouble))).toEqual([])
  await ben.leave()
  return link
}

/** Callum chooses the file, leaves an item out, and saves his receipt as a file. */
async function answerFromFile(file: string): Promise<string> {
  const callum = await meetPerson(scene.browser, scene.site)
  const { page } = callum
  await callum.open('packs/open/')
  await page.getByLabel(opening.choose.name).setInputFiles(file)
  await startPack(page)
  await page.getByRole('button', { name: doing.skip }).click()
  // What was skipped is on the page until the next is.
  await expect.poll(() => page.locator('.masthead_count').textContent()).toContain(doing.place(2, 5))
  await doItems(page, 4)
  // After the last item everything is listed, and what was skipped is open still.
  await expect.poll(() => page.locator('h1').textContent()).toBe(doing.overview.title(4, 5))
  await lookAtReceipt(page, 'Callum Reid')
  await expect.poll(() => page.textContent('main')).toContain(sending.open(1))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: sending.file }).click(),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-receipt-'))
  const receipt = join(folder, download.suggestedFilename())
  await download.saveAs(receipt)
  expect(callum.troubles).toEqual([])
  await callum.leave()
  return receipt
}

async function learners(page: Page): Promise<readonly string[]> {
  return page
    .locator('.grid tbody th')
    .evaluateAll((heads) =>
      heads.map(
        (head) =>
          head.querySelector('a, bdi, summary')?.textContent?.trim() ?? head.textContent?.trim() ?? '',
      ),
    )
}
