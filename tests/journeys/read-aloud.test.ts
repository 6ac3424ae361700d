import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { attainable } from '#domain/quiz/scenario/attainable.ts'
import { begin, choose, offered, turnAt } from '#domain/quiz/scenario/play.ts'
import { giveResponse, responseFor } from '#tests/support/answer-question.ts'
import { listen, readAloud } from '#tests/support/heard.ts'
import { meetPerson, type Person, startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

/** What a screen reader makes of three trips, in order. A change of the words or the tree is looked at before it is kept: `vitest -u`. */
let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await startBrowser()
  site = await serveSite(builds[0])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test('a question: asked, checked with nothing chosen, answered wrongly, gone on from', async () => {
  const { person, page } = await meet()
  await person.open('quizzes/self-study/')
  await settled(page)
  const heard = [await readAloud(page, 'The question')]
  await page.getByRole('button', { name: 'Check my answer' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).not.toBe('')
  heard.push(await readAloud(page, 'Checked with nothing chosen'))
  const { questions } = await loadCatalogue()
  const first = questions.find(({ kind }) => kind === 'choice' || kind === 'multiple')
  const response = first && responseFor(first, 'wrong')
  if (!response) throw new Error('The first question can be answered wrongly')
  await giveResponse(page, first, response)
  await page.getByRole('button', { name: 'Check my answer' }).click()
  await page.locator('.verdict').waitFor()
  await page
    .getByText(/first in your next review/)
    .first()
    .waitFor()
  heard.push(await readAloud(page, 'The answer, with its marks'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Question 2 of').waitFor()
  heard.push(await readAloud(page, 'The next question'))
  await expect(heard.join('\n')).toMatchFileSnapshot('heard/quiz.txt')
  await person.leave()
})

test('a flashcard: asked, its answer shown, missed, put off till tomorrow and brought back', async () => {
  const { person, page } = await meet()
  await person.open('flashcards/')
  await page.getByText('This card', { exact: true }).waitFor()
  await settled(page)
  const heard = [await readAloud(page, 'The card')]
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Got it' }).filter({ hasText: 'in 2 days' }).waitFor()
  await page.getByRole('button', { name: 'Write a hook' }).waitFor()
  heard.push(await readAloud(page, 'Its answer'))
  const status = page.locator('main > [role=status]')
  // To the card that came, a picture after what is said of the one before.
  const focusMoved = () => page.locator('main :focus').waitFor()
  await page.keyboard.press('1')
  await status.filter({ hasText: 'Forgot: again today.' }).waitFor()
  await page.getByText('This card', { exact: true }).waitFor()
  await focusMoved()
  heard.push(await readAloud(page, 'The next card'))
  await page.keyboard.press('-')
  await status.filter({ hasText: 'Not before tomorrow.' }).waitFor()
  await focusMoved()
  heard.push(await readAloud(page, 'Put off'))
  await page.keyboard.press('u')
  await status.filter({ hasText: 'The card is back.' }).waitFor()
  await focusMoved()
  heard.push(await readAloud(page, 'Brought back'))
  await expect(heard.join('\n')).toMatchFileSnapshot('heard/flashcard.txt')
  await person.leave()
})

test('a scenario: a strong choice, a weak one, on to its end, and looked back at', async () => {
  const { person, page } = await meet()
  const scenario = (await loadCatalogue()).scenarios.find(({ id }) => id === 'late-sofa')
  if (!scenario) throw new Error('The scenario is there')
  await person.open('scenarios/late-sofa/')
  await settled(page)
  const heard = [await readAloud(page, 'The first turn')]
  const { strongest } = attainable(scenario)
  let run = begin(scenario)
  for (let turn = turnAt(scenario, run.state); turn; turn = turnAt(scenario, run.state)) {
    const strong = strongest(run.state)[0]
    const weak = offered(turn, run.state).find((one) => one.misconception !== undefined)
    const choice = run.steps.length === 1 ? weak : strong
    if (!choice) throw new Error(`Turn ${turn.id} has such a choice`)
    await page.getByRole('button', { name: choice.text, exact: true }).click()
    run = choose(scenario, run, choice.id)
    const { trust } = run.state.meters
    const meter = page.getByRole('meter').first()
    await expect.poll(() => meter.getAttribute('aria-valuetext')).toContain(`${trust} of 100`)
    if (run.steps.length <= 2) heard.push(await readAloud(page, `After choice ${run.steps.length}`))
  }
  await page.getByText('Your run is kept on this device.').waitFor()
  heard.push(await readAloud(page, 'The end'))
  await page.getByRole('button', { name: /^Look back/ }).click()
  await page.getByRole('link', { name: 'Log what I practised' }).waitFor()
  await page.getByText('One card now comes first in your next review.').waitFor()
  heard.push(await readAloud(page, 'Looked back at'))
  await expect(heard.join('\n')).toMatchFileSnapshot('heard/scenario.txt')
  await person.leave()
})

async function meet(): Promise<{ readonly person: Person; readonly page: Page }> {
  const person = await meetPerson(browser, site)
  await listen(person.page)
  return { person, page: person.page }
}

/** Until what comes after the page's load has come, so that nothing is heard half. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
}
