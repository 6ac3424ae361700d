import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { idOfOwn, type OwnItem, withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
import type { PackSaved } from '#domain/pack/pack-facts.ts'
import { packIdOf } from '#formats/pack.ts'
import { sealKey } from '#formats/seal.ts'
import { SharePack } from '#islands/pack/share/SharePack.tsx'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS } from '#tests/support/pack-shelf.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
import '#styles/all.css'

const CODE = '7K2M-9QXA-44TB-ZC0D'
const HOSTILE = '<img src=x onerror=alert(1)>‮“><script>'
const [QUESTION] = OWN_ITEMS
const own: readonly OwnItem[] = QUESTION ? [QUESTION] : []
const BODY: PackBody = {
  title: HOSTILE,
  instructions: '',
  from: '"><b>Dana</b>',
  due: '2026-12-04',
  items: own.map(idOfOwn),
  madeMinute: 29_000_000,
  own: own.map(withoutKey),
}

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Send a pack'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: { items: SHELF_ITEMS } })
  setDevice(device)
})
afterEach(() => render(null, place))

async function open(body: PackBody, more: Partial<PackSaved> = {}): Promise<void> {
  const pack = await packIdOf(body, itemCodes(SHELF_ITEMS.items))
  await device.journal.append([{ kind: 'pack.saved', pack, body, names: [], ...more }])
  history.replaceState(null, '', `#${pack}`)
  render(<SharePack />, place)
  await expect.poll(() => place.textContent).not.toContain('Opening the pack')
}

async function press(name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await userEvent.click(button ?? place)
}

test('shows a reveal code large, says what it is for and when to give it out, and copies it', async () => {
  const sealed = await sealKey(own, CODE)
  await open({ ...BODY, key: { kind: 'code', sealed } }, { keys: own, code: CODE })
  const code = place.querySelector('.screen-only > .reveal-code')
  expect(code?.textContent).toBe(CODE)
  expect(Number.parseFloat(code ? getComputedStyle(code).fontSize : '0')).toBeGreaterThan(23)
  expect(place.textContent).toContain('Give it out after 4 December 2026')
  await press('Copy the code')
  await expect.poll(() => place.textContent).toContain('The code is copied.')
  expect(device.passedOn).toEqual([CODE])
  expect(place.querySelector('.poster')?.textContent ?? '').not.toContain(CODE)
  device.setMoment({ at: Date.UTC(2026, 11, 5, 10), offsetMin: 0 })
  render(null, place)
  await open({ ...BODY, key: { kind: 'code', sealed } })
  expect(place.textContent).toContain('you can give the code out now')
  expect(await rulesBroken()).toEqual([])
})

test('prints the code alone when asked to, and otherwise never', async () => {
  const sealed = await sealKey(own, CODE)
  await open({ ...BODY, key: { kind: 'code', sealed } }, { keys: own, code: CODE })
  const sheets: (string | undefined)[] = []
  const { print } = window
  window.print = () => void sheets.push(document.documentElement.dataset['sheet'])
  await press('Print the code')
  dispatchEvent(new Event('afterprint'))
  window.print = print
  expect([sheets, document.documentElement.dataset['sheet']]).toEqual([['code'], undefined])
  const sheet = place.querySelector('.code-sheet')
  expect(sheet && getComputedStyle(sheet).display).toBe('none')
})

test('says of a key that stays here that it is in no pack, and what learners can find out', async () => {
  await open({ ...BODY, items: [...BODY.items, 'q-two'], key: { kind: 'tutor' } }, { keys: own })
  expect(place.textContent).toContain('The answers stay with you')
  expect(place.textContent).toContain('The answers to this site’s questions are public')
  expect(place.textContent).toContain('Your own questions’ answers are not in it')
  expect(place.querySelector('.reveal-code')).toBeNull()
  expect(place.innerHTML).not.toContain('KEY-')
})

test('says so where a code was kept in another browser', async () => {
  const sealed = await sealKey(own, CODE)
  await open({ ...BODY, key: { kind: 'code', sealed } })
  expect(place.textContent).toContain('Their code is not in this browser')
})

test('shows a hostile title and name as words', async () => {
  await open({ ...BODY, own })
  expect(place.querySelector('h1')?.textContent).toBe(HOSTILE)
  expect(place.querySelectorAll('img, script, b')).toHaveLength(0)
  expect(place.textContent).toContain('not locked: whoever looks into it can read them')
})

test('names the programs that cut a long link, and shows none that is too long', async () => {
  const writing = (at: number): OwnItem => ({
    kind: 'writing',
    writing: {
      id: `pk.${'abcdefghijklmnopqrstuvwxyz234567'.charAt(at)}aaaaaaaaa`,
      edition: 1,
      prompt: Array.from({ length: 55 }, () => crypto.randomUUID().slice(0, 13)).join(' '),
      looksFor: [],
      points: [],
    },
  })
  const made = (count: number): PackBody => {
    const items = Array.from({ length: count }, (_, at) => writing(at))
    return { ...BODY, items: items.map(idOfOwn), own: items }
  }
  await open(made(9))
  expect(place.textContent).toContain('Microsoft Teams cuts links from about 2,000 characters on, Slack from')
  expect(place.querySelector('#link')).not.toBeNull()
  expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain(
    'Share the file',
  )
  expect(await rulesBroken()).toEqual([])
  render(null, place)
  await open(made(30))
  expect(place.textContent).toContain('That is too long for a link')
  expect(place.querySelector('#link')).toBeNull()
  expect(place.textContent).toContain('save the file and open it under Packs')
  expect([...place.querySelectorAll('a')].some(({ href }) => href.includes('#p2.'))).toBe(false)
  expect(await rulesBroken()).toEqual([])
})

test('shows the QR code by itself, with the title alone', async () => {
  const { own: _, ...rest } = BODY
  await open({ ...rest, items: ['q-two'] })
  await press('Show it by itself')
  const dialog = place.querySelector('dialog')
  expect(dialog?.open).toBe(true)
  expect(dialog?.querySelector('.qr')?.getBoundingClientRect().width).toBeGreaterThan(200)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => dialog?.open).toBe(false)
})
