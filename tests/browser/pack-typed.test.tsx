import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import type { PackBody } from '#domain/pack/pack.ts'
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
const BODY: PackBody = {
  title: 'Numbers',
  instructions: '',
  from: 'Ruth',
  items: [ITEM],
  madeMinute: Date.UTC(2026, 10, 9, 9) / 60_000,
  own: KEYS.map(withoutKey),
  key: { kind: 'tutor' },
}

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: SHIPPED })
  const receipt = receiptOf('Amira', {
    answers: [{ kind: 'question', item: ITEM, edition: 1, response: ['12'] }],
  })
  await device.journal.append([
    { kind: 'pack.saved', pack: PACK, body: BODY, names: ['Amira', 'Ben'], keys: KEYS },
    { kind: 'receipt.taken', pack: PACK, receipt },
  ])
  setDevice(device)
  history.replaceState(null, '', `${location.pathname}#${PACK}`)
  await comeBack()
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

const says = () => place.textContent ?? ''
const button = (name: string | RegExp) => page.getByRole('button', { name })
const filled = (field: Locator) => (field.query() as HTMLTextAreaElement | null)?.value
const drafts = async () => (await device.drafts.list('')).map(({ text }) => text).toSorted()
const packNow = async () => packOf((await device.journal.row(`pack:${PACK}`))?.state)

/** As after a reload: the page is built anew from what is on the disk. */
async function comeBack(): Promise<void> {
  render(null, place)
  $gradebook.set({ kind: 'opening' })
  render(<GradebookPage />, place)
  await expect.poll(says).toContain('Mark and hand on')
}

test('a reminder is there again as it was changed, until it goes out', async () => {
  const text = page.getByLabelText('Text to send')
  const open = async () => {
    await userEvent.click(button('Remind who is missing'))
    await expect.poll(() => filled(text)).toContain('Numbers')
  }
  await open()
  const usual = filled(text)
  await userEvent.fill(text, 'Numbers, please, by Friday.')
  await expect.poll(drafts).toEqual(['Numbers, please, by Friday.'])
  await comeBack()
  await open()
  await expect.poll(() => filled(text)).toBe('Numbers, please, by Friday.')
  await userEvent.click(button('Copy the text'))
  await expect.poll(drafts).toEqual([])
  expect(device.passedOn).toEqual(['Numbers, please, by Friday.'])
  await comeBack()
  await open()
  await expect.poll(() => filled(text)).toBe(usual)
})

test('a class list is there again until it is kept', async () => {
  const list = page.getByLabelText(/^Paste from/)
  await userEvent.click(button('Bring in a class list'))
  await userEvent.fill(list, 'Name\nAmira\nBen\nEwa')
  await expect.poll(drafts).toEqual(['Name\nAmira\nBen\nEwa'])
  await comeBack()
  await userEvent.click(button('Bring in a class list'))
  await expect.poll(() => filled(list)).toBe('Name\nAmira\nBen\nEwa')
  await userEvent.click(button('Look at it'))
  await userEvent.click(button('Keep this list'))
  await expect.poll(drafts).toEqual([])
  expect((await packNow())?.saved?.names).toEqual(['Amira', 'Ben', 'Ewa'])
})

test('names are there again until they are kept, and what another tab has kept meanwhile is said', async () => {
  const names = page.getByLabelText('Names, one to a line')
  await userEvent.fill(names, 'Amira\nChloe')
  await expect.poll(drafts).toEqual(['Amira\nBen', 'Amira\nChloe'])
  await device.journal.append([{ kind: 'pack.saved', pack: PACK, body: BODY, names: ['Dai'], keys: KEYS }])
  await comeBack()
  await expect.poll(() => filled(names)).toBe('Amira\nChloe')
  await expect.poll(says).toContain('This list was changed in another tab')
  await userEvent.click(button('Keep these names'))
  await expect.poll(drafts).toEqual([])
  await expect.poll(() => filled(names)).toBe('Amira\nChloe')
})

test('a key is gone on with where it was left, sound or not, and is no draft once kept or thrown away', async () => {
  const number = page.getByRole('textbox', { name: 'The number that is right' })
  const open = () => userEvent.click(button('Put the marking right'))
  await open()
  await userEvent.click(page.getByRole('radio', { name: 'With another key' }))
  const sent = filled(number)
  await userEvent.fill(number, 'about 5')
  await expect.poll(async () => (await drafts()).join()).toContain('about 5')
  await comeBack()
  await open()
  await expect.poll(() => filled(number)).toBe('about 5')
  await expect.poll(says).toContain('This makes no key')
  expect(says()).not.toContain('What would change')
  await userEvent.fill(number, '5')
  await expect.poll(async () => (await drafts()).join()).not.toContain('about 5')
  await comeBack()
  await open()
  await expect.poll(() => filled(number)).toBe('5')
  await expect.poll(says).toContain('What would change')
  await userEvent.click(button('Leave it as it is'))
  await expect.poll(drafts).toEqual([])
  await userEvent.click(page.getByRole('radio', { name: 'With another key' }))
  await expect.poll(() => filled(number)).toBe(sent)
  await userEvent.fill(number, '6')
  await expect.poll(async () => (await drafts()).length).toBe(1)
  await userEvent.click(button('Keep this and mark again'))
  await expect.poll(drafts).toEqual([])
  expect((await packNow())?.corrected?.keys).toMatchObject([{ question: { value: 6 } }])
})

test('marks given by hand, and why, are there again until they are kept or left', async () => {
  const share = page.getByLabelText('Marks, in percent')
  const why = page.getByLabelText('Why')
  const open = async () => {
    await userEvent.click(button('Amira'))
    await userEvent.click(button(/^Change these marks/))
  }
  await open()
  const before = filled(share)
  await userEvent.fill(share, '75')
  await userEvent.fill(why, 'Right, but in pence.')
  await expect.poll(drafts).toEqual(['75', 'Right, but in pence.'])
  await comeBack()
  await open()
  await expect.poll(() => [filled(share), filled(why)]).toEqual(['75', 'Right, but in pence.'])
  await userEvent.click(button('Leave them as they are'))
  await expect.poll(drafts).toEqual([])
  await userEvent.click(button(/^Change these marks/))
  await expect.poll(() => [filled(share), filled(why)]).toEqual([before, ''])
  await userEvent.fill(share, '50')
  await userEvent.fill(why, 'In pence.')
  await userEvent.click(button('Keep these marks'))
  await expect.poll(says).toContain('You wrote: In pence.')
  await expect.poll(drafts).toEqual([])
})
