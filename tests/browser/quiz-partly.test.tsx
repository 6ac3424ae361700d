import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PartsPage, partsPage } from '#tests/support/parts-page.tsx'
import { HEAT, MULTIPLE } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let page: PartsPage

beforeEach(() => {
  page = partsPage()
})
afterEach(() => page.close())

const choose = (text: string) =>
  [...page.place.querySelectorAll('label')].find((one) => one.textContent === text)?.click()

test('of several right answers one, scored in part, is partly right, and what is missing is told', async () => {
  await page.ask([{ ...MULTIPLE, scoring: 'partial' }])
  choose('A guide you looked up')
  page.check()
  await expect.poll(page.verdict).toBe('Partly right: 1 of 2')
  expect(page.place.textContent).toContain('Nothing you chose is wrong, but it isn’t all.')
  expect(await rulesBroken()).toEqual([])
})

test('a wrong one among the right ones takes from them, and that is said', async () => {
  await page.ask([{ ...MULTIPLE, scoring: 'partial' }])
  for (const text of ['A guide you looked up', 'A podcast on the bus', 'A quiz at the pub']) choose(text)
  page.check()
  await expect.poll(page.verdict).toBe('Partly right: 1 of 2')
  expect(page.place.textContent).toContain('What you chose right counts, less what you chose wrong.')
})

test('without marks for parts, one of two is not right yet', async () => {
  await page.ask([MULTIPLE])
  choose('A guide you looked up')
  page.check()
  await expect.poll(page.verdict).toBe('Not right yet')
})

test('an order scored by pairs says how many stand straight after the right one', async () => {
  await page.ask([{ ...HEAT, scoring: 'pairs' }])
  const wanted = ['Empathise', 'Apologise', 'Take action', 'Hear']
  const rows = () => [...page.place.querySelectorAll('.entry-row > span')].map((one) => one.textContent ?? '')
  for (const [goal, text] of wanted.entries()) {
    for (let at = rows().indexOf(text); at > goal; at--) {
      page.place.querySelector<HTMLButtonElement>(`[aria-label="Move up: ${text}"]`)?.click()
      await expect.poll(() => rows().indexOf(text)).toBe(at - 1)
    }
  }
  page.check()
  await expect.poll(page.verdict).toBe('Partly right: 2 of 3')
  expect(page.place.textContent).toContain('What counts is each one that comes straight after the right one.')
  expect(await rulesBroken()).toEqual([])
})
