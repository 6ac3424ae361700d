import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody, PackId } from '#domain/pack/pack.ts'
import { packIdOf } from '#formats/pack.ts'
import { SharePack } from '#islands/pack/share/SharePack.tsx'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const BODY: PackBody = {
  title: 'First week <b>complaints</b>',
  instructions: '',
  from: 'Dana',
  due: '2026-12-04',
  items: ['q-two', 's-sofa'],
  madeMinute: 29_000_000,
}

let place: HTMLElement
let device: FakeDevice
let id: PackId

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Send a pack'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: { items: SHELF_ITEMS } })
  setDevice(device)
  id = await packIdOf(BODY, itemCodes(SHELF_ITEMS.items))
  await device.journal.append([{ kind: 'pack.saved', pack: id, body: BODY, names: ['Amira', 'Ben'] }])
})
afterEach(() => render(null, place))

async function open(name = id): Promise<void> {
  history.replaceState(null, '', `#${name}`)
  render(<SharePack />, place)
  await expect.poll(() => place.textContent).not.toContain('Opening the pack')
}

const link = () => place.querySelector<HTMLInputElement>('#link')
const names = () => place.querySelector<HTMLTextAreaElement>('#names')

async function press(name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await userEvent.click(button ?? place)
}

test('gives the link, its length and what that means, a QR code and the way on', async () => {
  await open()
  expect(place.querySelector('h1')?.textContent).toBe('First week <b>complaints</b>')
  expect(link()?.value).toContain(`${location.origin}/packs/open/#p1.`)
  expect(place.textContent).toContain(
    `${link()?.value.length} characters. It goes through chat, mail and a QR code`,
  )
  expect(place.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('QR code of the link to')
  expect(place.textContent).toContain('2 items, about six minutes, due 4 December 2026')
  const to = [...place.querySelectorAll('a')].map((anchor) => anchor.getAttribute('href'))
  expect(to).toEqual(expect.arrayContaining([`/packs/gradebook/#${id}`, `/packs/make/#again=${id}`]))
  expect(await rulesBroken()).toEqual([])
})

test('draws the code black on white, also in the dark', async () => {
  document.documentElement.style.colorScheme = 'dark'
  await open()
  const paint = (part: string) => {
    const drawn = place.querySelector(part)
    return drawn && getComputedStyle(drawn).fill
  }
  expect([paint('.qr_paper'), paint('.qr_ink')]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  document.documentElement.style.colorScheme = ''
})

test('copies, and where that is refused selects the link to be copied by hand', async () => {
  await open()
  await press('Copy the link')
  await expect.poll(() => place.textContent).toContain('Copied.')
  setDevice({ ...device, passOn: { ...device.passOn, copy: async () => false } })
  await press('Copy the link')
  await expect.poll(() => document.activeElement).toBe(link())
  expect(link()?.selectionEnd).toBe(link()?.value.length)
})

test('keeps other names, takes those of another tab in, and never over what is being typed', async () => {
  await open()
  await userEvent.fill(names() ?? place, 'Amira\nBen\nCallum')
  await press('Keep these names')
  await expect.poll(() => place.textContent).toContain('Kept.')
  await device.journal.append([{ kind: 'pack.saved', pack: id, body: BODY, names: ['Ewa'] }])
  await expect.poll(() => names()?.value).toBe('Ewa')
  await userEvent.fill(names() ?? place, 'Ewa\nTom')
  await device.journal.append([{ kind: 'pack.saved', pack: id, body: BODY, names: ['Grace'] }])
  await device.journal.append([{ kind: 'pack.saved', pack: id, body: BODY, names: [], removed: true }])
  await expect.poll(() => place.textContent).toContain('You took this pack off your list.')
  expect(names()?.value).toBe('Ewa\nTom')
})

test('says what is wrong with a name, at the field', async () => {
  await open()
  await userEvent.fill(names() ?? place, 'x'.repeat(61))
  await press('Keep these names')
  await expect
    .poll(() => place.textContent)
    .toContain('to 60 characters, or put each name on a line of its own.')
  expect(names()?.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => document.activeElement).toBe(names())
  expect(await rulesBroken()).toEqual([])
})

test('says so where a pack is not here', async () => {
  await open('nobody')
  expect(place.textContent).toContain('This pack is not here.')
  expect(await rulesBroken()).toEqual([])
})
