import type { Page } from 'playwright'
import { writeBackup } from '#formats/backup.ts'
import { answerSomehow } from './answer-question.ts'
import { exampleClass } from './example-class.ts'
import { revealAndGrade } from './grade-card.ts'
import { DESK, meetPerson, type Person, PHONE, startBrowser } from './person.ts'
import { serveSite } from './site.ts'
import { application, resource, saveEntry, writeEntry } from './write-entry.ts'

/**
 * Takes the README's pictures from the site in `dist/`: a learner’s fortnight is lived through the pages
 * themselves, so that every tick and reason in them was earned. Run: `npm run pictures`.
 */
const FOLDER = 'docs/pictures'
const DAYS = ['2026-11-10', '2026-11-12', '2026-11-15', '2026-11-18', '2026-11-20']
/** How long this learner takes over a card. */
const CARD_MILLIS = 19_000

const site = await serveSite()
const browser = await startBrowser()
const learner = await meetPerson(browser, site, { ...PHONE, more: { deviceScaleFactor: 1.5 } })
await learner.context.clock.install({ time: new Date(`${DAYS[0]}T17:40:00`) })
for (const [index, day] of DAYS.entries()) await live(learner, day, index)
await learner.context.clock.setFixedTime(new Date('2026-11-22T17:40:00'))
await show(learner.page, '', 'today-phone')
await learner.page.emulateMedia({ colorScheme: 'dark' })
await flashcard(learner.page)
const storageState = await learner.context.storageState({ indexedDB: true })
const atDesk = await meetPerson(browser, site, { ...DESK, more: { storageState } })
await show(atDesk.page, 'concepts/complaint-handling/#complaint-handling.four-moves', 'lesson-desk')
await show(atDesk.page, 'units/self-study/#marking-points', 'unit-desk')
await scenario(atDesk.page)
await log()
await classroom()
await browser.close()
await site.stop()

/** One evening: what is due, a few new cards, and some questions. */
async function live({ page, context }: Person, day: string, index: number): Promise<void> {
  await context.clock.setFixedTime(new Date(`${day}T17:40:00`))
  await page.goto(site.url('flashcards/'))
  await page.waitForTimeout(800)
  for (let card = 0; card < 40; card++) {
    const reveal = page.getByRole('button', { name: /^Sure/ })
    if (!(await reveal.isVisible())) break
    // Time goes by between two cards, so that pace and minutes are a person's.
    await context.clock.setFixedTime(Date.parse(`${day}T17:40:00`) + (card + 1) * CARD_MILLIS)
    await revealAndGrade(page, card % 6 === 5 - index ? 'Forgot' : 'Got it')
    await page.waitForTimeout(120)
  }
  await page.goto(site.url('quizzes/self-study/'))
  await page.waitForTimeout(800)
  const more = page.getByRole('button', { name: /^More of/ })
  if (await more.isVisible()) await more.click()
  for (let question = 0; question < 10; question++) {
    await page.getByRole('button', { name: 'Check my answer' }).waitFor()
    await answerSomehow(page)
    await page.getByRole('button', { name: 'Check my answer' }).click()
    await page.getByRole('button', { name: /^(Continue|See how it went)/ }).click()
    await page.waitForTimeout(120)
    if (!(await page.getByRole('button', { name: 'Check my answer' }).isVisible())) break
  }
}

async function show(page: Page, path: string, name: string): Promise<void> {
  await page.goto(site.url(path))
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
}

async function flashcard(page: Page): Promise<void> {
  await page.goto(site.url('flashcards/'))
  await page.waitForTimeout(1200)
  await page.getByRole('button', { name: /^Sure/ }).click()
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${FOLDER}/flashcard-phone.png` })
}

async function scenario(page: Page): Promise<void> {
  await page.goto(site.url('scenarios/late-sofa/'))
  await page.waitForTimeout(1000)
  for (let turn = 0; turn < 14; turn++) {
    const choices = page.locator('.choice')
    const count = await choices.count()
    if (count === 0) break
    await choices.nth((turn * 2 + 1) % count).click()
    await page.waitForTimeout(300)
    if (turn === 2) await page.screenshot({ path: `${FOLDER}/scenario-desk.png` })
  }
  await page.getByRole('button', { name: /^Look back/ }).click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: `${FOLDER}/debrief-desk.png` })
}

/** A log with two resources of three and one use of them: what is missing stands in red. */
async function log(): Promise<void> {
  const keeper = await meetPerson(browser, site, { ...PHONE, more: { deviceScaleFactor: 1.5 } })
  await keeper.context.clock.setFixedTime(new Date('2026-11-22T17:40:00'))
  const entries = [
    resource('A guide to access requests', { occurredOn: '12 11 2026', minutes: '40' }),
    resource('Heated calls, a recorded webinar', {
      occurredOn: '11 11 2026',
      minutes: '55',
      kind: 'webinar',
    }),
    application([2]),
  ]
  for (const entry of entries) {
    await writeEntry(keeper, entry)
    await saveEntry(keeper.page)
  }
  await show(keeper.page, 'log/', 'log-phone')
}

/** A tutor’s table, brought in by backup: the receipts of a made-up class. */
async function classroom(): Promise<void> {
  const pack = 'AAAAAAAAAAAAAAAAAAAAAA'
  const tutor = await meetPerson(browser, site, DESK)
  await tutor.context.clock.setFixedTime(new Date('2026-11-22T17:40:00'))
  await tutor.open('your-data/')
  await tutor.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'class.json',
      mimeType: 'application/json',
      buffer: Buffer.from(await writeBackup(exampleClass(pack), Date.now())),
    })
  await tutor.page.getByRole('button', { name: /^Add to what is here/ }).click()
  await tutor.page.getByText('receipts taken in').first().waitFor()
  await show(tutor.page, `packs/gradebook/#${pack}`, 'gradebook-desk')
}
