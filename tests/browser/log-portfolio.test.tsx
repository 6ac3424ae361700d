import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { PortfolioPage } from '#islands/log/portfolio/PortfolioPage.tsx'
import { feetOf } from '#islands/log/portfolio/page-feet.ts'
import { setDevice } from '#stores/device.ts'
import { $notKept, $portfolio } from '#stores/portfolio/portfolio.ts'
import { $visitUnit } from '#stores/portfolio/read.ts'
import { $printable, $sharing } from '#stores/portfolio/share.ts'
import { $statement, closeStatement, saveStatement } from '#stores/portfolio/statement.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { application, LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Portfolio'
  place = document.createElement('main')
  place.className = 'page is-portfolio'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  forget()
})
afterEach(() => {
  render(null, place)
  vi.restoreAllMocks()
})

function forget() {
  closeStatement()
  $portfolio.set({ kind: 'opening' })
  $visitUnit.set(undefined)
  $printable.set(undefined)
  $sharing.set({ kind: 'idle' })
}

async function open(...happenings: readonly Happening[]): Promise<void> {
  await device.journal.append(happenings)
  render(<PortfolioPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelector('fieldset')).not.toBeNull()
}

async function openAgain(): Promise<void> {
  render(null, place)
  forget()
  await open()
}

function box(label: RegExp): HTMLInputElement {
  const found = [...place.querySelectorAll('label')].find(({ textContent }) => label.test(textContent ?? ''))
  const input = found?.querySelector('input') ?? document.getElementById(found?.htmlFor ?? '')
  if (!(input instanceof HTMLInputElement)) throw new Error(`No box is called ${label}`)
  return input
}

function press(label: string): void {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === label)
  if (!found) throw new Error(`No button is called ${label}`)
  found.click()
}

async function statement(): Promise<HTMLTextAreaElement> {
  await expect.poll(() => place.querySelector('textarea')).not.toBeNull()
  return place.querySelector('textarea') ?? document.createElement('textarea')
}

function lead(): string | null | undefined {
  return place.querySelector('.lead')?.textContent
}

function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const two = [revised(1, resource('A guide')), revised(2, resource('A webinar', { occurredOn: '2026-11-16' }))]

test('every finished entry is in until it is ticked off, and stays off after a reload', async () => {
  await open(...two)
  expect(lead()).toBe('All two finished entries are in it.')
  expect(await rulesBroken()).toEqual([])
  box(/Entry 2, A webinar/).click()
  await expect.poll(lead).toBe('1 of 2 finished entries is in it.')
  await openAgain()
  await expect.poll(lead).toBe('1 of 2 finished entries is in it.')
  expect(box(/All of these/).indeterminate).toBe(true)
  press('Choose none')
  await expect.poll(lead).toBe('None of 2 finished entries are in it.')
  await expect.poll(() => place.querySelectorAll('button:disabled').length).toBeGreaterThan(1)
})

test('what is found is chosen and left out together', async () => {
  await open(...two)
  type(box(/Find in these/), 'webinar')
  await expect.poll(() => place.textContent).toContain('1 of 2 entries.')
  press('Choose none of those found')
  await expect.poll(lead).toBe('1 of 2 finished entries is in it.')
})

test('an unfinished entry cannot go in, and one is led to it', async () => {
  await open(...two, revised(3, application(1, { stage: 'draft' })))
  expect(place.textContent).toContain('Entry 3 is unfinished, so it can’t go in.')
  const finish = [...place.querySelectorAll('a')].find(({ textContent }) => textContent === 'Finish entry 3')
  expect(finish).toBeDefined()
})

test('says what to do where the log is empty, and where nothing is finished', async () => {
  await open()
  expect(place.textContent).toContain('Your log has no entry yet.')
  expect(await rulesBroken()).toEqual([])
  await device.journal.append([revised(1, resource('A guide', { stage: 'draft' }))])
  await expect.poll(() => place.textContent).toContain('No finished entry is linked to these units yet.')
})

test('is about the units that are ticked; the address names one for a visit', async () => {
  history.replaceState(null, '', '#unit=own-development')
  await open(...two)
  expect(box(/Managing your own development/).checked).toBe(true)
  expect(box(/Learning by yourself/).checked).toBe(false)
  const back = [...place.querySelectorAll('a')].find(({ textContent }) => textContent === 'Back to the log')
  expect(back?.getAttribute('href')).toBe('/log/#unit=own-development')
  box(/Learning by yourself/).click()
  await expect.poll(lead).toBe('All two finished entries are in it.')
  expect(location.hash).toBe('')
  await openAgain()
  expect(box(/Learning by yourself/).checked).toBe(true)
})

test('who it is by and the statement are kept through a reload', async () => {
  await open(...two)
  type(box(/^Learner$/), 'Amara Osei')
  const text = await statement()
  type(text, 'one two three '.repeat(200))
  box(/^Centre$/).focus()
  await expect.poll(() => $statement.get()?.keeping).toBe('saved')
  expect(place.textContent).toContain('600 of 500 words')
  expect(place.textContent).toContain('100 words over.')
  await openAgain()
  await expect.poll(() => place.querySelector('textarea')?.value).toBe('one two three '.repeat(200))
  await expect.poll(() => box(/^Learner$/).value).toBe('Amara Osei')
})

test('what is typed of the statement is on the disk before it is saved, and found again after a crash', async () => {
  await open(...two)
  type(await statement(), 'Typed and not saved.')
  await expect
    .poll(async () => (await device.drafts.read('portfolio-statement'))?.text)
    .toContain('Typed and not')
  // A crash tells nobody: what the page knew is gone, and nothing was written on the way.
  render(null, place)
  $statement.set(undefined)
  forget()
  await open()
  await expect.poll(() => place.querySelector('textarea')?.value).toBe('Typed and not saved.')
})

test('who it is by is a draft while it is typed, one fact once it is left, and goes on from a crash', async () => {
  await open(...two)
  const name = () => place.querySelector<HTMLInputElement>('#who-learner')
  const said = async () =>
    JSON.stringify(await device.journal.factsAbout('setting:portfolio.who.learner')).match(
      /(?<="value":")[^"]*/g,
    )
  const draft = async () => (await device.drafts.read('typed-who:learner'))?.text
  await expect.poll(name).not.toBeNull()
  for (const text of ['S', 'Sa', 'Sam', 'Sam ', 'Sam R'])
    type(name() ?? document.createElement('input'), text)
  await expect.poll(draft).toBe('Sam R')
  name()?.blur()
  await expect.poll(said).toEqual(['Sam R'])
  await expect.poll(draft).toBeUndefined()
  await openAgain()
  await expect.poll(() => name()?.value).toBe('Sam R')

  // A crash comes before the journal has it.
  render(null, place)
  await device.drafts.write('typed-who:learner', 'Sam Reid')
  forget()
  await open()
  await expect.poll(() => name()?.value).toBe('Sam Reid')
  await expect.poll(said).toEqual(['Sam R', 'Sam Reid'])
  await expect.poll(draft).toBeUndefined()
})

test('who it is by stays a draft where the journal takes nothing', async () => {
  await open(...two)
  const name = () => place.querySelector<HTMLInputElement>('#who-learner')
  await expect.poll(name).not.toBeNull()
  device.refuseWrites({ kind: 'full' })
  type(name() ?? document.createElement('input'), 'Sam')
  name()?.blur()
  await expect.poll(async () => (await device.drafts.read('typed-who:learner'))?.text).toBe('Sam')
  await expect.poll(() => $notKept.get()).toBe(true)
  expect((await device.drafts.read('typed-who:learner'))?.text).toBe('Sam')
  $notKept.set(false)
})

test('of two texts that were saved apart one stands, and the other can be brought back', async () => {
  await open(...two)
  const text = await statement()
  type(text, 'The first text.')
  await saveStatement()
  type(text, 'The second text.')
  await saveStatement()
  const earlier = [...place.querySelectorAll('details')].at(-1)
  if (earlier) earlier.open = true
  await expect.poll(() => earlier?.textContent).toContain('The first text.')
  press('Bring this text back')
  await expect.poll(() => text.value).toBe('The first text.')
  await expect.poll(() => earlier?.textContent).toContain('The second text.')
})

test('nothing is on paper before the gate; then all parts are, an entry to a sheet', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await open(...two)
  expect(place.querySelector('.paper')).toBeNull()
  press('Print or save as PDF')
  await expect.poll(() => print.mock.calls.length).toBe(1)
  const titles = [...place.querySelectorAll('.paper_sheet > :is(h1, h2):first-child')]
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    'Portfolio of evidence',
    'List of entries',
    'Index by marking point',
    'Sources',
    'Entry 1. A guide',
    'Entry 2. A webinar',
  ])
  expect(document.title).toBe('due-credit-portfolio-2026-11-22')
  expect(place.querySelector('.tick')).toBeNull()
  // What one writes in another direction does not turn the signs beside it.
  const loose = [...place.querySelectorAll('.paper_references > li')].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeName }) => nodeName !== 'BDI'),
  )
  expect(loose).toEqual([])
  // What changes after is not printed with it.
  box(/Entry 2, A webinar/).click()
  await expect.poll(() => place.querySelector('.paper')).toBeNull()
})

test('personal data in an entry stops the printer', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await open(
    revised(1, resource('A guide', { fields: { howUsed: 'I wrote to jane@example.org about it.' } })),
  )
  press('Print or save as PDF')
  await expect.poll(() => $sharing.get().kind).toBe('idle')
  expect([print.mock.calls.length, place.querySelector('.paper')]).toEqual([0, null])
})

test('personal data in the statement is asked about first', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  await open(...two)
  type(await statement(), 'Ask jane@example.org.')
  press('Print or save as PDF')
  await expect.poll(() => place.textContent).toContain('jane@example.org')
  expect(print.mock.calls.length).toBe(0)
  expect(await rulesBroken()).toEqual([])
  press('It may go out')
  await expect.poll(() => print.mock.calls.length).toBe(1)
})

test('words at the foot of a page are text for the printer, whatever they say', () => {
  const css = feetOf({
    title: 'P',
    learner: 'x',
    foot: '"; } body { display: none } \\',
    cover: [],
    parts: [],
    sheets: [],
    sheetsTitle: '',
    contentsTitle: '',
  })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  expect(sheet.cssRules.length).toBe(1)
  expect(css).not.toContain('body {')
})
