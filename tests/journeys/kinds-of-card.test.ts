import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import { itemsPart } from '#catalogue/ship.ts'
import type { Card } from '#domain/catalogue/catalogue.ts'
import { measureOf } from '#domain/measure/all.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import { writePackLink } from '#formats/pack.ts'
import { figureOf } from '#messages/measure.ts'
import { review } from '#messages/review.ts'
import { cardKinds } from '#messages/review-kinds.ts'
import { startPack } from '#tests/support/do-pack.ts'
import { LEARNER_PACK } from '#tests/support/learner-pack.ts'
import { DESK, meetPerson, PHONE } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

/** Two real cards of each kind, each as well as it can be done and badly, in a browser. */
const KINDS = ['cloze', 'marking-point', 'order', 'sum'] as const

type How = 'well' | 'badly'

const scene = setScene()
const catalogue = await loadCatalogue()
const { cards } = catalogue

describe.each(KINDS)('a flashcard of the kind %s', (kind) => {
  const two = cards.filter((card) => card.kind === kind).slice(0, 2)

  test('stands in the content twice', () => expect(two).toHaveLength(2))

  test.each(two.map((card) => [card.id, card] as const))(
    '%s is asked, answered, graded and taken back',
    async (_, card) => {
      for (const how of ['well', 'badly'] as const) await answerAndUndo(card, how)
    },
  )
})

test.each([DESK, { width: 1280, height: 700 }, { width: 800, height: 700 }, PHONE])(
  'the answers stay where they are from the question to the answer of every kind at %j',
  async (size) => {
    const person = await meetPerson(scene.browser, scene.site, size)
    const { page } = person
    const places = new Set<number>()
    const measure = async () => {
      const { y = Number.NaN } = (await page.locator('.choice-pair').boundingBox()) ?? {}
      // Less than a pixel nobody sees.
      places.add(Math.round(y))
    }
    for (const kind of KINDS) {
      // The longest of its kind.
      const [card] = cards
        .filter((each) => each.kind === kind)
        .sort((a, b) => b.front.length + b.back.length - (a.front.length + a.back.length))
      if (!card) throw new Error(`a card of the kind ${kind}`)
      // By another page first: a new fragment alone opens nothing.
      await person.open('about/')
      await person.open(`flashcards/#first=${card.id}`)
      await beforeAnswer(page, card, 'badly')
      await measure()
      await page.getByRole('button', { name: /^Not sure/ }).click()
      await afterAnswer(page, card, 'badly')
      await measure()
    }
    expect([...places]).toHaveLength(1)
    await person.leave()
  },
)

test('a pack has a card of each kind done with the same pieces', async () => {
  const items = KINDS.flatMap((kind) => cards.filter((card) => card.kind === kind).slice(0, 1))
  const body = { ...LEARNER_PACK, items: items.map(({ id }) => id) }
  const link = await writePackLink(body, itemCodes(itemsPart(catalogue).items))
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open(`packs/open/${link}`)
  await startPack(page)
  for (const card of items) {
    await beforeAnswer(page, card, 'well')
    await page.getByRole('button', { name: /^Not sure/ }).click()
    await afterAnswer(page, card, 'well')
    const gotIt = page.getByRole('button', { name: /^Got it/ })
    await gotIt.click()
    await gotIt.waitFor({ state: 'hidden' })
  }
  await expect.poll(() => page.locator('h1').textContent()).toBe('All four answered')
  expect(person.troubles).toEqual([])
  await person.leave()
})

async function answerAndUndo(card: Card, how: How): Promise<void> {
  const person = await meetPerson(scene.browser, scene.site)
  const { page } = person
  await person.open(`flashcards/#first=${card.id}`)
  await beforeAnswer(page, card, how)
  await page.getByRole('button', { name: /^Not sure/ }).click()
  await afterAnswer(page, card, how)
  expect(await person.axe()).toEqual([])
  const grade = page.getByRole('button', {
    name: how === 'well' ? /^Got it (in|tomorrow)/ : /^Forgot again today/,
  })
  await grade.click()
  await expect
    .poll(() => page.locator('[role=status]').textContent())
    .toMatch(how === 'well' ? /^Got it:/ : /^Forgot:/)
  await page.getByRole('button', { name: review.undo, exact: true }).click()
  await expect.poll(() => page.locator('[role=status]').textContent()).toMatch(/^Undone/)
  await grade.waitFor()
  expect(person.troubles).toEqual([])
  await person.leave()
}

/** What is done before the answer is shown. The numbers of a sum are those of a card that was never graded. */
async function beforeAnswer(page: Page, card: Card, how: How): Promise<void> {
  if (card.kind === 'order') {
    await putInOrder(page, how === 'well' ? card.steps : card.steps.toReversed())
  } else if (card.kind === 'sum') {
    const measure = measureOf(card.measure)
    const value = measure.valueOf(measure.freshInputs(seedOf(`${card.id}#0`))) ?? Number.NaN
    await page.getByLabel(cardKinds.sum.yours).fill(how === 'well' ? figureOf(card.measure, value) : '987')
  } else {
    // Not the page’s own first card, which someone new is asked until this one is there.
    const [start = ''] = card.front.split('…')
    await page.locator('#ask').filter({ hasText: start.trim() }).waitFor()
  }
}

/** What is shown then, and done where parts are ticked. */
async function afterAnswer(page: Page, card: Card, how: How): Promise<void> {
  const said = () => page.locator('.slip_lines').textContent()
  switch (card.kind) {
    case 'cloze':
      await expect.poll(said).toContain(card.around.join(card.back))
      return
    case 'marking-point':
      await page.getByRole('group', { name: cardKinds.tick(true) }).waitFor()
      for (const { text, essential } of card.parts) {
        if (how === 'well' || !essential) await page.getByRole('checkbox', { name: text }).check()
      }
      return
    case 'order':
      await expect
        .poll(said)
        .toContain(how === 'well' ? cardKinds.order.marked[3] : cardKinds.order.marked[1])
      for (const step of card.steps) expect(await said()).toContain(step)
      return
    case 'sum':
      await expect.poll(said).toContain(how === 'well' ? cardKinds.sum.marked[3] : cardKinds.sum.marked[1])
      expect(await said()).toContain(card.back)
  }
}

async function putInOrder(page: Page, steps: readonly string[]): Promise<void> {
  const rows = page.locator('.entry-row > span')
  await rows.first().waitFor()
  for (const [place, step] of steps.entries()) {
    for (let at = (await rows.allTextContents()).indexOf(step); at > place; at--) {
      await page.getByRole('button', { name: `Move up: ${step}`, exact: true }).click()
      await rows
        .nth(at - 1)
        .filter({ hasText: step })
        .waitFor()
    }
  }
}
