import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SetPage } from '#islands/quizzes/SetPage.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { $set } from '#stores/quiz-set.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { answerIn, SHIPPED_SETS } from '#tests/support/quiz-sets.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const MINUTE = 60_000

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'A set'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  use(fakeDevice({ shipped: SHIPPED_SETS }))
  $set.set({ kind: 'opening' })
})
afterEach(() => render(null, place))

function use(next: FakeDevice): void {
  device = next
  setDevice(device)
  setMarks(device.marks)
}

function open(name: string): void {
  window.history.replaceState(null, '', `${location.pathname}#${name}`)
  render(<SetPage />, place)
}

/** As a reload does it. */
function reload(name: string): void {
  render(null, place)
  open(name)
}

const says = () => place.textContent ?? ''
const heading = () => place.querySelector('h1')?.textContent
const focused = () => document.activeElement?.textContent
const left = () => place.querySelector('[role=timer]')?.textContent
const statuses = () =>
  [...place.querySelectorAll('[role=status]')].map((one) => one.textContent).filter(Boolean)
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? missing(name)

/** Begins the set on screen, with the shortest limit on offer or none. */
async function begin(isTimed: boolean): Promise<void> {
  await expect.poll(() => place.querySelector('select')).not.toBeNull()
  const select = place.querySelector('select') ?? missing('the time limit')
  if (isTimed) await userEvent.selectOptions(select, select.options[1]?.value ?? '')
  button('Begin').click()
  await expect.poll(() => place.querySelector('.question')).not.toBeNull()
}

async function answer(): Promise<void> {
  const option = place.querySelector<HTMLInputElement>('.question input')
  option?.click()
  await expect.poll(() => option === null || option.checked).toBe(true)
  button('Check my answer').click()
  await expect.poll(() => place.querySelector('.verdict')).not.toBeNull()
}

describe('a set', () => {
  test('says what it is before it begins, without a time limit unless one is chosen, and breaks no rule', async () => {
    open('concept:kolb')
    await expect.poll(heading).toBe('Kolb’s cycle')
    expect(says()).toContain('Four questions.')
    await expect.poll(() => document.title).toBe('Kolb’s cycle · Due Credit')
    const options = [...(place.querySelector('select')?.options ?? [])].map((one) => one.text)
    expect(options).toEqual(['No time limit', '3 minutes, what most people need', '5 minutes', '6 minutes'])
    expect(place.querySelector('select')?.value).toBe('0')
    expect(await rulesBroken()).toEqual([])
  })

  test('begins by keyboard alone, and the first question takes the focus', async () => {
    open('concept:kolb')
    await expect.poll(() => place.querySelector('select')).not.toBeNull()
    while (document.activeElement?.textContent !== 'Begin') await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => place.querySelector('.masthead_count')?.textContent)
      .toBe('Question 1 of 4 Kolb’s cycle')
    await expect.poll(focused).toBe(heading())
    expect(place.querySelector('[role=timer]')).toBeNull()
  })

  test('goes on where it was left after a reload', async () => {
    open('mixed:which')
    await begin(false)
    await answer()
    button('Continue').click()
    await expect.poll(() => place.querySelector('.masthead_count')?.textContent).toMatch(/^Question 2 of 4/)
    const asked = heading()
    reload('mixed:which')
    await expect.poll(() => place.querySelector('.masthead_count')?.textContent).toMatch(/^Question 2 of 4/)
    expect(heading()).toBe(asked)
  })

  test('ends with the way to see it again, and to what comes next', async () => {
    await device.journal.append([answerIn(0, false)])
    open('wrong')
    await expect.poll(heading).toBe('What you got wrong')
    await begin(false)
    await answer()
    button('See how it went').click()
    await expect.poll(() => place.querySelector('[data-ended]')).not.toBeNull()
    const [taking] = (await device.journal.subjects('taking:')).filter((one) => !one.endsWith('abcdefghij'))
    const again = [...place.querySelectorAll('a')].find((link) => link.textContent === 'See it again')
    expect(again?.getAttribute('href')).toBe(`/quizzes/history/#${taking?.slice('taking:'.length)}`)
    expect(says()).not.toContain('no time limit')
    expect(await rulesBroken()).toEqual([])
  })

  test.each([
    ['concept:gone', 'There is no such set'],
    ['%E0%A4%A', 'There is no such set'],
    ['wrong', 'Nothing you got wrong is open'],
    ['weak', 'No point is weak now'],
  ])('that cannot be taken says so: %s', async (name, title) => {
    open(name)
    await expect.poll(heading).toBe(title)
    expect(place.querySelector('a.button')?.getAttribute('href')).toBe('/quizzes/')
    expect(await rulesBroken()).toEqual([])
  })

  test('that is out of reach says so, and can be asked again', async () => {
    use(fakeDevice())
    open('concept:kolb')
    await expect
      .poll(() => place.querySelector('[role=alert]')?.textContent)
      .toMatch(/^The questions could not/)
    expect(button('Try again')).toBeDefined()
    expect(await rulesBroken()).toEqual([])
  })
})

describe('the time of a set', () => {
  beforeEach(async () => {
    open('concept:kolb')
    await begin(true)
    await expect.poll(left).toBe('3 minutes left')
  })

  test('goes down in minutes, warns once at one, and ends by itself with what was checked', async () => {
    await answer()
    button('Continue').click()
    await expect.poll(() => place.querySelector('.verdict')).toBeNull()
    device.pass(2 * MINUTE + 5_000)
    await expect.poll(left).toBe('under a minute left')
    expect(statuses()).toEqual(['One minute is left.'])
    expect(await rulesBroken()).toEqual([])
    device.pass(MINUTE)
    await expect.poll(() => place.querySelector('[data-ended]')).not.toBeNull()
    expect(says()).toContain('Time was up: three questions were not answered, and count for nothing here.')
    expect(says()).toContain('What you begin from here has no time limit.')
    await expect.poll(focused).toBe(heading())
    expect(await rulesBroken()).toEqual([])
    button('Answer those three now').click()
    await expect.poll(() => place.querySelector('.masthead_count')?.textContent).toMatch(/^Question 1 of 3/)
    await expect.poll(left).toBeUndefined()
  })

  test('lets marks be read on when it is up', async () => {
    await answer()
    device.pass(4 * MINUTE)
    await expect.poll(statuses).toContain('Time is up. Your answers are kept. Read on as long as you like.')
    expect(place.querySelector('.verdict')).not.toBeNull()
    button('See how it went').click()
    await expect.poll(() => place.querySelector('[data-ended]')).not.toBeNull()
  })

  test('went on while the page was away', async () => {
    device.pass(MINUTE)
    reload('concept:kolb')
    await expect.poll(left).toBe('2 minutes left')
    render(null, place)
    device.pass(60 * MINUTE)
    open('concept:kolb')
    await expect.poll(() => place.querySelector('[data-ended]')).not.toBeNull()
    expect(heading()).toBe('Time was up before an answer')
    expect(says()).not.toContain('This taking is kept')
    expect(says()).not.toContain('See it again')
    expect(await rulesBroken()).toEqual([])
  })

  test('is not ended by a clock set on by hours: it says so, and one may go on', async () => {
    device.setMoment({ at: device.now().at + 180 * MINUTE, offsetMin: 0 })
    await expect
      .poll(says)
      .toContain('The clock of this device went three hours forward, or the device slept.')
    expect(left()).toBe('3 minutes left')
    expect(await rulesBroken()).toEqual([])
    button('Go on').click()
    await expect.poll(says).not.toContain('three hours forward')
    expect(left()).toBe('3 minutes left')
  })

  test('is ended by such a jump where one counts it as time gone by', async () => {
    device.setMoment({ at: device.now().at + 180 * MINUTE, offsetMin: 0 })
    await expect.poll(says).toContain('three hours forward')
    button('Count it as time gone by').click()
    await expect.poll(() => place.querySelector('[data-ended]')).not.toBeNull()
  })

  test('is not made longer by a clock set back, and says so', async () => {
    device.pass(MINUTE)
    await expect.poll(left).toBe('2 minutes left')
    device.setMoment({ at: device.now().at - 120 * MINUTE, offsetMin: 0 })
    await expect.poll(says).toContain('The clock of this device was set back by two hours.')
    expect(left()).toBe('2 minutes left')
    button('All right').click()
    await expect.poll(says).not.toContain('set back')
  })
})

test('a second tab of a set shows what the first one does, and says so', async () => {
  open('concept:kolb')
  await begin(false)
  await expect.poll(() => place.querySelector('.told')).not.toBeNull()
  const name = 'quiz-set:concept:kolb'
  const mark = JSON.parse(device.marks.get(name) ?? '{}')
  device.marks.set(name, JSON.stringify({ ...mark, answers: [['fix']], isReading: true }))
  await expect.poll(() => place.querySelector('.verdict')).not.toBeNull()
  expect(statuses()).toEqual([
    'This quiz is open in another tab too. Both show the same, and what you check counts once.',
  ])
  expect(await device.journal.facts()).toEqual([])
  expect(await rulesBroken()).toEqual([])
})

function missing(what: string): never {
  throw new Error(`There is no “${what}” on the page`)
}
