import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { attainable } from '#domain/quiz/scenario/attainable.ts'
import { begin, choose, turnAt } from '#domain/quiz/scenario/play.ts'
import { offered } from '#tests/support/grade-card.ts'
import { enter, nameOfFocused, press, tabTo } from '#tests/support/keyboard.ts'
import { meetPerson, type Person, PHONE, startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

let browser: Browser
let backups: string
beforeAll(async () => {
  browser = await startBrowser()
  backups = await mkdtemp(join(tmpdir(), 'due-credit-backups-'))
})
afterAll(async () => {
  await browser.close()
  await rm(backups, { recursive: true })
})

describe.each(builds)('a learner with a keyboard and a phone-sized window, $name', (build) => {
  let site: Site
  let learner: Person
  let page: Page
  beforeAll(async () => {
    site = await serveSite(build)
    learner = await meetPerson(browser, site, PHONE)
    page = learner.page
    await learner.open()
  })
  afterAll(async () => {
    expect(learner.troubles).toEqual([])
    await learner.leave()
    await site.stop()
  })

  test('reads a lesson, and finds its points beside the text', async () => {
    await enter(page, /^Learn$/)
    await page.waitForURL(site.url('learn/'))
    await enter(page, /^Learning by yourself for the job/)
    await page.waitForURL(site.url('units/self-study/'))
    await enter(page, /^Read the lesson/)
    await page.waitForURL(site.url('units/self-study/lesson/'))
    await enter(page, /^Show one answer/)
    await expect.poll(() => page.getByText('The podcast and the six calls.').isVisible()).toBe(true)
    await enter(page, /Why this tick/)
    await expect
      .poll(() =>
        page
          .getByText(/^Nothing yet/)
          .filter({ visible: true })
          .count(),
      )
      .toBe(1)
  })

  test('does the day’s flashcards with four keys', async () => {
    await enter(page, /^Do the flashcards/)
    await page.waitForURL(site.url('flashcards/'))
    await alive(page)
    const count = page.locator('.masthead_count')
    await expect.poll(() => count.textContent()).toMatch(/1 of 10/)
    await answer(page, '1')
    for (let place = 1; place <= 10; place++) {
      await expect.poll(() => count.textContent()).toContain(`${place} of 10`)
      await answer(page, '2')
    }
    await expect.poll(() => heading(page)).toBe('10 flashcards recalled')
    await press(page, 'u')
    await expect.poll(() => count.textContent()).toMatch(/10 of 10/)
    await offered(page, 'Got it')
    await press(page, '2')
    await expect.poll(() => heading(page)).toBe('10 flashcards recalled')
    await learner.open('units/self-study/lesson/')
    const tick = page.locator('[data-point="self-study.tip.1"] .tick').first()
    await expect.poll(() => tick.getAttribute('data-recall')).toBe('half')
  })

  test('answers a question wrongly, reads why, and meets the belief’s card first', async () => {
    await learner.open('quizzes/')
    await enter(page, /^Learning by yourself for the job/)
    await page.waitForURL(site.url('quizzes/self-study/'))
    await alive(page)
    const wrong = (await loadCatalogue()).questions[0]
    if (wrong?.kind !== 'choice' && wrong?.kind !== 'multiple')
      throw new Error('The first question is one to choose in')
    const belief = wrong.options.find((option) => option.misconception)
    if (!belief) throw new Error('The first question has a belief to choose')
    await tabTo(page, new RegExp(escaped(belief.text)))
    await press(page, 'Space')
    await press(page, 'Enter')
    await expect.poll(() => nameOfFocused(page)).toBe('Not right yet')
    await expect.poll(() => page.getByText(belief.why.slice(0, 40)).first().isVisible()).toBe(true)
    await expect
      .poll(() =>
        page
          .getByText(/first in your next review/)
          .first()
          .isVisible(),
      )
      .toBe(true)
    await learner.open()
    await expect.poll(() => page.textContent('main')).toContain(belief.text)
  })

  test('plays the scenario to its good ending, with the trust said each turn', async () => {
    await learner.open('scenarios/late-sofa/')
    await alive(page)
    const scenario = (await loadCatalogue()).scenarios.find(({ id }) => id === 'late-sofa')
    if (!scenario) throw new Error('The scenario is there')
    const { strongest } = attainable(scenario)
    let run = begin(scenario)
    for (let turn = turnAt(scenario, run.state); turn; turn = turnAt(scenario, run.state)) {
      const [choice] = strongest(run.state)
      if (!choice) throw new Error(`Turn ${turn.id} has a strongest choice`)
      await enter(page, new RegExp(`^${escaped(choice.text)}$`))
      run = choose(scenario, run, choice.id)
      const { trust } = run.state.meters
      await expect
        .poll(() => page.getByRole('meter').first().getAttribute('aria-valuetext'))
        .toContain(`${trust} of 100`)
    }
    await enter(page, /^Look back/)
    await expect.poll(() => heading(page)).toMatch(/confirmed/i)
  })

  test('takes a backup, and a second profile takes it in', async () => {
    await learner.open('your-data/')
    await expect.poll(() => page.textContent('main')).toContain('10 flashcards met')
    await tabTo(page, /^Take a backup file/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const file = join(backups, download.suggestedFilename())
    await download.saveAs(file)

    const second = await meetPerson(browser, site, PHONE)
    await second.open('your-data/')
    await alive(second.page)
    await second.page.getByLabel('Choose a backup file').setInputFiles(file)
    await second.page.locator('.weighed button.button').click()
    await expect.poll(() => second.page.textContent('main')).toContain('10 flashcards met')
    await second.page.getByLabel('Choose a backup file').setInputFiles(file)
    await expect.poll(() => second.page.locator('.weighed').textContent()).toMatch(/already/)
    expect(second.troubles).toEqual([])
    await second.leave()
  })
})

/** Space shows the answer as sure, a digit grades it; where a grade was worked out, one may first have to disagree. */
async function answer(page: Page, grade: '1' | '2'): Promise<void> {
  await page.getByRole('button', { name: /^Sure/ }).waitFor()
  await press(page, 'Space')
  await offered(page, grade === '1' ? 'Forgot' : 'Got it')
  await press(page, grade)
}

async function heading(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}

/** Islands at work from the start have their script. */
async function alive(page: Page): Promise<void> {
  await expect.poll(() => page.locator('astro-island[client="load"][ssr]').count()).toBe(0)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
