import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { scenarioOpening } from '#domain/quiz/sheet.ts'
import { Scenario } from '#islands/scenario/Scenario.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CALL_SHEET, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Scenario'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

function open(on = fakeDevice({ shipped: SHIPPED_SAMPLES })): void {
  device = on
  setDevice(device)
  setMarks(device.marks)
  render(<Scenario opening={scenarioOpening(CALL_SHEET)} />, place)
}

const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ??
  missing(name, place.textContent)
const count = () => place.querySelector('.masthead_count')?.textContent
const said = () => place.querySelector('[aria-live]')?.textContent
const script = () => [...place.querySelectorAll('.script dd')].map((line) => line.textContent)
const focused = () => document.activeElement?.textContent

async function choose(name: string): Promise<void> {
  const before = count()
  button(name).click()
  await expect.poll(count).not.toBe(before)
  await expect.poll(() => place.querySelector('.choices, .kept')).not.toBeNull()
}

async function playTo(...choices: readonly string[]): Promise<void> {
  open()
  for (const name of choices) await choose(name)
  await expect.poll(() => place.querySelector('[role=status]')?.textContent).toMatch(/kept|^$/)
}

async function debriefOf(...choices: readonly string[]): Promise<void> {
  await playTo(...choices)
  button('Look back at it').click()
  await expect.poll(count).toBe('Debrief A short call')
}

async function rulesBroken(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The skip link is the layout's.
    rules: { bypass: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const LISTEN = '“You have waited a week.”'

describe('a turn', () => {
  test('shows the setting, who speaks, the meter in words, and the choices', async () => {
    open()
    expect(count()).toBe('Turn 1 of 2 A short call')
    expect(script()).toEqual(['Where is my parcel?'])
    expect(place.querySelector('meter')?.getAttribute('aria-valuetext')).toBe('listening, 40 of 100')
    expect(place.querySelector('legend')?.textContent).toBe('What do you say?')
    expect(place.querySelectorAll('.choice')).toHaveLength(3)
    expect(await rulesBroken()).toEqual([])
  })

  test('answers with the consequence first, says reply and meter once, and moves the focus there', async () => {
    open()
    await choose('“rush”')
    expect(script()).toEqual(['Where is my parcel?', 'rush', 'You are not listening.', 'I said: when?'])
    await expect.poll(focused).toBe('Turn 2 of 2')
    expect(said()).toBe(
      'Mr Reid: You are not listening. Mr Reid: I said: when? Trust: gone, 10 of 100; it was 40.',
    )
    expect(place.querySelector('meter')?.getAttribute('aria-valuetext')).toBe('gone, 10 of 100; it was 40')
    expect(place.textContent).not.toContain('About rush.')
    expect(await rulesBroken()).toEqual([])
  })

  test('can be played by keys alone', async () => {
    open()
    const tabTo = async (name: string) => {
      while (document.activeElement?.textContent !== name) await userEvent.keyboard('{Tab}')
    }
    await tabTo(LISTEN)
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('Turn 2 of 2')
    await tabTo('“four”')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('The end')
    await tabTo('Look back at it')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('A date he believes')
  })

  test('is not taken twice by a double tap', async () => {
    open()
    await expect.poll(() => place.querySelectorAll('.choice').length).toBe(3)
    const [choice] = place.querySelectorAll<HTMLElement>('.choice')
    choice?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    choice?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
    await expect.poll(count).toBe('Turn 2 of 2 A short call')
  })
})

describe('an ending', () => {
  test('says that the run is kept', async () => {
    await playTo(LISTEN, '“four”')
    expect(count()).toBe('The end A short call')
    expect(place.querySelector('[role=status]')?.textContent).toBe('Your run is kept on this device.')
    expect(await rulesBroken()).toEqual([])
  })

  test('that could not be kept says so and can be tried again', async () => {
    open()
    await choose(LISTEN)
    device.refuseWrites({ kind: 'full' })
    await choose('“four”')
    await expect
      .poll(() => place.querySelector('[role=alert]')?.textContent)
      .toBe('This run was not kept. The disk is full. Make room on this device, then try again.')
    expect(await rulesBroken()).toEqual([])
    device.refuseWrites()
    button('Try again').click()
    await expect
      .poll(() => place.querySelector('[role=status]')?.textContent)
      .toBe('Your run is kept on this device.')
  })
})

describe('the debrief', () => {
  test('goes turn by turn: weak choices struck and put right, with the points they showed', async () => {
    await debriefOf('“rush”', '“soon”')
    await expect.poll(focused).toBe('No date')
    expect(place.textContent).toContain('Trust ended at 5 of 100, gone. The best anyone can reach is 75.')
    expect(place.textContent).toContain('There was a stronger choice at every turn.')
    const [first] = place.querySelectorAll('.turns > li')
    expect(first?.querySelector('.label')?.textContent).toBe('Turn 1, hear: trust 40 to 10')
    expect(first?.querySelector('s')?.textContent).toBe('“rush”')
    expect([...(first?.querySelectorAll('.verdict > p') ?? [])].map((one) => one.textContent)).toEqual([
      'You chose, and there was a stronger choice: “rush”',
      'About rush.',
      'Stronger: “You have waited a week.”',
      'About hear.',
    ])
    expect(first?.querySelector('.ink-red')?.textContent).toBe('Stronger: “You have waited a week.”')
    expect(first?.querySelector('.ink-red .unseen')).toBeNull()
    expect(first?.querySelector('.points')?.textContent).toContain(
      'Its two cards come first in your next review.',
    )
    expect(await rulesBroken()).toEqual([])
  })

  test('promises no card first while the run is not kept', async () => {
    open()
    await choose('“rush”')
    device.refuseWrites({ kind: 'full' })
    await choose('“soon”')
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('was not kept')
    button('Look back at it').click()
    await expect.poll(count).toBe('Debrief A short call')
    expect(place.textContent).not.toContain('first in your next review')
    device.refuseWrites()
    button('Try again').click()
    await expect.poll(() => place.textContent).toContain('cards now come first in your next review')
  })

  test('of a best run says so, and its points have begun', async () => {
    await debriefOf(LISTEN, '“four”')
    expect(place.textContent).toContain('Nobody can end higher. All two of your choices were the strongest')
    await expect.poll(() => place.querySelector('.turns .tick')?.getAttribute('data-apply')).toBe('half')
    expect(place.querySelector('s')).toBeNull()
    expect(await rulesBroken()).toEqual([])
  })

  test('draws the meter and gives the same figures as a table', async () => {
    await debriefOf('“rush”', '“four”')
    expect(place.querySelector('.chart svg[role=img]')?.getAttribute('aria-label')).toBe(
      'Trust after each turn: 40, 10, 25. Best: 40, 60, 75. The table below has the same figures.',
    )
    place.querySelector('details')?.setAttribute('open', '')
    expect([...place.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      'Start4040',
      '1Hear1060',
      '2Take action2575',
    ])
    expect(await rulesBroken()).toEqual([])
  })

  test('promises no more of the log than there is, and plays again from the start', async () => {
    await debriefOf('“rush”', '“four”')
    expect(place.textContent).toContain('This was practice, so it proves nothing by itself.')
    const logs = place.querySelector('a[href*="/log/entry/#"]')?.getAttribute('href') ?? ''
    expect(new URLSearchParams(logs.split('#')[1]).get('title')).toBe('Scenario: A short call')
    expect(new URLSearchParams(logs.split('#')[1]).getAll('insight').join()).toContain('What is right: ')
    button('Play again').click()
    await expect.poll(count).toBe('Turn 1 of 2 A short call')
    expect(script()).toEqual(['Where is my parcel?'])
  })

  test('is there again after a reload, and the run is kept once', async () => {
    await debriefOf('“rush”', '“four”')
    render(null, place)
    open(device)
    await expect.poll(count).toBe('Debrief A short call')
    expect((await device.journal.facts()).filter(({ kind }) => kind === 'scenario.ended')).toHaveLength(1)
  })
})

function missing(what: string, found: string | null): never {
  throw new Error(`There is no “${what}” on the page: ${found}`)
}
