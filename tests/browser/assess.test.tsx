import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { sharedOf } from '#domain/portfolio/shared.ts'
import { readCommentsFile, readCommentsLink } from '#formats/comments-file.ts'
import { writePortfolioFile } from '#formats/portfolio-file.ts'
import { AssessPage } from '#islands/assess/AssessPage.tsx'
import { $assess } from '#stores/assess/assess.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { MADE_AT, samplePortfolio } from '#tests/support/shared-portfolio.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'For assessors'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => render(null, place))

const SHARED = sharedOf(samplePortfolio(), MADE_AT)
const says = () => place.textContent ?? ''
const field = (label: string) => {
  const found = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label))
  const input = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input')
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) {
    throw new Error(`There is no field “${label}” in: ${says()}`)
  }
  return input
}
const send = () => place.querySelector<HTMLButtonElement>('button[type=submit]')?.click()

async function choose(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  render(<AssessPage />, place)
  const input = place.querySelector<HTMLInputElement>('input[type=file]')
  const files = new DataTransfer()
  files.items.add(new File([bytes], 'portfolio.json', { type: 'application/json' }))
  if (!input) throw new Error('There is no field for a file')
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

async function open(): Promise<void> {
  await choose(await writePortfolioFile(SHARED))
  await expect.poll(() => place.querySelectorAll('.assess_entry').length).toBe(3)
}

test('shows who it is by, the marking points with their evidence, the statement and every entry', async () => {
  await open()
  expect(place.querySelector('h1')?.textContent).toBe('Sam Hill')
  await expect.poll(() => document.activeElement === place.querySelector('h1')).toBe(true)
  for (const said of [
    'I answer the phones of a parcel firm.',
    'Three or more different self-study resources, each clearly recorded.',
    'Criterion 2.3. Follows our call standard.',
    'Entry 4, which is not in this file',
    'A request by phone counts as a request.',
    'Marking point 1. A source that I found by myself.',
  ]) {
    expect(says()).toContain(said)
  }
  expect(await rulesBroken()).toEqual([])
})

test('a claim’s comment is folded away, the entry’s stands open; nothing goes to the journal', async () => {
  await open()
  await userEvent.fill(field('Your comment on entry 1'), 'Which paragraph?')
  const [summary] = place.querySelectorAll('summary')
  summary?.click()
  await expect.poll(() => place.querySelectorAll('details textarea').length).toBe(1)
  await expect.poll(() => says()).toContain('One comment.')
  expect(await device.journal.facts()).toEqual([])
  expect(await device.journal.subjects('')).toEqual([])
})

test('what was typed stands there again once the same file is opened again, here or after a newer one', async () => {
  await open()
  await userEvent.fill(field('Your comment on entry 1'), 'Which paragraph?')
  field('I have seen this and sign it (entry 2)').click()
  await expect.poll(() => device.drafts.list('assess:')).toHaveLength(1)
  render(null, place)
  await expect.poll(() => $assess.get().kind).toBe('choose')
  await open()
  expect(field('Your comment on entry 1').value).toBe('Which paragraph?')
  expect(says()).toContain('What you wrote at two places of this file stands here again.')
  render(null, place)
  await expect.poll(() => $assess.get().kind).toBe('choose')

  // Entry 2 was changed since: its signature is of the text before.
  const [one, two, three] = SHARED.entries
  if (!one || !two || !three) throw new Error('The sample has three entries')
  const changed = { ...SHARED, entries: [one, { ...two, revision: 'aaaaaaaaaa-00000077' }, three] }
  await choose(await writePortfolioFile(changed))
  await expect.poll(() => says()).toContain('of an earlier file of this log stands here again')
  expect(field('Your comment on entry 1').value).toBe('Which paragraph?')
  expect((field('I have seen this and sign it (entry 2)') as HTMLInputElement).checked).toBe(false)
  expect(says()).toContain('You signed an earlier text of this entry.')
})

test('sends comments as a file and as a link, once it is said whose they are', async () => {
  await open()
  send()
  await expect.poll(() => says()).toContain('Write a comment or sign an entry first')
  await userEvent.fill(field('Your comment on entry 1'), '<img src=x onerror=alert(1)>')
  send()
  await expect.poll(() => says()).toContain('Say who you are')
  await userEvent.fill(field('Your name'), 'J. Price')
  await userEvent.fill(field('Your role'), 'assessor')
  send()
  await expect.poll(() => device.offered).toHaveLength(1)
  const [[name, , bytes] = []] = device.offered
  expect(name).toBe('due-credit-comments-2026-11-22.json')
  const file = await readCommentsFile(bytes ?? new Uint8Array())
  expect(file.ok && file.value.facts).toMatchObject([
    { kind: 'entry.commented', seq: 1, by: 'J. Price, assessor', text: '<img src=x onerror=alert(1)>' },
  ])
  await expect.poll(() => place.querySelector('#comments-link')).not.toBeNull()
  expect(await readCommentsLink(field('Or paste this').value)).toEqual(file)
  expect(await rulesBroken()).toEqual([])
  expect(place.querySelector('img')).toBeNull()
})

test('a comment that is too long says so where it stands, and is not sent', async () => {
  await open()
  await userEvent.fill(field('Your comment on entry 1'), 'x'.repeat(4_001))
  await expect.poll(() => says()).toContain('has 4,001 characters. Shorten it to 4,000')
  send()
  await expect.poll(() => says()).toContain('Not sent yet')
  expect(device.offered).toEqual([])
})

test.each([
  ['', 'This file is empty.'],
  [
    '{"format":"due-credit-backup","version":1,"body":{}}',
    'This is a backup: it belongs on the page “Your data”.',
  ],
  ['{"format":"due-credit-pack","version":1,"body":{}}', 'This is a pack: it belongs on the page “Packs”.'],
  ['{"format":"due-credit-portfolio","version":9,"body":{}}', 'made by a newer version'],
  ['{"format":"due-credit-portfolio","version":1,"bo', 'ends too early'],
  ['{"format":"due-credit-portfolio","version":1,"body":{}}', 'was changed after it was made'],
  ['%PDF-1.4', 'This is not a file from Due Credit.'],
])('says of “%s” what it is, and opens nothing', async (text, said) => {
  await choose(new TextEncoder().encode(text))
  await expect.poll(() => says()).toContain(said)
  expect(place.querySelector('.assess_entry')).toBeNull()
  await expect.poll(() => document.activeElement?.textContent).toContain('Nothing was changed.')
})
