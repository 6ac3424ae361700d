import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import { partTables } from '#domain/pack/part-table.ts'
import { writePackLink } from '#formats/pack.ts'
import { Items } from '#islands/pack/gradebook/Items.tsx'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import type { ItemView } from '#stores/pack/gradebook-view.ts'
import { fakeDevice } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_SHIPPED } from '#tests/support/learner-pack.ts'
import { CLOZE, MATCH, PARTS_QUIZ } from '#tests/support/parts-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'A pack'
  place = document.createElement('div')
  place.className = 'sheet pack-open'
  document.body.replaceChildren(place)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

const ITEMS: readonly PackItem[] = [MATCH, CLOZE].map(({ id, stem }, at) => ({
  id,
  code: `00000${at}`,
  kind: 'question',
  unit: 'unit',
  title: stem,
  points: [],
}))

async function press(name: string): Promise<void> {
  const find = () =>
    [...place.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent?.startsWith(name))
  await expect.poll(() => find()?.textContent).toBeDefined()
  find()?.click()
}

/** Opens a pack of a match and a text with gaps, and begins it. */
async function begin(): Promise<void> {
  const device = fakeDevice({
    shipped: { ...PACK_SHIPPED, 'quizzes/unit': PARTS_QUIZ, items: { version: 'v', items: ITEMS } },
  })
  setDevice(device)
  setMarks(device.marks)
  const link = await writePackLink({ ...LEARNER_PACK, items: ITEMS.map(({ id }) => id) }, itemCodes(ITEMS))
  history.replaceState(null, '', `${location.pathname}${location.search}${link}`)
  render(<PackOpen />, place)
  await press('Start')
}

test('a question of parts is done and marked within a pack, and then the next has the focus', async () => {
  await begin()
  await expect.poll(() => place.querySelectorAll('select').length).toBe(3)
  for (const [at, right] of ['Hear', 'Take action', 'Take action'].entries()) {
    const select = place.querySelectorAll('select')[at]
    if (select) await userEvent.selectOptions(select, right)
  }
  await press('Check my answer')
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe('Partly right: 2 of 3')
  expect(place.querySelector('.struck')?.textContent).toBe('Take action')
  expect(await rulesBroken()).toEqual([])
  await press('Continue')
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe(CLOZE.stem)
  expect(document.activeElement).toBe(place.querySelector('h1'))
})

test('the gradebook lists what a class gave for each part, and what is right where nobody did', async () => {
  place.className = 'page'
  const chosen = new Map([
    ['back=hear', 2],
    ['loss=act', 2],
    ['date=act', 1],
  ])
  const count = {
    right: 0,
    partly: 2,
    wrong: 0,
    none: 0,
    got: 0,
    forgot: 0,
    changed: 0,
    unmarked: 0,
    'not-given': 0,
    'left-out': 0,
  }
  const item: ItemView = {
    id: MATCH.id,
    number: 1,
    kind: 'question',
    title: MATCH.stem,
    tally: { item: MATCH.id, count, marked: 2, chosen, share: 0.5 },
    isLow: false,
    answers: [],
    parts: partTables(MATCH, chosen),
  }
  render(<Items items={[item]} />, place)
  const details = place.querySelector('details')
  if (details) details.open = true
  const listed = [...place.querySelectorAll('.item_answers li')].map((one) => one.textContent?.trim())
  expect(listed).toEqual(['2Hear right', '0Empathise right', '2Take action', '1Take action right'])
  expect(place.textContent).toContain('2 “Two days’ pay, and still no sofa.”')
})
