import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import type { Question } from '#domain/catalogue/question.ts'
import { mark } from '#domain/quiz/mark.ts'
import { giveResponse, type How, responseFor } from '#tests/support/answer-question.ts'
import { meetPerson, type Person, startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

/** Two real questions of each kind, each answered as well as it can be, badly and by half, in a browser. */
const KINDS = ['choice', 'multiple', 'order', 'match', 'classify', 'cloze', 'short', 'numeric'] as const

const questions = (await loadCatalogue()).questions

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

describe.each(KINDS)('a question of the kind %s', (kind) => {
  const two = questions.filter((question) => question.kind === kind).slice(0, 2)

  test('stands in the content twice', () => expect(two).toHaveLength(2))

  test.each(two.map((question) => [question.id, question] as const))(
    '%s, right, half right and wrong, says why',
    async (_, question) => {
      for (const how of ['right', 'half', 'wrong'] as const) await answerAndRead(question, how)
    },
  )
})

async function answerAndRead(question: Question, how: How): Promise<void> {
  const response = responseFor(question, how)
  if (!response) return
  const person = await meetPerson(browser, site)
  const { page } = person
  await putOnScreen(person, question)
  await giveResponse(page, question, response)
  await page.getByRole('button', { name: 'Check my answer' }).click()
  const verdict = page.locator('.verdict')
  await verdict.waitFor()
  const marked = mark(question, response)
  expect(marked.right).toBe(how === 'right')
  expect(await verdict.textContent()).toMatch(
    how === 'right' ? /^Right$/ : marked.fraction > 0 ? /^Partly right/ : /^Not right yet$/,
  )
  await expect.poll(() => page.locator('main').textContent()).toContain(question.stem)
  const read = (await page.locator('main').textContent()) ?? ''
  for (const why of whysOf(marked.feedback)) expect(read).toContain(why)
  for (const { misconception } of marked.revealed) expect(read).toContain(await beliefOf(misconception))
  expect(person.troubles).toEqual([])
  await person.leave()
}

/** A taking of this one question, written down as the browser would have. */
async function putOnScreen(person: Person, { id }: Question): Promise<void> {
  const taking = { items: [id], seed: 7, answers: [], draft: [], isReading: false, raised: {} }
  await person.context.addInitScript(
    (text) => localStorage.setItem('due-credit:quiz:self-study', text),
    JSON.stringify(taking),
  )
  await person.open('quizzes/self-study/')
  await person.page.getByRole('button', { name: 'Check my answer' }).waitFor()
}

function whysOf(feedback: ReturnType<typeof mark>['feedback']): readonly string[] {
  if (feedback.kind === 'options') return feedback.options.map(({ why }) => why)
  return (feedback.kind === 'order' ? feedback.entries : feedback.parts).map(({ why }) => why)
}

async function beliefOf(id: string): Promise<string> {
  const { points, misconceptions } = await loadCatalogue()
  const found = [...points, ...misconceptions].find((point) => point.id === id)
  if (found?.kind !== 'misconception') throw new Error(`${id} is a misconception`)
  return found.belief
}
