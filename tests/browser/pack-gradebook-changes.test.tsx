import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { Beliefs } from '#islands/pack/gradebook/Beliefs.tsx'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { forgetSaid } from '#stores/pack/gradebook-keep.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import type { FakeDevice } from '#tests/support/device.ts'
import { BODY, NAMES, PACK, receiptOf, tutorsDevice } from '#tests/support/pack-class.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $gradebook.set({ kind: 'opening' })
  $takingIn.set(NOTHING_TAKEN)
  forgetSaid()
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

async function open(): Promise<void> {
  device = await tutorsDevice([receiptOf('Amira Hussain')])
  setDevice(device)
  history.replaceState(null, '', `${location.pathname}#${PACK}`)
  render(<GradebookPage />, place)
  await expect.poll(() => place.querySelector('#names')).not.toBeNull()
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const names = () => place.querySelector<HTMLTextAreaElement>('#names')
const focused = () => document.activeElement
const keptElsewhere = (...list: readonly string[]) =>
  device.journal.append([{ kind: 'pack.saved', pack: PACK, body: BODY, names: list }])

test('names that can’t be kept are said where the focus is', async () => {
  await open()
  await userEvent.fill(names() ?? place, Array.from({ length: 501 }, (_, at) => `Learner ${at}`).join('\n'))
  await userEvent.click(button('Keep these names'))
  await expect.poll(() => focused()?.id).toBe('names')
  const described = focused()?.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('500 names')
  expect(await rulesBroken()).toEqual([])
})

test('names that another tab keeps come in, unless something was typed here: then it is said', async () => {
  await open()
  await keptElsewhere(...NAMES, 'Dafydd')
  await expect.poll(() => names()?.value).toContain('Dafydd')
  await userEvent.fill(names() ?? place, 'Chloe')
  await keptElsewhere(...NAMES, 'Dafydd', 'Tom')
  await expect.poll(() => place.textContent).toContain('This list was changed in another tab')
  expect(names()?.value).toBe('Chloe')
  expect(await rulesBroken()).toEqual([])
  await userEvent.click(button('Show what was kept there'))
  await expect.poll(() => names()?.value).toContain('Tom')
  expect(focused()).toBe(names())
  expect(place.textContent).not.toContain('This list was changed in another tab')
})

test('taken off the list and put back, the page keeps the focus', async () => {
  await open()
  // What was said of a receipt taken in before is over by then.
  $takingIn.set({
    ...NOTHING_TAKEN,
    end: {
      kind: 'done',
      receipts: [{ learner: 'Amira', pack: PACK, title: 'x', isNew: true }],
      aside: 0,
      passedOver: 0,
    },
  })
  await expect.poll(() => focused()?.className).toContain('taken')
  place.querySelector<HTMLElement>('.actions:last-of-type button')?.focus()
  await userEvent.click(button('Take this pack and its receipts off your list'))
  await expect.poll(() => place.textContent).toContain('are off your list')
  await expect.poll(() => focused()?.tagName).toBe('H1')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.poll(names).not.toBeNull()
  await expect.poll(() => focused()?.tagName).toBe('H1')
})

test('beliefs beyond the first stand on paper, and on the screen once asked for', async () => {
  const beliefs = Array.from({ length: 6 }, (_, at) => ({
    id: `x.m${at}`,
    belief: `Belief ${at}`,
    truth: 'No',
    learners: 6 - at,
    of: 6,
    items: [1],
    sure: 0,
    holders: [],
    cards: [],
    followUps: 0,
  }))
  render(<Beliefs beliefs={beliefs} pack={PACK} />, place)
  const shown = () => [...place.querySelectorAll('li')].filter((one) => one.checkVisibility()).length
  await expect.poll(shown).toBe(4)
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  expect(shown()).toBe(6)
  await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  await userEvent.click(button('Show two more'))
  await expect.poll(shown).toBe(6)
})
