import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PackBody } from '#domain/pack/pack.ts'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { $keeping } from '#stores/storage.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LEARNER_PACK, PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Open a pack'
  place = document.createElement('div')
  place.className = 'sheet pack-open'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
})
afterEach(() => {
  render(null, place)
  // It outlives a page by a second, and would tell the next test of this one's device.
  cleanStores($keeping)
  history.replaceState(null, '', location.pathname + location.search)
})

async function open(body: PackBody = LEARNER_PACK): Promise<void> {
  await openAt(await packFragment(body))
}

async function openAt(fragment: string): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`)
  render(<PackOpen />, place)
  await expect.poll(says).not.toContain('Opening the pack')
}

const says = () => place.textContent
const heading = () => place.querySelector('h1')?.textContent
const focused = () => document.activeElement?.textContent
const count = () => place.querySelector('.masthead_count')?.textContent
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? missing(name)

async function press(name: string): Promise<void> {
  await expect.poll(() => [...place.querySelectorAll('button')].map((one) => one.textContent)).toContain(name)
  button(name).click()
}

function missing(name: string): never {
  throw new Error(`There is no “${name}” in: ${says()}`)
}

describe('a pack that is looked at', () => {
  test('says from whom it is, what it asks, by when, and what goes back; and breaks no rule', async () => {
    await open()
    expect(heading()).toBe('Hear before you fix')
    expect(says()).toContain('Mrs Okafor')
    expect(says()).toContain('this site has not checked who did')
    expect(says()).toContain('Two questions, one scenario and one flashcard, about seven minutes')
    expect(says()).toContain('By the end of 4 December 2026')
    expect(says()).toContain('The name you type, your answers, and when you began and ended. Nothing else')
    expect(says()).toContain('okafor@college.example')
    expect(says()).toContain('Your first answer to each item is the one that counts')
    expect(getComputedStyle(place.querySelector('.as-typed') ?? place).whiteSpace).toContain('pre')
    expect(await rulesBroken()).toEqual([])
    expect(await device.journal.facts()).toEqual([])
  })

  test('shows hostile words as words', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    await open({ ...LEARNER_PACK, title: hostile, instructions: hostile, from: hostile })
    expect(heading()).toBe(hostile)
    expect(place.querySelector('img')).toBeNull()
  })

  test('says that its day has passed', async () => {
    await open({ ...LEARNER_PACK, due: '2026-11-21' })
    expect(says()).toContain('That day has passed. You can still do it')
  })

  test('starts on one press, with the focus on its first question', async () => {
    await open()
    await press('Start')
    await expect.poll(count).toBe('Item 1 of 4 Hear before you fix')
    await expect.poll(focused).toBe('A customer rings for the third time. What do you say first?')
    await expect.poll(() => location.hash).toMatch(/^#[A-Za-z0-9_-]{22}$/)
    expect(await rulesBroken()).toEqual([])
  })

  test('that cannot be begun says why, and stays', async () => {
    await open()
    device.refuseWrites({ kind: 'full' })
    await press('Start')
    await expect
      .poll(() => place.querySelector('[role=alert]')?.textContent)
      .toBe('The pack was not begun. The disk is full. Make room on this device, then press Start again.')
  })

  test('keeps its whole link in the address where this browser may forget it', async () => {
    const keeping = { kind: 'memory', problem: { kind: 'refused' } } as const
    setDevice(fakeDevice({ shipped: PACK_SHIPPED, keeping }))
    await open()
    await press('Start')
    await expect.poll(count).toContain('Item 1 of 4')
    expect(location.hash).toMatch(/^#p1\./)
  })
})

describe('an address', () => {
  test('that changes to another link shows that pack, with the focus on its title', async () => {
    await open()
    location.hash = await packFragment({ ...LEARNER_PACK, title: 'Another' })
    await expect.poll(heading).toBe('Another')
    await expect.poll(focused).toBe('Another')
  })

  test('that is gone back to, from another link to a pack being done, has the focus on its item', async () => {
    await open()
    await press('Start')
    await expect.poll(() => location.hash).toMatch(/^#[A-Za-z0-9_-]{22}$/)
    location.hash = await packFragment({ ...LEARNER_PACK, title: 'Another' })
    await expect.poll(focused).toBe('Another')
    history.back()
    await expect.poll(count).toContain('Item 1 of 4')
    await expect.poll(focused).toMatch(/^A customer rings/)
  })

  test('that was cut says how much is missing, opens nothing, and takes the file instead', async () => {
    const fragment = await packFragment()
    await openAt(fragment.slice(0, -30))
    const of = fragment.split('.')[1]
    expect(heading()).toBe('This pack did not open')
    expect(says()).toContain(
      `This link is incomplete: ${Number(of) - 30} of ${of} characters came, 30 are missing.`,
    )
    expect(says()).toContain('Nothing was opened, and nothing was changed.')
    expect(place.querySelector('input[type=file]')).not.toBeNull()
    expect(await rulesBroken()).toEqual([])
  })

  test('without a pack offers to choose a file', async () => {
    await openAt('')
    expect(heading()).toBe('Open a pack')
    expect(await rulesBroken()).toEqual([])
  })

  test('that cannot be read yet is tried again on a press', async () => {
    setDevice(fakeDevice())
    await open()
    expect(heading()).toBe('The pack can’t be opened just now')
    setDevice(device)
    await press('Try again')
    await expect.poll(heading).toBe('Hear before you fix')
  })
})

describe('by keyboard alone', () => {
  test('a pack is begun, answered and gone on with', async () => {
    await open()
    while (focused() !== 'Start') await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toMatch(/^A customer rings/)
    await userEvent.keyboard('1')
    await expect.poll(() => place.querySelector('input:checked')).not.toBeNull()
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toMatch(/^(Right|Not right yet)$/)
    while (focused() !== 'Continue') await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('A short call, Item 2 of 4')
  })
})
