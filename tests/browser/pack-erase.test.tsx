import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PackBody } from '#domain/pack/pack.ts'
import { GradebookPage } from '#islands/pack/gradebook/GradebookPage.tsx'
import { PackList } from '#islands/pack/list/PackList.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { $gradebook } from '#stores/pack/gradebook.ts'
import { $packs, $takenAway } from '#stores/pack/list.ts'
import { $takingIn, NOTHING_TAKEN } from '#stores/pack/take-in-state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { BODY, NAMES, OTHER_PACK, PACK, receiptOf, SHIPPED } from '#tests/support/pack-class.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const OTHER: PackBody = { ...BODY, title: 'Second week' }
const CANARY = 'First week'

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Packs'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  $packs.set(undefined)
  $takenAway.set(undefined)
  $gradebook.set({ kind: 'opening' })
  $takingIn.set(NOTHING_TAKEN)
  device = fakeDevice({ shipped: SHIPPED })
  setDevice(device)
  setMarks(device.marks)
  await device.journal.append([
    { kind: 'pack.saved', pack: PACK, body: BODY, names: NAMES, code: 'AAAA-BBBB' },
    { kind: 'receipt.taken', pack: PACK, receipt: receiptOf('Amira Hussain') },
    { kind: 'receipt.taken', pack: PACK, receipt: receiptOf('Ben Whitlock') },
    {
      kind: 'answer.marked',
      pack: PACK,
      attempt: receiptOf('Ben Whitlock').attempt,
      learner: 'Ben Whitlock',
      award: { item: BODY.items[0] ?? '', fraction: 1, found: [], comment: 'Well said.' },
    },
  ])
})
afterEach(() => render(null, place))

const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  button(name)?.focus()
  await userEvent.keyboard('{Enter}')
}
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
const panel = () => place.querySelector('.erase-panel')?.textContent ?? ''
const left = async () => JSON.stringify([await device.journal.facts(), await device.journal.rows('')])

describe('on the list of packs', () => {
  const open = async () => {
    const title = document.createElement('h1')
    title.textContent = 'Packs'
    document.body.prepend(title)
    render(<PackList />, place)
    await expect.poll(() => place.textContent).not.toContain('Reading what is kept')
  }

  test('a class is erased at a second press, which says before what goes, how many of it, what stays and what it cannot reach', async () => {
    await open()
    await press(`Erase for good: ${BODY.title}`)
    await expect.poll(focused).toBe(`Erase “${BODY.title}” and its class for good?`)
    for (const words of [
      'Two receipts, from two learners.',
      'One answer marked by hand, one with feedback.',
      'The list of who should answer: three names.',
      'The reveal code: whoever was not given it',
      'Links, files and mails that were sent',
      'New pack from it',
    ])
      expect(panel()).toContain(words)
    expect(panel()).not.toContain('of your own')
    expect(await rulesBroken()).toEqual([])
    expect(await left()).toContain(CANARY)
    await press('Erase this class')
    await expect.poll(focused).toBe(`“${BODY.title}” was erased for good, with its class.`)
    await expect.poll(() => button(`Erase for good: ${BODY.title}`)).toBeUndefined()
    for (const gone of [CANARY, 'Amira', 'Well said']) expect(await left()).not.toContain(gone)
    expect(await rulesBroken()).toEqual([])
  })

  test('nothing goes where one keeps it, and focus is where it was', async () => {
    await open()
    await press(`Erase for good: ${BODY.title}`)
    await expect.poll(focused).toContain('Erase “')
    await press('Keep it')
    await expect.poll(focused).toBe(`Erase for good: ${BODY.title}`)
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toContain('Erase “')
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toBe(`Erase for good: ${BODY.title}`)
    expect(await left()).toContain(CANARY)
  })

  test('what cannot be written stays whole, and says so', async () => {
    await open()
    device.refuseWrites({ kind: 'full' })
    await press(`Erase for good: ${BODY.title}`)
    await press('Erase this class')
    await expect.poll(panel).toContain('It could not be erased')
    expect(await left()).toContain('Amira')
  })

  test('what another tab erased meanwhile is off the list, and the question with it', async () => {
    await open()
    await device.journal.append([{ kind: 'pack.saved', pack: OTHER_PACK, body: OTHER, names: [] }])
    await expect.poll(() => button('Erase both classes for good')).toBeDefined()
    await press('Erase both classes for good')
    await expect.poll(focused).toBe('Erase both classes for good?')
    await device.journal.purge([{ pack: PACK }])
    await expect.poll(() => place.textContent).not.toContain(CANARY)
    expect(place.textContent).toContain('Second week')
    expect(await left()).toContain('Second week')
  })

  test('a pack that is off the list is found, put back, and erased with all others', async () => {
    await device.journal.append([
      { kind: 'pack.saved', pack: OTHER_PACK, body: OTHER, names: [], removed: true },
    ])
    await open()
    await expect
      .poll(() => place.querySelector('.off-list > summary')?.textContent)
      .toBe('One pack is off the list')
    await userEvent.click(place.querySelector('.off-list > summary') ?? place)
    expect(await rulesBroken()).toEqual([])
    await press('Put it back: Second week')
    await expect.poll(() => place.querySelector('.off-list')).toBeNull()
    await press('Take off the list: Second week')
    await expect.poll(focused).toBe('Put it back')
    await press('Erase both classes for good')
    await expect.poll(panel).toContain('Two packs, one of them off your list.')
    // What could be put back a moment ago is part of what goes.
    expect(button('Put it back')).toBeUndefined()
    await press('Erase both classes')
    await expect.poll(focused).toBe('Both classes were erased for good.')
    await expect.poll(() => place.textContent).toContain('Tutors choose what their learners should do')
    for (const gone of [BODY.title, 'Second week']) expect(await left()).not.toContain(gone)
  })

  test('a learner takes a pack off for good, with what stands half-way in it; what was answered stays counted', async () => {
    const own = await device.journal.append([{ kind: 'pack.started', pack: PACK, body: BODY }])
    const other = own.ok ? own.value[0]?.id : ''
    const [start] = await begun()
    await device.drafts.write(`pack-writing:${start}:own.q`, 'Canary typed')
    await device.drafts.write(`pack-writing:${other}:own.q`, 'Of another attempt')
    device.marks.set(`pack:${start}`, 'own.q')
    device.marks.set(`pack:${start}:own.q`, '{"draft":["a"]}')
    device.marks.set('pack:elsewhere', 'kept')
    await open()
    await press('Take off my list for good: Second week')
    await expect.poll(focused).toBe('Take “Second week” off your list for good?')
    expect(panel()).toContain('What you answered stays counted for your revision')
    expect(panel()).toContain('What you sent to your tutor')
    expect(await rulesBroken()).toEqual([])
    await press('Take it off for good')
    await expect.poll(focused).toContain('is off your list for good')
    expect(await device.drafts.list('')).toMatchObject([{ text: 'Of another attempt' }])
    expect(device.marks.names('pack:')).toEqual(['pack:elsewhere'])
    expect(await left()).toContain('item.answered')
    expect(await left()).not.toContain('Second week')
    expect(await left()).toContain(CANARY)
  })

  test('what was typed in a pack that was erased elsewhere is forgotten when the list is next read', async () => {
    const [start] = await begun()
    await device.drafts.write(`pack-writing:${start}:own.q`, 'Canary typed')
    await device.journal.purge([{ pack: OTHER_PACK }])
    await open()
    await expect.poll(() => device.drafts.list('pack-writing:')).toEqual([])
  })

  async function begun(): Promise<readonly string[]> {
    const kept = await device.journal.append([
      { kind: 'pack.started', pack: OTHER_PACK, body: OTHER },
      {
        kind: 'item.answered',
        item: BODY.items[0] ?? '',
        edition: 1,
        response: ['listen'],
        right: true,
        shown: [],
        misconceptions: [],
      },
    ])
    return kept.ok ? kept.value.map(({ id }) => id) : []
  }
})

describe('in the gradebook', () => {
  const open = async () => {
    history.replaceState(null, '', `#${PACK}`)
    render(<GradebookPage />, place)
    await expect.poll(() => place.querySelector('h1')?.textContent).toBe(BODY.title)
  }

  test('a class is erased, and its page says when, here and where it is opened again', async () => {
    await open()
    await press('Erase this class for good')
    await expect.poll(focused).toContain('and its class for good?')
    expect(await rulesBroken()).toEqual([])
    await press('Erase this class')
    await expect.poll(focused).toBe('This class is erased')
    expect(place.textContent).toContain('on 22 November 2026')
    expect(place.textContent).not.toContain(CANARY)
    expect(await rulesBroken()).toEqual([])
  })

  test('a class that was taken off the list is erased from there as well', async () => {
    await device.journal.append([{ kind: 'pack.saved', pack: PACK, body: BODY, names: NAMES, removed: true }])
    await open()
    await press('Erase this class for good')
    await expect.poll(panel).toContain('Two receipts')
    expect(await rulesBroken()).toEqual([])
    await press('Erase this class')
    await expect.poll(focused).toBe('This class is erased')
  })

  test('a page that another tab has open says so too, and keeps nothing that is done on it afterwards', async () => {
    await open()
    await device.journal.purge([{ pack: PACK }])
    await expect.poll(focused).toBe('This class is erased')
    const facts = await device.journal.facts()
    const late = await device.journal.append([
      { kind: 'receipt.taken', pack: PACK, receipt: receiptOf('Ewa Nowak') },
    ])
    expect(late).toEqual({ ok: true, value: [] })
    expect(await device.journal.facts()).toEqual(facts)
  })
})
