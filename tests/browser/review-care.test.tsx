import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Grade, Happening } from '#domain/journal/fact.ts'
import { hookOf } from '#domain/review/own-card.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { Review } from '#islands/review/Review.tsx'
import { chooseSetting } from '#stores/choose-setting.ts'
import { setDevice } from '#stores/device.ts'
import { $review } from '#stores/review/state.ts'
import { $settings } from '#stores/settings.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { knownOf, shownCards } from '#tests/unit/review/shown.ts'
import '#styles/all.css'

const SETTINGS = $settings.get()
const cards = shownCards(12)
const known = knownOf(cards)
let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Flashcards'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  $settings.set(SETTINGS)
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname)
})

async function open(): Promise<void> {
  render(<Review known={known} />, place)
  await expect.poll(() => $review.get().kind).not.toMatch(/opening|loading/)
  await expect.poll(() => place.querySelector('.slip_menu')).not.toBeNull()
}

const question = () => place.querySelector('h2.slip_ask')?.textContent
const named = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, a, summary')].find((each) => each.textContent === name)
const press = (keys: string) => userEvent.keyboard(keys)
const field = () => place.querySelector<HTMLTextAreaElement>('#hook')

async function click(name: string): Promise<void> {
  await expect.poll(() => named(name)).toBeDefined()
  await userEvent.click(named(name) ?? place)
}

async function show(): Promise<void> {
  await press(' ')
  await expect.poll(() => $review.get().kind).toBe('back')
}

const graded = (grade: Grade, intervalDays: number): Happening => ({
  kind: 'card.graded',
  card: 'card-1',
  edition: 1,
  grade,
  intervalDays,
  first: false,
  tookMillis: 4_000,
})

test('who reads where a card is taught comes back to it, with as many left as there were', async () => {
  await open()
  await show()
  await press('2')
  await expect.poll(question).toBe('Question 2?')
  await show()
  place.addEventListener('click', (event) => event.preventDefault())
  await click('Where it is taught')
  render(null, place)
  await open()
  expect(question()).toBe('Question 2?')
  expect(place.querySelector('header')?.textContent).toContain('1 of 9')
  // A reload now would begin with it too; one after it is answered begins a sitting like any other.
  expect(location.search + location.hash).toBe('?cards=9#first=card-2')
  await show()
  await press('2')
  await expect.poll(question).toBe('Question 3?')
  expect(location.search + location.hash).toBe('')
})

test('a sitting that was asked for goes on after a reload, as far as it was still to come', async () => {
  history.replaceState(null, '', '?cards=3#first=card-9,card-7,card-8')
  await open()
  expect(question()).toBe('Question 9?')
  await show()
  await press('1')
  await expect.poll(question).toBe('Question 7?')
  await show()
  await press('2')
  await expect.poll(question).toBe('Question 8?')
  render(null, place)
  await open()
  expect(question()).toBe('Question 8?')
  expect(place.querySelector('header')?.textContent).toContain('1 of 2')
  // What another tab brings in leaves it as it is.
  device.journal.merge([])
  await expect.poll(() => $review.get().kind).toBe('loading')
  await expect.poll(question).toBe('Question 8?')
  for (const asked of ['Question 9?', undefined]) {
    await show()
    await press('2')
    await expect.poll(question).toBe(asked)
  }
  expect(location.search + location.hash).toBe('')
})

test('the rest of a sitting that was asked for is there after a lesson, too', async () => {
  history.replaceState(null, '', '?cards=3#first=card-9,card-7,card-8')
  await open()
  await show()
  place.addEventListener('click', (event) => event.preventDefault())
  await click('Where it is taught')
  render(null, place)
  await open()
  expect(question()).toBe('Question 9?')
  expect(place.querySelector('header')?.textContent).toContain('1 of 3')
  expect(location.hash).toBe('#first=card-9,card-7,card-8')
})

describe('a hook of one’s own', () => {
  test('is written with the answer, kept, shown the next time, and can be taken back', async () => {
    await open()
    await show()
    await click('Write a hook')
    await expect.poll(() => document.activeElement?.id).toBe('hook')
    await userEvent.fill(field() ?? place, 'Sorry saves a sale')
    expect(await rulesBroken()).toEqual([])
    await click('Keep it')
    await expect.poll(() => place.querySelector('.slip_hook')?.textContent).toContain('Sorry saves a sale')
    expect(hookOf(await device.journal.row('hook:card-1'))).toBe('Sorry saves a sale')
    expect(await device.drafts.list('hook:')).toEqual([])
    await expect.poll(() => document.activeElement?.textContent).toBe('Change it')
    const undo = [...place.querySelectorAll<HTMLElement>('.slip_hook .link')].at(-1)
    await userEvent.click(undo ?? place)
    await expect.poll(() => device.journal.row('hook:card-1')).toBeUndefined()
    expect(place.textContent).toContain('As it was before.')
  })

  test('that was begun is there again after the card was graded, and after a reload', async () => {
    await open()
    await show()
    await click('Write a hook')
    await userEvent.fill(field() ?? place, 'half a')
    await userEvent.click(
      named('Got itin 2 days') ?? [...place.querySelectorAll('.choice-pair button')][1] ?? place,
    )
    await expect.poll(question).toBe('Question 2?')
    await expect
      .poll(async () => (await device.drafts.list('hook:')).map(({ text }) => text))
      .toEqual(['half a'])
    render(null, place)
    await open()
    await press('u')
    await expect.poll(() => field()?.value).toBe('half a')
    expect(document.activeElement?.id).not.toBe('hook')
    await click('Throw away what I typed')
    await expect.poll(() => device.drafts.list('hook:')).toEqual([])
  })

  test('stays as it was typed where it is not kept', async () => {
    await open()
    await show()
    await click('Write a hook')
    await userEvent.fill(field() ?? place, 'Sorry')
    device.refuseWrites({ kind: 'full' })
    await click('Keep it')
    await expect
      .poll(() => place.querySelector('.slip_hook [role=alert]')?.textContent)
      .toContain('The disk is full.')
    expect(field()?.value).toBe('Sorry')
  })
})

describe('a card that was forgotten four times', () => {
  const lapse = async () => {
    await device.journal.append([graded(3, 3)])
    device.pass(3 * DAY_MILLIS)
    await device.journal.append([graded(1, 0)])
  }

  test('is offered help with its answer, and nothing happens by itself', async () => {
    for (let times = 0; times < 4; times++) await lapse()
    await open()
    expect(question()).toBe('Question 1?')
    expect(place.querySelector('.slip_repair')).toBeNull()
    await show()
    await expect.poll(() => place.querySelector('.slip_repair')?.textContent).toContain('forgot it 4 times')
    expect(named('Read where it is taught')?.getAttribute('href')).toBe('/concepts/complaint-handling/#heat')
    expect((await device.journal.facts()).every(({ kind }) => kind === 'card.graded')).toBe(true)
    expect(await rulesBroken()).toEqual([])
    await click('Or put the card away')
    await expect.poll(question).not.toBe('Question 1?')
    expect((await device.journal.recent(1))[0]).toMatchObject({ kind: 'card.hidden', as: 'suspended' })
    await press('u')
    await expect.poll(question).toBe('Question 1?')
  })

  test('has its twin come next, also once one has read where it is taught', async () => {
    for (let times = 0; times < 4; times++) await lapse()
    await open()
    await show()
    await click('Meet the one it is confused with, next')
    await expect.poll(() => place.querySelector('.slip_ways')?.textContent).toMatch(/Next: “Question \d+\?”/)
    const twin = /“(.*)”/.exec(place.querySelector('.slip_ways')?.textContent ?? '')?.[1]
    const left = place.querySelector('header')?.textContent
    place.addEventListener('click', (event) => event.preventDefault())
    await click('Read where it is taught')
    render(null, place)
    await open()
    expect(question()).toBe('Question 1?')
    expect(place.querySelector('header')?.textContent).toBe(left)
    await show()
    await press('2')
    await expect.poll(question).toBe(twin)
  })

  test('at three times is not', async () => {
    for (let times = 0; times < 3; times++) await lapse()
    await open()
    await show()
    await expect.poll(() => named('Write a hook')).toBeDefined()
    expect(place.querySelector('.slip_repair')).toBeNull()
  })
})

describe('the menu of a card', () => {
  test('leaves it out until tomorrow, and breaks no rule open', async () => {
    await open()
    await click('This card')
    expect(await rulesBroken()).toEqual([])
    await click('Not before tomorrow')
    await expect.poll(question).toBe('Question 2?')
    expect(place.querySelector('main > [role=status]')?.textContent).toBe(
      'Not before tomorrow. Undo brings it back.',
    )
    expect(place.querySelector('.points')?.textContent).toMatch(
      /^Not before tomorrow\. Undo brings it back\.Why now/,
    )
    expect(place.querySelector<HTMLDetailsElement>('.slip_menu')?.open).toBe(false)
  })

  test('has keys', async () => {
    await open()
    await press('-')
    await expect.poll(question).toBe('Question 2?')
    await press('@')
    await expect.poll(question).toBe('Question 3?')
    const [away, buried] = await device.journal.recent(2)
    expect([buried, away]).toMatchObject([
      { card: 'card-1', as: 'buried' },
      { card: 'card-2', as: 'suspended' },
    ])
    await press('u')
    await expect.poll(question).toBe('Question 2?')
    await press('u')
    await expect.poll(question).toBe('Question 1?')
  })
})

describe('an answer that is typed', () => {
  const typed = () => place.querySelector<HTMLTextAreaElement>('#slip-type')

  test('is held up against the card’s, proposes and does not decide, and is kept with the grade', async () => {
    await chooseSetting('review.typed', true)
    await open()
    await expect.poll(() => typed()).not.toBeNull()
    await userEvent.fill(typed() ?? place, 'anser 1')
    expect(await rulesBroken()).toEqual([])
    await press('{Enter}')
    await expect
      .poll(() => place.querySelector('.slip_beside')?.textContent)
      .toContain('That looks like “Got it”. You decide.')
    expect(place.querySelector('.slip_beside')?.textContent).toContain('Spelt: Answer.')
    expect(place.querySelectorAll('.choice-pair button')).toHaveLength(2)
    await press('1')
    await expect.poll(question).toBe('Question 2?')
    expect((await device.journal.recent(1))[0]).toMatchObject({ grade: 1, response: ['anser 1'] })
  })

  test('is never asked for: left empty, the card goes on as any other', async () => {
    await chooseSetting('review.typed', true)
    await open()
    await expect.poll(() => typed()).not.toBeNull()
    await userEvent.click([...place.querySelectorAll('.choice-pair button')][0] ?? place)
    await expect.poll(() => $review.get().kind).toBe('back')
    expect(place.querySelector('.slip_beside')).toBeNull()
    await press('2')
    await expect.poll(question).toBe('Question 2?')
    expect((await device.journal.recent(1))[0]).not.toHaveProperty('response')
  })
})
