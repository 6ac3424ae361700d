import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { PlanPage } from '#islands/log/plan/PlanPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Plan'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
})
afterEach(() => render(null, place))

/** The fake device’s day is 22 November 2026. */
async function open(...happenings: readonly Happening[]): Promise<void> {
  await device.journal.append(happenings)
  render(<PlanPage />, place)
  // Minutes stand last, and come last.
  await expect.poll(() => texts('h2').at(-1)).toBe('How many minutes?')
}

const goal = (title: string, fields: EntryRecord['fields'] = {}): EntryRecord => ({
  type: 'goal',
  stage: 'ready',
  title,
  occurredOn: '2026-09-01',
  links: [],
  fields: {
    measureName: 'E-mails that pass first time',
    baseline: '62.5',
    target: '90',
    unitOfMeasure: '% of e-mails',
    due: '2027-03-31',
    ...fields,
  },
})
const review = (occurredOn: string, fields: EntryRecord['fields']): EntryRecord => ({
  type: 'review',
  stage: 'ready',
  title: 'A review',
  occurredOn,
  links: [],
  fields: { goals: [entryIdOf(1)], reading: '7 of 10 pass.', decision: 'keep', ...fields },
})
const texts = (selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent)

test('a goal that waits comes first, and says for what', async () => {
  await open(
    revised(1, goal('Under way', { reviewDates: [{ on: '2026-12-01' }] })),
    revised(2, goal('Forgotten', { reviewDates: [{ on: '2026-10-01' }], due: '2026-11-10' })),
  )
  expect(place.querySelector('.lead')?.textContent).toBe('One goal is waiting for you and one is under way.')
  expect(texts('h2')).toEqual(['Waiting for you', 'Under way', 'In your calendar', 'How many minutes?'])
  expect(texts('h3')).toEqual(['Forgotten', 'Under way'])
  expect(texts('.goal_stands')).toEqual([
    'A review was planned for 1 October. It was due on 10 November.',
    'Next review on 1 December. Due on 31 March 2027.',
  ])
  expect(texts('.goal > .quiet')[0]).toBe('E-mails that pass first time: from 62.5 to 90 % of e-mails.')
  expect(await rulesBroken()).toEqual([])
})

test('reviews stand in order with what they decided, and the next one begins from the goal', async () => {
  await open(
    revised(1, goal('E-mails')),
    revised(3, review('2026-11-02', { decision: 'change', reading: '8 of 10 pass.' })),
    revised(2, review('2026-10-20', { nextOn: '2026-11-01' })),
  )
  expect(texts('.goal_reviews > li')).toEqual([
    '20 OctoberGo on as planned. 7 of 10 pass. Entry 2',
    '2 NovemberChange the plan. 8 of 10 pass. Entry 3',
  ])
  expect(place.querySelector('.goal .action')?.getAttribute('href')).toBe(
    `/log/entry/#new=review&from=${entryIdOf(1)}`,
  )
})

test('a goal that is over asks for nothing', async () => {
  await open(revised(1, goal('E-mails')), revised(2, review('2026-10-20', { decision: 'done' })))
  expect(texts('.goal_stands')).toEqual(['Reached on 20 October.'])
  expect(place.querySelector('.goal .action')).toBeNull()
})

test('minutes are drawn by week and by type, and stand in one table', async () => {
  await open(
    revised(1, resource('A guide', { occurredOn: '2026-11-03', minutes: 80 })),
    revised(2, { ...review('2026-11-18', {}), minutes: 25 }),
  )
  expect(place.querySelector('.answer > p')?.textContent).toBe(
    '1 hour 45 minutes in three weeks, about 35 minutes a week. This week so far: 25 minutes.',
  )
  const labels = [...place.querySelectorAll('[role="img"]')].map((one) => one.getAttribute('aria-label'))
  expect(labels).toEqual([
    'Minutes by week: from 2 Nov 80, from 9 Nov 0, from 16 Nov 25.',
    'Minutes by type of entry: Resource 80, Review 25.',
  ])
  place.querySelector<HTMLElement>('summary')?.click()
  await expect.poll(() => texts('table tr').length).toBe(4)
  const rows = [...place.querySelectorAll('table tr')].map((row) => cellsOf(row))
  expect(rows).toEqual([
    ['Week from', 'All', 'Resource', 'Review'],
    ['2 Nov', '80', '80', '0'],
    ['9 Nov', '0', '0', '0'],
    ['16 Nov', '25', '0', '25'],
  ])
  expect(await rulesBroken()).toEqual([])
})

test('the planned days are handed over as a calendar file', async () => {
  await open(revised(1, goal('E-mails', { reviewDates: [{ on: '2026-12-01' }] })))
  const button = [...place.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes('.ics'),
  )
  button?.click()
  await expect.poll(() => texts('[role="status"]')).toEqual(['2 days in due-credit-plan-2026-11-22.ics.'])
  const [[name, type, bytes] = []] = device.offered
  expect([name, type]).toEqual(['due-credit-plan-2026-11-22.ics', 'text/calendar'])
  expect(await new Response(bytes).text()).toContain('SUMMARY:Review: E-mails')
})

test('an empty log says what a plan is for, and how to begin', async () => {
  await open()
  expect(place.querySelector('.lead')?.textContent).toContain('No goal is in your log yet.')
  expect(place.querySelector('a.button')?.getAttribute('href')).toBe('/log/entry/#new=goal')
  expect(place.querySelector('.chart')).toBeNull()
  expect(place.querySelector('button')).toBeNull()
  expect(await rulesBroken()).toEqual([])
})

function cellsOf(row: Element): readonly string[] {
  return [...row.children].map(({ textContent }) => textContent ?? '')
}
