import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { idOfOwn, withoutKey } from '#domain/pack/own.ts'
import type { PackBody, ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { readFeedbackLink } from '#formats/feedback.ts'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { PACK, receiptOf, SHIPPED } from '#tests/support/pack-class.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { OWN_ITEMS } from '#tests/unit/pack/own-items.ts'
import '#styles/all.css'

const CHOICE = 'pk.aaaaaaaaaa'
const WRITING = 'pk.iiiiiiiiii'
const KEYS = OWN_ITEMS.filter((own) => [CHOICE, WRITING].includes(idOfOwn(own)))
const BODY: PackBody = {
  title: 'Own words',
  instructions: '',
  from: 'Ruth',
  items: [CHOICE, WRITING],
  madeMinute: Date.UTC(2026, 10, 9, 9) / 60_000,
  own: KEYS.map(withoutKey),
  key: { kind: 'tutor' },
}
const answered = (option: string, text: string): Partial<ReceiptBody> => ({
  answers: [
    { kind: 'question', item: CHOICE, edition: 1, response: [option] },
    { kind: 'writing', item: WRITING, edition: 1, text },
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
      receiptOf('Amira', answered('x7', 'I am sorry.')),
      receiptOf('Ben', answered('b2', 'It is the policy.\u202e')),
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
const heading = () => document.activeElement?.textContent
const stateNow = async () => (await device.journal.row(`pack:${PACK}`))?.state as PackState

async function open(name: string | RegExp, title: string): Promise<void> {
  await userEvent.click(button(name))
  await expect.poll(heading).toBe(title)
}

test('what was written is marked by keyboard, and a comment is used again', async () => {
  expect(says()).toContain('2 to mark')
  expect(says()).not.toContain('no answers yet')
  await open('Mark what they wrote (2 to mark)', 'What they wrote')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(page.getByRole('checkbox', { name: 'KEY-says-sorry' }))
  await userEvent.fill(page.getByLabelText('Comment', { exact: true }), 'Say when, too.')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(says).toContain('Kept for Amira.')
  await expect.poll(says).toContain('Answer 2 of 2, 1 to mark')
  await userEvent.click(button('Keep and go to the next'))
  await expect.poll(says).toContain('Give a number from 0 to 100.')
  await userEvent.click(button(/Say when, too\./))
  await userEvent.fill(page.getByLabelText('Marks, in percent'), '25')
  await userEvent.click(button('Keep and go to the next'))
  await expect.poll(says).toContain('Everything is marked.')
  await userEvent.click(button('Take this mark back'))
  await expect.poll(says).toContain('The mark is taken back.')
  await expect.poll(heading).toBe('What they wrote')
  await userEvent.fill(page.getByLabelText('Marks, in percent'), '25')
  await userEvent.click(button('Keep and go to the next'))
  await expect.poll(says).toContain('Everything is marked.')
  expect((await stateNow()).awards?.map(({ learner, award }) => [learner, award])).toEqual([
    ['Amira', { item: WRITING, fraction: 1, found: ['sorry'], comment: 'Say when, too.' }],
    ['Ben', { item: WRITING, fraction: 0.25, found: [], comment: 'Say when, too.' }],
  ])
})

test('a comment on an answer and its mark are on the disk while typed, there again, and no drafts once kept', async () => {
  await open(/^Mark what they wrote/, 'What they wrote')
  const comment = () => page.getByLabelText('Comment', { exact: true })
  const drafts = async () => (await device.drafts.list('pack-comment:')).map(({ text }) => text)
  const share = () => page.getByLabelText('Marks, in percent')
  const filled = (field: ReturnType<typeof share>) => (field.element() as HTMLInputElement).value
  await userEvent.fill(comment(), 'Name the day')
  await userEvent.fill(share(), '50')
  await expect.poll(drafts).toEqual(['Name the day', '50'])
  // As after a reload: the page is built anew from what is on the disk.
  render(null, place)
  $gradebook.set({ kind: 'opening' })
  render(<GradebookPage />, place)
  await expect.poll(says).toContain('Mark and hand on')
  await open(/^Mark what they wrote/, 'What they wrote')
  await expect.poll(() => filled(comment())).toBe('Name the day')
  await expect.poll(() => filled(share())).toBe('50')
  await userEvent.click(button('Keep and go to the next'))
  await expect.poll(says).toContain('Kept for Amira.')
  await expect.poll(drafts).toEqual([])
  expect((await stateNow()).awards?.map(({ award }) => [award.comment, award.fraction])).toEqual([
    ['Name the day', 0.5],
  ])
})

test('a mark that storage refuses is not said to be kept', async () => {
  await open(/^Mark what they wrote/, 'What they wrote')
  await userEvent.fill(page.getByLabelText('Marks, in percent'), '50')
  device.refuseWrites({ kind: 'full' })
  await userEvent.click(button('Keep and go to the next'))
  await expect.poll(says).toContain('That could not be kept, and nothing was changed.')
  expect((await stateNow()).awards).toBeUndefined()
})

test('a key is put right with its difference shown first, told of on the table, and undone', async () => {
  await open('Put the marking right', 'Put the marking right')
  await userEvent.click(page.getByRole('radio', { name: 'With another key' }))
  await userEvent.click(page.getByRole('radio', { name: 'Quote the policy' }))
  await expect.poll(says).toContain('One gains, one loses.')
  expect((await stateNow()).corrected).toBeUndefined()
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button('Keep this and mark again'))
  await expect.poll(says).toContain('Marked again: item 1 by another key.')
  await userEvent.click(button('Undo'))
  await expect.poll(says).not.toContain('Marked again:')
})

test('what was put right before is taken back later, with its difference first', async () => {
  await device.journal.append([
    { kind: 'pack.corrected', pack: PACK, keys: [], leftOut: [WRITING], allRight: [CHOICE] },
  ])
  await open('Put the marking right', 'Put the marking right')
  await expect.poll(says).toContain('What you put right before')
  expect(says()).toContain('Every answer counts as right.')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button(/^Take it back.*item 1$/))
  await expect.poll(heading).toBe('What would change')
  await expect.poll(says).toContain('One loses.')
  expect((await stateNow()).corrected?.allRight).toEqual([CHOICE])
  await userEvent.click(button('Leave it as it is'))
  await expect.poll(says).not.toContain('What would change')
  await userEvent.click(button(/^Take it back.*item 1$/))
  await userEvent.click(button('Keep this and mark again'))
  await expect.poll(async () => (await stateNow()).corrected?.allRight).toEqual([])
  expect((await stateNow()).corrected?.leftOut).toEqual([WRITING])
  await expect.poll(() => button(/^Take it back.*item 1$/).elements()).toHaveLength(0)
})

test('feedback shows every field, has the key only where it is given, and says what the learner gets', async () => {
  await device.journal.append([
    {
      kind: 'answer.marked',
      pack: PACK,
      attempt: receiptOf('Amira').attempt,
      learner: 'Amira',
      award: { item: WRITING, fraction: 0.5, found: ['sorry'], comment: 'Say when.' },
    },
  ])
  await open('Give feedback back', 'Give feedback back')
  await userEvent.fill(page.getByLabelText('Comment on the whole'), 'Good work.')
  expect(place.querySelector('.desk_preview')?.textContent).toContain('50 % of its marks')
  await userEvent.click(button('Copy the link'))
  await expect.poll(says).toContain('The link is copied.')
  const read = await readFeedbackLink(device.passedOn[0] ?? '')
  expect(read).toMatchObject({ ok: true, value: { learner: 'Amira', comment: 'Good work.' } })
  expect(read.ok && read.value.keys).toBeUndefined()
  await userEvent.click(page.getByRole('checkbox', { name: 'Give the key with it' }))
  await expect.poll(says).toContain('of 2 items')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button('Save all as one archive'))
  await expect.poll(() => device.offered.at(-1)?.[0]).toMatch(/^feedback-.*\.zip$/)
})

test('a comment on the whole is kept while it is typed, offered again, and forgotten once it is emptied', async () => {
  await open('Give feedback back', 'Give feedback back')
  const comment = () => page.getByLabelText('Comment on the whole')
  await userEvent.fill(comment(), 'Good work, Amira.')
  await expect.poll(says).toContain('What you typed is on this device.')
  await userEvent.selectOptions(page.getByLabelText('Learner', { exact: true }), 'Ben')
  await expect.poll(() => (comment().element() as HTMLTextAreaElement).value).toBe('')
  await userEvent.fill(comment(), 'Ring me, Ben.')
  await expect.poll(async () => (await device.drafts.list('pack-comment:')).length).toBe(2)
  // As after a reload: the page is built anew from what is on the disk.
  render(null, place)
  $gradebook.set({ kind: 'opening' })
  render(<GradebookPage />, place)
  await expect.poll(says).toContain('Mark and hand on')
  await open('Give feedback back', 'Give feedback back')
  await expect.poll(() => (comment().element() as HTMLTextAreaElement).value).toBe('Good work, Amira.')
  await expect.poll(says).toContain('for each of the 2 learners')
  expect(await rulesBroken()).toEqual([])
  await userEvent.clear(comment())
  await expect
    .poll(async () => (await device.drafts.list('pack-comment:')).map(({ text }) => text))
    .toEqual(['Ring me, Ben.'])
})

test('a comment that this browser cannot keep is said to be on the page alone', async () => {
  device.drafts.write = async () => false
  await open('Give feedback back', 'Give feedback back')
  await userEvent.fill(page.getByLabelText('Comment on the whole'), 'Good work.')
  await expect.poll(says).toContain('This browser does not keep what you type')
})

test('a class list is looked at before it is kept, and finds learners for Moodle and a reminder', async () => {
  await open('Bring in a class list', 'Bring in a class list')
  await userEvent.click(button('Look at it'))
  await expect.poll(says).toContain('There is nothing in it.')
  const list = 'Name;E-mail;ID\nAmira;amira@example.org;1\nBen;ben@example;=2\nEwa;ewa@example.org;3'
  await userEvent.fill(page.getByLabelText(/^Paste from/), list)
  await userEvent.click(button('Look at it'))
  await expect.poll(says).toContain('3 learners')
  expect(says()).toContain('Row 3: “ben@example” is no e-mail address')
  expect(says()).toContain('“=2” looks like a formula')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button('Keep this list'))
  await expect.poll(async () => (await stateNow()).saved?.roster).toHaveLength(3)
  await expect.poll(heading).toBe('Kept: 3 learners.')
  await open('Remind who is missing', 'Remind who is missing')
  const text = page.getByLabelText('Text to send')
  await expect.poll(() => (text.element() as HTMLTextAreaElement).value).toContain('reminder of “Own words”')
  await open('Save for Moodle or as a file', 'Save for Moodle or as a file')
  await expect.poll(says).toContain('Not in it until what they wrote is marked: Amira, Ben.')
  expect(await rulesBroken()).toEqual([])
})
