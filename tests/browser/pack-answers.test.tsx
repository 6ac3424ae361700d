import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import type { PackBody, ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK, receiptOf, SHIPPED } from '#tests/support/pack-class.ts'
import { CHOICE as SITE_CHOICE } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
import '#styles/all.css'

const CHOICE = 'pk.aaaaaaaaaa'
const ORDER = 'pk.cccccccccc'
const KEYS = OWN_ITEMS.filter((own) => [CHOICE, ORDER].includes(idOfOwn(own)))
const BODY: PackBody = {
  title: 'Own questions',
  instructions: '',
  from: 'Ruth',
  items: [SITE_CHOICE.id, CHOICE, ORDER],
  madeMinute: Date.UTC(2026, 10, 9, 9) / 60_000,
  own: KEYS.map(withoutKey),
  key: { kind: 'tutor' },
}
const answered = (option: string, order: readonly string[]): Partial<ReceiptBody> => ({
  answers: [
    { kind: 'question', item: SITE_CHOICE.id, edition: 1, response: ['fix'] },
    { kind: 'question', item: CHOICE, edition: 1, response: [option], certainty: 3, tookMillis: 41_000 },
    { kind: 'question', item: ORDER, edition: 1, response: order },
  ],
})

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $gradebook.set({ kind: 'opening' })
  device = fakeDevice({ shipped: SHIPPED })
  await device.journal.append([
    { kind: 'pack.saved', pack: PACK, body: BODY, names: ['Amira', 'Ben', 'Ewa'], keys: KEYS },
    ...[
      receiptOf('Ben', answered('b2', ['d', 'k', 'z'])),
      receiptOf('Amira', answered('x7', ['k', 'd', 'z'])),
    ].map((receipt) => ({ kind: 'receipt.taken', pack: PACK, receipt }) as const),
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
const button = (name: string | RegExp) => page.getByRole('button', { name })
const focused = () => document.activeElement?.textContent
const stateNow = async () => (await device.journal.row(`pack:${PACK}`))?.state as PackState
const items = () =>
  [...place.querySelectorAll('.answers-of > li')].map(({ textContent }) => textContent ?? '')

test('a name on the table leads to what that learner answered, and closing leads back', async () => {
  await userEvent.click(button('Ben'))
  await expect.poll(focused).toBe('One learner’s answers')
  await expect.poll(() => items().length).toBe(3)
  expect(items()[0]).toContain('Offer the fix')
  expect(items()[1]).toContain('Quote the policy')
  expect(items()[1]).toContain('Certainty 3 of 3, looked at for 41 seconds')
  expect(items()[2]).toContain('EmpathiseHearAct')
  expect(says()).toContain('0 of 3 marks.')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button('Close'))
  await expect.poll(focused).toBe('Ben')
})

test('learners are gone through in the order of the table, and a name asked for again is shown', async () => {
  await userEvent.click(button('See one learner’s answers'))
  const learner = () => (page.getByLabelText('Learner', { exact: true }).element() as HTMLSelectElement).value
  await expect.poll(learner).toBe('amira')
  await userEvent.click(button('Next learner'))
  await expect.poll(learner).toBe('ben')
  await userEvent.click(button('Next learner'))
  await expect.poll(says).toContain('No receipt has come from this learner yet.')
  expect(button('Next learner').element().getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(button('Next learner').element())
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button(/^Amira/))
  await expect.poll(learner).toBe('amira')
  await expect.poll(focused).toBe('One learner’s answers')
})

test('the marks of one own answer are given by hand, with a reason that the learner will read, and taken back', async () => {
  await userEvent.click(button('Ben'))
  await expect.poll(() => items().length).toBe(3)
  // What the site asks is marked by the site alone.
  expect(items()[0]).not.toContain('Change these marks')
  await userEvent.click(button(/^Change these marks.*Item 3$/))
  const share = page.getByLabelText('Marks, in percent')
  await expect.poll(() => document.activeElement).toBe(share.element())
  expect(await rulesBroken()).toEqual([])
  await userEvent.fill(share, 'lots')
  await userEvent.click(button('Keep these marks'))
  await expect.poll(says).toContain('Give a number from 0 to 100.')
  await userEvent.fill(share, '50')
  await userEvent.click(button('Keep these marks'))
  await expect.poll(says).toContain('Say why, in at most 1,000 characters: the learner reads it.')
  expect((await stateNow()).awards).toBeUndefined()
  await userEvent.fill(page.getByLabelText('Why'), 'Empathy first can be right on the phone.')
  await userEvent.click(button('Keep these marks'))
  await expect.poll(() => items()[2]).toContain('partly right, 50 % of its marks, by you')
  expect(items()[2]).toContain('You wrote: Empathy first can be right on the phone.')
  await expect.poll(focused).toBe('Change these marks, Item 3')
  expect((await stateNow()).awards).toMatchObject([
    {
      learner: 'Ben',
      award: { item: ORDER, fraction: 0.5, found: [], comment: 'Empathy first can be right on the phone.' },
    },
  ])
  await expect.poll(says).toContain('0.5 of 3 marks.')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button(/^Take back what you gave.*Item 3$/))
  await expect.poll(() => items()[2]).toContain('Taken back. The answer is marked by its key again.')
  expect((await stateNow()).awards).toEqual([])
})

test('marks that storage refuses are not said to be kept', async () => {
  await userEvent.click(button('Ben'))
  await expect.poll(() => items().length).toBe(3)
  await userEvent.click(button(/^Change these marks.*Item 2$/))
  await userEvent.fill(page.getByLabelText('Marks, in percent'), '100')
  await userEvent.fill(page.getByLabelText('Why'), 'It was said so in class.')
  device.refuseWrites({ kind: 'full' })
  await userEvent.click(button('Keep these marks'))
  await expect.poll(says).toContain('That could not be kept, and nothing was changed.')
  expect((await stateNow()).awards).toBeUndefined()
})

test('the order that is right is put right by keyboard, one entry at a time', async () => {
  await userEvent.click(button('Put the marking right'))
  await expect.poll(focused).toBe('Put the marking right')
  await userEvent.selectOptions(
    page.getByLabelText('Which item?'),
    '3. A caller rings for the third time about one late parcel. What comes first?',
  )
  await userEvent.click(page.getByRole('radio', { name: 'With another key' }))
  const up = () => button('Move up: Empathise').element()
  await expect.poll(() => up()).toBeTruthy()
  ;(up() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(says).toContain('Empathise is now 1 of 3')
  await expect.poll(says).toContain('One gains, one loses.')
  expect(document.activeElement).toBe(up())
  expect(up().getAttribute('aria-disabled')).toBe('true')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button('Keep this and mark again'))
  await expect.poll(says).toContain('Marked again: item 3 by another key.')
})
