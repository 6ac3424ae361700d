import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { quoted } from '#messages/quoted.ts'
import { review, whyWords } from '#messages/review.ts'
import { enter, nameOfFocused, press, tabTo } from '#tests/support/keyboard.ts'
import { killBrowserOf } from '#tests/support/kill.ts'
import { meetPerson, startProfile } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** An account in Gibbs’s six parts, by the part’s box. */
const ACCOUNT = {
  description: 'On Tuesday 3 November, call 8127, she had been charged twice. She said, “It was a birthday.”',
  feelings: 'I felt hurried, so I reached for the form before she had finished.',
  evaluation: 'The talk I heard on 20 October helped. I said, “That was his birthday,” and she slowed down.',
  analysis: 'I read aloud when I am unsure.',
  conclusion: 'I keep what I have said aloud.',
  plan: 'I will try again.',
} as const

/** What is chosen for each mark point; nothing where it is not met yet. */
const PROOF: readonly (string | undefined)[] = [
  'On Tuesday 3 November, call 8127, she had been charged twice.',
  'I said, “That was his birthday,” and she slowed down.',
  'I felt hurried, so I reached for the form before she had finished.',
  undefined,
  undefined,
  undefined,
]
const PROVED = PROOF.filter((quote) => quote !== undefined)

test('an account outlives a killed browser, is marked by keyboard alone, and goes on in the log and the flashcards', {
  timeout: 180_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-credit-writing-'))
  const before = await startProfile(folder, scene.site)
  await before.open('tasks/gibbs-difficult-contact/')
  for (const [part, text] of Object.entries(ACCOUNT)) {
    await before.page.locator(`#part-${part}`).focus()
    await before.page.keyboard.type(text)
  }
  await before.page.waitForTimeout(1000)
  const closed = before.context.waitForEvent('close')
  killBrowserOf(folder)
  await closed

  const after = await startProfile(folder, scene.site)
  const { page } = after
  await after.open('tasks/gibbs-difficult-contact/')
  for (const [part, text] of Object.entries(ACCOUNT)) {
    await expect.poll(() => page.locator(`#part-${part}`).inputValue()).toBe(text)
  }
  await enter(page, /^Go on to marking$/)
  await expect.poll(() => page.locator('.masthead_count b').textContent()).toMatch(/practise marking$/)
  const sentence = (await page.locator('.sentence_words').first().textContent()) ?? ''
  for (let at = 0; at < PROOF.length; at += 1) await markPoint(page, at === 0 ? sentence : undefined)
  await expect.poll(() => nameOfFocused(page)).toMatch(/^You and we agree on (two|one|none) of six$/)
  expect(await after.axe()).toEqual([])

  await enter(page, /^Mark my own text$/)
  for (const quote of PROOF) await markPoint(page, quote)
  await expect.poll(() => nameOfFocused(page)).toBe('Your text beside the exemplar')
  await expect.poll(() => page.locator('.task_pair').count()).toBe(6)
  expect(await page.locator('.task_quote').allTextContents()).toEqual(PROVED)
  expect(await after.axe()).toEqual([])
  await enter(page, /^Keep it in my log as a draft$/)
  await expect.poll(() => nameOfFocused(page)).toBe('Kept in your log: entry 1, a draft')
  expect(await after.axe()).toEqual([])

  await enter(page, /^Open entry 1$/)
  await expect.poll(() => page.locator('[id="field-description"]').inputValue()).toBe(ACCOUNT.description)
  const because = await page.locator('[id="field-because"]').inputValue()
  for (const quote of PROVED) expect(because).toContain(quoted(quote))
  await after.open('log/')
  await expect.poll(() => page.locator('.entry').allTextContents()).toHaveLength(1)
  expect(await page.locator('.entry').first().textContent()).toMatch(
    /Entry 1: Gibbs: a contact that was hard/,
  )

  await after.open('flashcards/')
  await expect.poll(() => page.locator('main').textContent()).toContain(review.whyNow)
  expect(await page.locator('main').textContent()).toContain(whyWords({ kind: 'unmet' }, 0))
  expect(after.troubles).toEqual([])
  await after.leave()
  await rm(folder, { recursive: true })
})

test('a rehearsal is answered in writing, question by question, through to its entry and what the log still needs', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open('tasks/talk-three-sources/')
  for (let number = 1; number <= 5; number += 1) {
    await expect.poll(() => page.locator('.hang .label').textContent()).toBe(`Question ${number} of 5`)
    await page.locator('textarea').fill(`My answer to question ${number} is one of three.`)
    await page.getByRole('button', { name: number < 5 ? 'Next question' : 'Go on to marking' }).click()
  }
  for (let at = 0; at < 4; at += 1) {
    await expect.poll(() => page.locator('.task-mark .kicker').textContent()).toMatch(`point ${at + 1} of 4`)
    await page.locator('.sentence').nth(at).click()
    await page.locator('.task_award').first().click()
    await page.locator('.task-mark button[type=submit]').click()
  }
  await page.getByRole('button', { name: 'Keep it in my log as a draft' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toBe('Kept in your log: entry 1, a draft')
  await expect.poll(() => page.locator('main').textContent()).toContain('three resources in your log')
  expect(await person.axe()).toEqual([])
  await page.getByRole('link', { name: 'Open entry 1' }).click()
  const said = page.locator('[id="field-description"]')
  await expect.poll(() => said.inputValue()).toContain('My answer to question 1 is one of three.')
  expect(await said.inputValue()).not.toContain('question 3')
  await expect
    .poll(() => page.locator('[id="field-analysis"]').inputValue())
    .toBe('My answer to question 3 is one of three.')
  expect(person.troubles).toEqual([])
  await person.leave()
})

/** Marks the point that is asked about, by keyboard alone: met by a sentence, or not yet. */
async function markPoint(page: Page, sentence: string | undefined): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('h1')
  if (sentence === undefined) {
    await tabTo(page, /^Met$/)
    await press(page, 'ArrowDown')
    await press(page, 'ArrowDown')
  } else {
    await tabTo(page, literal(sentence))
    await press(page, ' ')
    await tabTo(page, /^Met$/)
    await press(page, ' ')
  }
  const point = await page.locator('h1').textContent()
  await press(page, 'Enter')
  await expect.poll(() => page.locator('h1').textContent()).not.toBe(point)
}

function literal(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}
