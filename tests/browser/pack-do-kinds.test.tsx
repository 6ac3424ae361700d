import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { writePackLink } from '#formats/pack.ts'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_SHIPPED } from '#tests/support/learner-pack.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { shownKind } from '#tests/unit/review/shown-kinds.ts'
import '#styles/all.css'

/** Two cards that are graded by what one ticks, in a row. */
const CARDS = shownKind('parts')
  .slice(0, 1)
  .flatMap((card): readonly ShownCard[] => [
    { ...card, id: 'first', law: { nation: 'England and Wales', reviewed: '2026-11-22' } },
    { ...card, id: 'second', front: 'What else?' },
  ])
const ITEMS = CARDS.map(
  ({ id, front }, at): PackItem => ({ id, code: `00000${at}`, kind: 'card', title: front, points: [] }),
)

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Open a pack'
  place = document.createElement('div')
  place.className = 'sheet pack-open'
  document.body.replaceChildren(place)
  device = fakeDevice({
    shipped: {
      ...PACK_SHIPPED,
      items: { version: 'v', items: ITEMS },
      cards: { version: 'v', cards: CARDS },
    },
  })
  setDevice(device)
  setMarks(device.marks)
  const pack = { ...LEARNER_PACK, items: ITEMS.map(({ id }) => id) }
  const link = await writePackLink(pack, itemCodes(ITEMS))
  history.replaceState(null, '', `${location.pathname}${location.search}${link}`)
  render(<PackOpen />, place)
  await press('Start')
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

const answers = () => [...place.querySelectorAll('.choice-pair button')].map(({ textContent }) => textContent)

async function press(name: string): Promise<void> {
  const find = () =>
    [...place.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')].find((one) =>
      one.textContent?.startsWith(name),
    )
  await expect.poll(() => find()?.textContent).toBeDefined()
  await userEvent.click(find() ?? place)
}

test('a card looked at again in a pack has its parts as a list, and whose law it is', async () => {
  await press('Sure')
  await userEvent.click(place.querySelector('.slip_parts input') ?? place)
  await press('Got it')
  await press('Stop')
  await press('What stands beside each title?')
  const parts = () => [...place.querySelectorAll('ul.slip_parts > li')].map(({ textContent }) => textContent)
  await expect.poll(parts).toEqual(['who made it essential', 'why'])
  const ticked = () => [...place.querySelectorAll<HTMLInputElement>('ul.slip_parts input')]
  expect(ticked().map(({ checked }) => checked)).toEqual([true, false])
  expect(place.querySelector('.slip_law')?.textContent).toContain('Law of England and Wales')
  expect(place.textContent).toContain('With effort')
  expect(await rulesBroken()).toEqual([])
})

test('a grade that was not wanted for one card of a pack is worked out again for the next', async () => {
  await press('Sure')
  await expect.poll(answers).toEqual(['Forgot again today'])
  expect(await rulesBroken()).toEqual([])
  await press('Grade it otherwise')
  await press('Got it')
  await expect.poll(() => place.querySelector('h2.slip_ask')?.textContent).toBe('What else?')
  await press('Sure')
  await expect.poll(answers).toEqual(['Forgot again today'])
  await userEvent.click(place.querySelector('.slip_parts input') ?? place)
  await press('Got it')
  await expect
    .poll(async () => (await device.journal.facts()).filter(({ kind }) => kind === 'card.graded'))
    .toMatchObject([
      { card: 'first', grade: 3 },
      { card: 'second', grade: 2 },
    ])
})
