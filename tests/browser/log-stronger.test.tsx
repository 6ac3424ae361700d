import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const FILES = 'Take it with you'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your learning log'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
})
afterEach(() => render(null, place))

async function open(...happenings: readonly Happening[]): Promise<void> {
  await device.journal.append(happenings)
  render(<LogPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelectorAll('.ready').length).toBeGreaterThan(0)
}

const headings = () => [...place.querySelectorAll('h2')].map(({ textContent }) => textContent)
const lines = () =>
  [...place.querySelectorAll<HTMLElement>('.nudges li')].filter((line) => line.checkVisibility())

test('a log that has begun says after its marking points what would make it stronger', async () => {
  await open(revised(1, resource('A guide')))
  expect(headings()).toEqual(['Three marking points', 'To make it stronger', 'Entries', FILES])
  expect(lines().map(({ textContent }) => textContent)).toEqual([
    'Entry 1 is tied to no service skill. Tick skills in entry 1',
    expect.stringContaining('Log a before and an after'),
  ])
  const [tick, compare] = lines().map((line) => line.querySelector('a'))
  expect(tick?.getAttribute('href')).toBe(`/log/entry/#${entryIdOf(1)}&at=competencies`)
  expect(compare?.getAttribute('href')).toBe('/log/entry/#new=comparison')
  expect(await rulesBroken()).toEqual([])
})

test('what an assessor may ask is short at first, and unfolds by keyboard', async () => {
  const days = ['2024-01-10', '2026-02-01', '2026-11-14']
  await open(...days.map((occurredOn, at) => revised(at + 1, resource(`Guide ${at + 1}`, { occurredOn }))))
  expect(place.querySelector('h3.nudges_asks')?.textContent).toBe('An assessor may ask')
  const asked = () =>
    lines().filter((line) => line.textContent?.match(/older|old\.|between|claim|first saved/))
  expect(asked()).toHaveLength(3)
  const fold = place.querySelector<HTMLElement>('.nudges_more > summary')
  expect(fold?.textContent).toBe('Two more')
  expect(fold?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  fold?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked().length).toBe(5)
  expect(await rulesBroken()).toEqual([])
})

test('a unit whose log has not begun says nothing of it', async () => {
  await open(revised(1, resource('A guide', { links: [] })))
  expect(headings()).toEqual(['Three marking points', 'Entries', FILES])
})

test('what is said goes as soon as the entry is mended, wherever that is done', async () => {
  const first = revised(1, resource('A guide'))
  await open(first)
  const [fact] = await device.journal.factsAbout(`entry:${entryIdOf(1)}`)
  const mended = resource('A guide', { fields: { competencies: ['empathy'] } })
  await device.journal.append([revised(1, mended, { replaces: [fact?.id ?? ''] })])
  await expect.poll(() => lines().length).toBe(1)
})
