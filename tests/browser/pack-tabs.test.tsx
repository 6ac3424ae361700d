import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Open a pack'
  place = document.createElement('div')
  place.className = 'sheet pack-open'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
  history.replaceState(null, '', `${location.pathname}${location.search}${await packFragment()}`)
  render(<PackOpen />, place)
  await press('Start')
  await expect.poll(position).toBe('Item 1 of 4')
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

const position = () => place.querySelector('.masthead_count b')?.textContent
const heading = () => place.querySelector('h1')?.textContent
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name))

async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  button(name)?.click()
}

/** Another tab that wants the attempt which is done here. */
async function otherTab() {
  const [started] = await device.journal.facts()
  const heard: string[] = []
  const seat = await device.sitDown(`pack:${started?.id}`, {
    onHeld: () => heard.push('held'),
    onElsewhere: () => heard.push('elsewhere'),
    handOver: async () => void heard.push('hands over'),
  })
  await expect.poll(() => heard).toEqual(['elsewhere'])
  return { seat, heard }
}

test('a pack that is taken to another tab says so here, and comes back by keyboard', async () => {
  const { seat, heard } = await otherTab()
  seat.take()
  await expect.poll(heading).toBe('You went on in another tab')
  await expect.poll(() => document.activeElement?.textContent).toBe('You went on in another tab')
  expect(place.querySelector('.option')).toBeNull()
  expect(await rulesBroken()).toEqual([])
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Go on here')
  await userEvent.keyboard('{Enter}')
  await expect.poll(position).toBe('Item 1 of 4')
  expect(heard).toEqual(['elsewhere', 'held', 'hands over', 'elsewhere'])
})

test('a pack comes back by itself once the other tab is gone', async () => {
  const { seat } = await otherTab()
  seat.take()
  await expect.poll(heading).toBe('You went on in another tab')
  seat.leave()
  await expect.poll(position).toBe('Item 1 of 4')
})
