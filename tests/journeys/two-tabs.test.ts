import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import { writePackLink } from '#formats/pack.ts'
import { ending } from '#messages/pack-end.ts'
import { doing, opening } from '#messages/pack-open.ts'
import { startPack } from '#tests/support/do-pack.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

const WRITTEN = 'She was tired, so I listened first.'
const BODY: PackBody = {
  title: 'Two complaints',
  instructions: '',
  from: '',
  madeMinute: 29_000_000,
  items: ['pk.bbbbbbbbbb', 'pk.aaaaaaaaaa'],
  own: [
    {
      kind: 'writing',
      writing: {
        id: 'pk.bbbbbbbbbb',
        edition: 1,
        prompt: 'Write what you would say to her.',
        looksFor: [],
        points: [],
      },
    },
    {
      kind: 'question',
      question: {
        id: 'pk.aaaaaaaaaa',
        code: '000000',
        edition: 1,
        concept: 'pk',
        stem: 'What comes first?',
        points: [],
        kind: 'choice',
        options: [
          { id: 'x7', text: 'Listen to the end', right: true, why: 'It is heard first.' },
          { id: 'b2', text: 'Quote the policy', right: false, why: 'Nobody asked.' },
        ],
      },
    },
  ],
  rules: { feedback: 'end', minutes: 20 },
}

const { elsewhere } = opening
const writing = (page: Page) => page.getByLabel(ending.results.yours)
const title = (page: Page) => page.locator('h1')
const goOnHere = (page: Page) => page.getByRole('button', { name: elsewhere.take })

async function beginPack(page: Page): Promise<string> {
  await page.goto(scene.site.url(`packs/open/${await writePackLink(BODY, itemCodes([]))}`))
  await startPack(page)
  await writing(page).waitFor()
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#[\w-]{22}$/)
  return page.url()
}

test('a pack is done in one tab at a time, with all that was typed, by keyboard and while its time runs', async () => {
  const person = await meetPerson(scene.browser, scene.site)
  const one = person.page
  const address = await beginPack(one)
  const two = await person.newTab()
  await two.goto(address)
  await expect.poll(() => title(two).textContent()).toBe(elsewhere.open.title)
  expect(await person.axe(two)).toEqual([])
  await writing(one).fill(WRITTEN)
  await goOnHere(two).focus()
  await two.keyboard.press('Enter')
  await expect.poll(() => writing(two).inputValue()).toBe(WRITTEN)
  await expect.poll(() => title(one).textContent()).toBe(elsewhere.moved.title)
  expect(await writing(one).count()).toBe(0)
  expect(await person.axe(one)).toEqual([])
  await expect.poll(() => two.locator('.masthead_count').textContent()).toMatch(/\d+ minutes left/)
  await writing(two).fill(`${WRITTEN} Then I rang back.`)
  await goOnHere(one).click()
  await expect.poll(() => writing(one).inputValue()).toBe(`${WRITTEN} Then I rang back.`)
  await expect.poll(() => title(two).textContent()).toBe(elsewhere.moved.title)
  await one.getByRole('button', { name: ending.keepWriting }).click()
  await expect.poll(() => one.locator('.masthead_count').textContent()).toContain(doing.place(2, 2))
  await one.close()
  await expect.poll(() => two.locator('.masthead_count').textContent()).toContain(doing.place(2, 2))
  await two.reload()
  await expect.poll(() => two.locator('.masthead_count').textContent()).toContain(doing.place(2, 2))
  expect(person.troubles).toEqual([])
  await person.leave()
})
