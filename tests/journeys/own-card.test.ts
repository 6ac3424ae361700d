import { expect, test } from 'vitest'
import { offered } from '#tests/support/grade-card.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

/** Longer than the time in which a second tap is taken for a slip. */
const TAP_MILLIS = 400

test('a sentence of a lesson becomes a card, is reviewed, found, put away, and brought back after a reload', async () => {
  const person = await meetPerson(scene.browser, scene.site, { more: { hasTouch: true } })
  const { page } = person
  try {
    await person.open('units/self-study/lesson/')
    const section = page.locator('[data-section="self-study.choose"]')
    await section.getByRole('button', { name: /^Make a card/ }).tap()
    await section.getByRole('link', { name: 'Three chapters of one handbook are one source.' }).tap()

    await page.getByRole('button', { name: /^Leave out/ }).tap()
    await expect.poll(() => page.getByLabel('What is asked').inputValue()).toContain('[…]')
    const front = await page.getByLabel('What is asked').inputValue()
    const answer = await page.getByLabel('Answer').inputValue()
    await page.getByLabel('Tags').fill('sources')
    // A reload in the middle loses nothing that was typed.
    await expect.poll(() => page.url()).toContain('#edit=own.')
    await page.getByText('What you type is kept on this device as a draft.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Tags').inputValue()).toBe('sources')
    await page.getByRole('button', { name: 'Save the card' }).tap()
    await page.getByRole('heading', { name: 'Your card is kept' }).waitFor()

    await page.getByRole('link', { name: 'Review it now' }).tap()
    await page.getByText(front).first().waitFor()
    await page.getByRole('button', { name: /^Sure/ }).tap()
    await page.getByText(answer, { exact: true }).first().waitFor()
    await offered(page, 'Got it')
    // A tap so soon after the last one would count as the same.
    await page.waitForTimeout(TAP_MILLIS)
    await page.getByRole('button', { name: /^Got it/ }).tap()
    await page.getByText(front).first().waitFor({ state: 'hidden' })

    await person.open('flashcards/cards/#show=own')
    const line = page.locator('.card-lines li', { hasText: front })
    await expect.poll(() => line.innerText()).toMatch(/due (tomorrow|in \d+ days), recall 100%/)
    await line.getByRole('checkbox').tap()
    await page.getByRole('button', { name: 'Put away' }).tap()
    await expect.poll(() => line.innerText()).toContain('put away')
    await page.reload()
    const done = page.locator('.cards-bar_done')
    await expect.poll(() => done.innerText()).toMatch(/^Earlier, at .*: 1 card put away\.$/)
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect.poll(() => done.innerText()).toBe('Taken back: 1 card put away.')
    await expect.poll(() => line.innerText()).toMatch(/recall 100%/)
    expect(await person.axe()).toEqual([])

    await line.getByRole('link').tap()
    await page.getByRole('heading', { name: 'History' }).waitFor()
    await expect.poll(() => page.locator('.card-history s').innerText()).toBe('Put away.')
    expect(person.troubles).toEqual([])
  } finally {
    await person.leave()
  }
})
