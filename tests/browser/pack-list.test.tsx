import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PackBody } from '#domain/pack/pack.ts'
import { PackList } from '#islands/pack/list/PackList.tsx'
import { setDevice } from '#stores/device.ts'
import { $packs, $takenAway } from '#stores/pack/list.ts'
import { EMPTY_DRAFT, writeDraft } from '#stores/pack/make-draft.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const ID = 'AAAAAAAAAAAAAAAAAAAAAA'
const BODY: PackBody = {
  title: 'First week <i>complaints</i>',
  instructions: '',
  from: 'Dana',
  due: '2026-12-04',
  items: ['q-one', 'c-law', 'c-plan'],
  madeMinute: 29_000_000,
}

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Packs'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Packs'
  document.body.replaceChildren(title, place)
  $packs.set(undefined)
  $takenAway.set(undefined)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => render(null, place))

async function open(): Promise<void> {
  render(<PackList />, place)
  await expect.poll(() => place.textContent).not.toContain('Reading what is kept')
}

const says = () => place.textContent
const named = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )

test('says in a sentence each that nothing is there yet', async () => {
  await open()
  expect(says()).toContain('Nothing yet. When your tutor sends you a link')
  expect(says()).toContain('Nothing yet. Tutors choose')
  expect(await rulesBroken()).toEqual([])
})

test('shows what was given and made, with the way on from each', async () => {
  await device.journal.append([
    { kind: 'pack.started', pack: ID, body: BODY },
    { kind: 'pack.saved', pack: ID, body: BODY, names: ['Amira', 'Ben'] },
  ])
  await open()
  expect(place.querySelector('h3')?.textContent).toBe(BODY.title)
  expect(says()).toContain('From Dana. Begun, nothing answered yet. Not sent yet.')
  expect(says()).toContain('3 items, due 4 December 2026')
  expect(says()).toContain('No receipt from the two names yet.')
  const leads = (name: string) => named(`${name}: ${BODY.title}`)?.getAttribute('href')
  expect(leads('Go on')).toBe(`/packs/open/#${ID}`)
  expect(leads('Gradebook')).toBe(`/packs/gradebook/#${ID}`)
  expect(leads('Send it again')).toBe(`/packs/make/share/#${ID}`)
  expect(leads('New pack from it')).toBe(`/packs/make/#from=${ID}`)
  expect(await rulesBroken()).toEqual([])
})

test('takes a pack off the list and puts it back, by keyboard', async () => {
  await device.journal.append([{ kind: 'pack.saved', pack: ID, body: BODY, names: [] }])
  await open()
  named(`Take off the list: ${BODY.title}`)?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Put it back')
  await expect.poll(() => named(`Gradebook: ${BODY.title}`)).toBeUndefined()
  expect(await rulesBroken()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => named(`Gradebook: ${BODY.title}`)).toBeDefined()
  await expect.poll(() => document.activeElement?.textContent).toBe(BODY.title)
})

test('throws an unfinished pack away and puts it back, by keyboard', async () => {
  await device.drafts.write('pack:aaaaaaaaaa', writeDraft({ ...EMPTY_DRAFT, title: 'Half' }))
  await open()
  named('Throw away: Half')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Put it back')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Finish it: Half')
})

test('follows what another tab does', async () => {
  await open()
  await device.journal.append([{ kind: 'pack.saved', pack: ID, body: BODY, names: [] }])
  await expect.poll(says).toContain('No receipt yet.')
})

test('says what to paste where there is no link in it', async () => {
  await open()
  const field = place.querySelector<HTMLTextAreaElement>('#link')
  await userEvent.click(named('Open it') ?? place)
  await expect.poll(says).toContain('Paste the link that your tutor sent')
  expect(document.activeElement).toBe(field)
  await userEvent.fill(field ?? place, 'javascript:alert(1)')
  await expect.poll(says).not.toContain('Paste the link that your tutor sent')
  await userEvent.click(named('Open it') ?? place)
  await expect.poll(says).toContain('There is no pack in this')
  // A whole message has lines.
  expect(field?.tagName).toBe('TEXTAREA')
  expect(await rulesBroken()).toEqual([])
})
