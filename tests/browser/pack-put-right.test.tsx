import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import { packOf } from '#domain/pack/pack-state.ts'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK, receiptOf, SHIPPED } from '#tests/support/pack-class.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
import '#styles/all.css'

const KEYS = OWN_ITEMS.filter((own) => own.kind === 'question' && own.question.kind === 'numeric')
const ITEM = KEYS[0] ? idOfOwn(KEYS[0]) : ''

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $gradebook.set({ kind: 'opening' })
  device = fakeDevice({ shipped: SHIPPED })
  const body = {
    title: 'Numbers',
    instructions: '',
    from: 'Ruth',
    items: [ITEM],
    madeMinute: Date.UTC(2026, 10, 9, 9) / 60_000,
    own: KEYS.map(withoutKey),
    key: { kind: 'tutor' },
  } as const
  await device.journal.append([
    { kind: 'pack.saved', pack: PACK, body, names: [], keys: KEYS },
    { kind: 'receipt.taken', pack: PACK, receipt: receiptOf('Amira', { answers: [] }) },
  ])
  setDevice(device)
  history.replaceState(null, '', `${location.pathname}#${PACK}`)
  render(<GradebookPage />, place)
  await expect.poll(says).toContain('Mark and hand on')
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

const says = () => place.textContent ?? ''
const said = () => [...place.querySelectorAll('.actions [role="status"]')].map((one) => one.textContent)
const keysKept = async () => packOf((await device.journal.row(`pack:${PACK}`))?.state)?.corrected?.keys

test('what makes no key shows no difference and is not kept, whatever was typed before it', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Put the marking right' }))
  await userEvent.click(page.getByRole('radio', { name: 'With another key' }))
  const number = page.getByRole('textbox', { name: 'The number that is right' })
  await userEvent.fill(number, '5')
  await expect.poll(says).toContain('What would change')
  await userEvent.fill(number, 'about five')
  await expect.poll(says).toContain('This makes no key')
  await expect.poll(says).not.toContain('What would change')
  await userEvent.click(page.getByRole('button', { name: 'Keep this and mark again' }))
  await expect.poll(said).toContain('This makes no key: give at least one right answer.')
  expect(await keysKept()).toBeUndefined()
  await userEvent.fill(number, '4')
  await expect.poll(says).toContain('What would change')
  await userEvent.click(page.getByRole('button', { name: 'Keep this and mark again' }))
  await expect.poll(async () => (await keysKept())?.length).toBe(1)
})
