import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { EntryState } from '#domain/log/entry.ts'
import { EntryForm } from '#islands/log/form/EntryForm.tsx'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

async function open(fragment: string): Promise<void> {
  render(null, place)
  history.replaceState(null, '', `#${fragment}`)
  render(<EntryForm groups={[]} />, place)
  await expect.poll(() => place.querySelector('form')).not.toBeNull()
}
const field = (name: string) => document.getElementById(`field-${name}`) ?? place
const type = (name: string, text: string) => userEvent.fill(field(name), text)
const button = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent?.startsWith(name))
const press = (name: string) => userEvent.click(button(name) ?? place)
const tick = (value: string) => userEvent.click(place.querySelector(`input[value="${value}"]`) ?? place)
async function records() {
  const rows = await device.journal.rows('entry:')
  return rows.map(({ state }) => (state as EntryState).heads[0]?.record)
}

async function fillPlan(): Promise<void> {
  await type('title', 'How calls end')
  await press('Today')
  await type('standards-0-standard', 'The day is named')
  await type('standards-0-measure', 'Calls with a day')
  await type('standards-0-target', '9 of 10')
  await type('standards-0-source', 'Service policy 7')
  await tick('recording')
  await tick('live')
  await type('sample', 'Six calls of each adviser, by lot.')
  await type('confidentiality', 'Contacts by code, notes locked away.')
  await tick('yes')
}

test('rows and ticks are kept as they are filled, and are there again to be changed', async () => {
  await open('aaaaaaaaaa&new=monitoring-plan')
  await fillPlan()
  await press('Add a standard')
  await type('standards-1-standard', 'The name is said')
  await press('Add a standard')
  // Who works by keys goes on in the new row, and is not lost when one is taken away.
  await expect.poll(() => document.activeElement).toBe(field('standards-2-standard'))
  await type('standards-2-standard', 'Taken away again')
  await press('Take standard 3 away')
  await expect.poll(() => document.activeElement).toBe(button('Add a standard'))
  await press('Save entry 1')
  // The second standard lacks its measure: the summary says so, and leads to it.
  const order = 'Standard 2: say what is counted'
  await expect.poll(() => place.querySelector('.problems a')?.textContent).toBe(order)
  await userEvent.click(place.querySelector('.problems a') ?? place)
  expect(document.activeElement).toBe(field('standards-1-measure'))
  expect(await rulesBroken()).toEqual([])
  await type('standards-1-measure', 'Calls with a name')
  await type('standards-1-target', 'All')
  await type('standards-1-source', 'Service policy 2')
  await press('Save entry 1')
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe('Entry 1 is saved')
  const [record] = await records()
  expect(record?.fields).toMatchObject({
    standards: [
      {
        standard: 'The day is named',
        measure: 'Calls with a day',
        target: '9 of 10',
        source: 'Service policy 7',
      },
      {
        standard: 'The name is said',
        measure: 'Calls with a name',
        target: 'All',
        source: 'Service policy 2',
      },
    ],
    methods: ['live', 'recording'],
  })
  await open('aaaaaaaaaa')
  expect((field('standards-1-target') as HTMLInputElement).value).toBe('All')
  expect(place.querySelector<HTMLInputElement>('input[value="recording"]')?.checked).toBe(true)
})

test('one method is too few, a day ahead may be due, and a target that moves nothing is none', async () => {
  await open('aaaaaaaaaa&new=monitoring-plan')
  await fillPlan()
  await tick('live')
  await press('Save entry 1')
  await expect
    .poll(() => place.querySelector('.problems a')?.textContent)
    .toBe('Give one more under “How will you watch?”')

  await open('bbbbbbbbbb&new=goal')
  await type('baseline', '72.5')
  await type('target', '72.50')
  await type('due', '31 3 2099')
  await type('reviewDates-0-on', '31 2 2099')
  await press('Save entry 1')
  await expect.poll(() => place.querySelectorAll('.problems a').length).toBeGreaterThan(5)
  const orders = [...place.querySelectorAll('.problems a')].map(({ textContent }) => textContent)
  expect(orders).toContain('Check what is under “Where should it stand?”')
  expect(orders).toContain('Review 1: check “On this day”')
  expect(orders).not.toContain('Give the day it is due')
})

test('a draft keeps half-filled rows', async () => {
  await open('aaaaaaaaaa&new=observation')
  await type('title', 'A late delivery')
  await type('judged-0-note', 'No day was named.')
  await press('Leave it as a draft')
  await expect.poll(() => place.querySelector('h1')?.textContent).toBe('Entry 1 is kept as a draft')
  expect((await records())[0]?.fields).toEqual({ judged: [{ note: 'No day was named.' }] })
})

test('what is typed in a row is looked at too, and letters taken in another row stay taken', async () => {
  await open('aaaaaaaaaa&new=monitoring-plan')
  await type('standards-0-standard', 'As agreed with [customer A]')
  await type('standards-0-source', 'Mr Khan at the desk')
  await expect
    .poll(
      () => field('standards-0-source').closest('.field_part')?.querySelector('.guard-note p')?.textContent,
    )
    .toContain('“Mr Khan” may be somebody’s')
  await press('Put [customer B] there')
  await expect.poll(() => field('standards-0-source')).toMatchObject({ value: '[customer B] at the desk' })
  expect(document.activeElement).toBe(field('standards-0-source'))
  expect(await rulesBroken()).toEqual([])
})
