import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ItemsPart } from '#domain/catalogue/shipped.ts'
import { MakePack } from '#islands/pack/make/MakePack.tsx'
import { setDevice } from '#stores/device.ts'
import { ANYTHING } from '#stores/pack/make-items.ts'
import { setOpenApart } from '#stores/pack/make-look.ts'
import { $draft, $shelf, $wanted } from '#stores/pack/make-state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { SHELF_ITEMS, SHELF_POINTS } from '#tests/support/pack-shelf.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

const MANY: ItemsPart = {
  version: 'test',
  packs: [],
  items: Array.from({ length: 400 }, (_, at) => ({
    id: `card-${at}`,
    code: at.toString(16).padStart(6, '0'),
    kind: 'card',
    unit: 'calm',
    title: `What is thing ${at}?`,
    points: ['calm.mp.1'],
  })),
}

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Make a pack'
  history.replaceState(null, '', location.pathname)
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Make a pack'
  document.body.replaceChildren(title, place)
  $draft.set(undefined)
  $shelf.set(undefined)
  $wanted.set(ANYTHING)
})
afterEach(() => render(null, place))

async function open(items: ItemsPart | undefined = SHELF_ITEMS): Promise<void> {
  device = fakeDevice({ shipped: { items, credit: SHELF_POINTS } })
  setDevice(device)
  render(<MakePack units={[{ id: 'calm', title: 'Staying calm' }]} />, place)
  await expect.poll(() => field('title')).not.toBeNull()
}

const field = (id: string) => document.getElementById(id)
const boxes = () => [...place.querySelectorAll<HTMLInputElement>('.picker_item input')]
const order = () => [...place.querySelectorAll('.in-order_item > p:first-of-type')].map((p) => p.textContent)
const named = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  )

async function press(name: string): Promise<void> {
  await expect.poll(() => named(name)).toBeDefined()
  await userEvent.click(named(name) ?? place)
}

describe('choosing', () => {
  test('narrows what there is by words, unit, type and point, and by point within a unit', async () => {
    await open()
    expect(boxes().length).toBe(5)
    await userEvent.fill(field('find') ?? place, 'apology')
    await expect.poll(() => boxes().length).toBe(1)
    expect(place.textContent).toContain('Key concept: An apology names what went wrong.')
    await press('Show everything')
    await expect.poll(() => boxes().length).toBe(5)
    expect(document.activeElement).toBe(field('find'))
    await userEvent.selectOptions(field('unit') ?? place, 'Staying calm')
    await userEvent.selectOptions(field('point') ?? place, 'Stays calm with real customers.')
    await userEvent.selectOptions(field('kind') ?? place, 'Scenarios')
    await expect.poll(() => boxes().length).toBe(1)
    await userEvent.selectOptions(field('unit') ?? place, 'Shared by all units')
    await expect.poll(() => place.textContent).toContain('Nothing is like that.')
    expect(field('point')).toHaveProperty('value', '')
  })

  test('narrows what there is by difficulty, by keyboard, and says how much there is of each step', async () => {
    await open()
    const steps = () =>
      [...(field('difficulty')?.querySelectorAll('option') ?? [])].map((one) => one.textContent)
    expect(steps()).toEqual([
      'Any difficulty',
      'Easier: to recognise (1)',
      'Middling: to recall (1)',
      'Harder: to use in a case (1)',
      'Hardest: to judge between good answers (2)',
    ])
    expect(field('difficulty-about')?.textContent).toContain('This site’s estimate')
    expect(place.querySelector('.picker_moves')?.textContent).toContain('Question · Hardest')
    field('difficulty')?.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expect.poll(() => field('difficulty')).toHaveProperty('value', 'harder')
    await userEvent.selectOptions(field('difficulty') ?? place, 'hardest')
    await expect.poll(() => boxes().length).toBe(2)
    await userEvent.selectOptions(field('kind') ?? place, 'Scenarios')
    await expect.poll(() => boxes().length).toBe(1)
    expect(steps()[1]).toBe('Easier: to recognise (0)')
    boxes()[0]?.click()
    await expect
      .poll(() => place.querySelector('.in-order_item')?.textContent)
      .toContain('Scenario · Hardest')
    await userEvent.selectOptions(field('kind') ?? place, 'What a thing is')
    await press('Show everything')
    await expect.poll(() => boxes().length).toBe(5)
    expect(field('kind')).toHaveProperty('value', '')
  })

  test('shows a long list in steps, and goes on at the first that came', async () => {
    await open(MANY)
    expect(boxes().length).toBe(20)
    expect(place.textContent).toContain('400 found, the first 20 shown')
    await press('Show 20 more')
    await expect.poll(() => boxes().length).toBe(40)
    await expect.poll(() => document.activeElement).toBe(boxes()[20])
    await press('Choose all 400 found')
    await expect.poll(() => place.textContent).toContain('A pack holds 60 at most.')
    expect(order()).toEqual([])
    await userEvent.fill(field('find') ?? place, 'thing 39')
    await press('Choose all 14 found')
    await expect.poll(() => order().length).toBe(14)
    expect(place.textContent).toContain('14 chosen, about five minutes')
  })

  test('is put in order by keyboard alone, focus kept and every move said', async () => {
    await open()
    boxes()[0]?.focus()
    await userEvent.keyboard(' ')
    boxes()[1]?.focus()
    await userEvent.keyboard(' ')
    await expect.poll(order).toEqual(['What comes first?', 'Which apology owns it?'])
    named('Move up: Which apology owns it?')?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(order).toEqual(['Which apology owns it?', 'What comes first?'])
    expect(document.activeElement).toBe(named('Move up: Which apology owns it?'))
    await expect.poll(() => place.textContent).toContain('Which apology owns it? is now 1 of 2')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => place.textContent).toContain('is already the first and cannot move up')
    named('Remove: Which apology owns it?')?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(order).toEqual(['What comes first?'])
    expect(document.activeElement).toBe(named('Remove: What comes first?'))
    expect(boxes()[1]?.checked).toBe(false)
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement).toBe(field('in-order'))
  })
})

describe('the form', () => {
  test('sums up what is missing, leads to each field, and keeps its name in the address', async () => {
    await open()
    const name = location.hash
    expect(name).toMatch(/^#[a-z2-7]{10}$/)
    await userEvent.fill(field('due') ?? place, '31 2 2027')
    await press('Make the pack')
    await expect.poll(() => document.activeElement?.className).toBe('problems')
    expect(document.activeElement?.textContent).toContain('Three things to put right')
    expect(document.activeElement?.textContent).toContain('There is no day “31 2 2027” to be due by')
    const links = [...place.querySelectorAll<HTMLAnchorElement>('.problems a')]
    for (const [at, id] of ['items', 'title', 'due'].entries()) {
      links[at]?.focus()
      await userEvent.keyboard('{Enter}')
      expect(document.activeElement?.id).toBe(id)
    }
    expect(location.hash).toBe(name)
    expect(field('due')?.getAttribute('aria-invalid')).toBe('true')
    expect(await rulesBroken()).toEqual([])
    await userEvent.fill(field('due') ?? place, '')
    await expect.poll(() => place.querySelectorAll('.problems a').length).toBe(2)
  })

  test('counts names as they are pasted, and says which stand there twice', async () => {
    await open()
    await userEvent.fill(field('names') ?? place, 'Amira\nBen\tCallum, amira')
    await expect.poll(() => place.textContent).toContain('3 names. Amira stands there more than once')
  })

  test('shows words of any kind as words', async () => {
    await open()
    const hostile = '<img src=x onerror=alert(1)>'
    await userEvent.fill(field('names') ?? place, `${hostile}\n${hostile}`)
    await expect.poll(() => place.textContent).toContain(`${hostile} stands there more than once`)
    expect(place.querySelector('img')).toBeNull()
  })

  test('leads to what the learner will see once there is something to see', async () => {
    await open()
    const opened: { address: string; text: string }[] = []
    setOpenApart((address, { text }) => {
      opened.push({ address, text })
      return opened.length > 1
    })
    await press('See it as your learner will')
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('put right')
    await userEvent.click(boxes()[0] ?? place)
    await userEvent.fill(field('title') ?? place, 'First week')
    await press('See it as your learner will')
    await expect.poll(() => place.textContent).toContain('did not open a new tab')
    await press('See it as your learner will')
    await expect.poll(() => opened.length).toBe(2)
    expect(opened[1]?.address).toMatch(/packs\/open\/#look$/)
    expect(opened[1]?.text).toContain('First week')
    expect(await device.journal.facts()).toEqual([])
    expect(await rulesBroken()).toEqual([])
  })

  test('opens again as it was left', async () => {
    await open()
    await userEvent.fill(field('title') ?? place, 'Half done')
    await userEvent.click(boxes()[2] ?? place)
    const name = `pack:${location.hash.slice(1)}`
    await expect.poll(async () => (await device.drafts.read(name))?.text).toContain('s-sofa')
    render(null, place)
    $draft.set(undefined)
    render(<MakePack units={[]} />, place)
    await expect.poll(() => field('title')).toHaveProperty('value', 'Half done')
    expect(order()).toEqual(['The sofa'])
  })
})

test('says when what can be chosen is out of reach, and tries again', async () => {
  device = fakeDevice({ shipped: { items: SHELF_ITEMS, credit: SHELF_POINTS } })
  setDevice({ ...device, shipped: { load: () => Promise.reject(new Error('offline')) } })
  render(<MakePack units={[]} />, place)
  await expect.poll(() => place.textContent).toContain('could not be fetched')
  expect(await rulesBroken()).toEqual([])
  setDevice(device)
  await press('Try again')
  await expect.poll(() => field('title')).not.toBeNull()
})
