import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { taskOpening } from '#domain/quiz/task/sheet.ts'
import { Task } from '#islands/task/Task.tsx'
import { setDevice } from '#stores/device.ts'
import { setVoice } from '#stores/task/voice.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { SHIPPED_TASKS, TALK_SHEET } from '#tests/support/task-samples.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice
let said: string[]
let stops: number

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'A talk'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: SHIPPED_TASKS })
  said = []
  stops = 0
})
afterEach(() => render(null, place))

function open(hasVoice: boolean): void {
  setDevice(device)
  setVoice({
    watch(listener) {
      listener(hasVoice)
      return () => undefined
    },
    say: (words) => void said.push(words),
    stop: () => {
      stops += 1
    },
  })
  render(<Task opening={taskOpening(TALK_SHEET)} />, place)
}
const heading = () => place.querySelector('h1')?.textContent
const text = () => place.textContent ?? ''
const box = () => place.querySelector('textarea') ?? place
const button = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent === name)
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}

test('a question is read aloud when asked, never by itself', async () => {
  open(true)
  await expect.poll(() => button('Read the question aloud')).toBeDefined()
  expect(said).toEqual([])
  await press('Read the question aloud')
  expect(said).toEqual(['What did you take from it?'])
  const before = stops
  await press('Stop reading')
  expect(stops).toBeGreaterThan(before)
  expect(await rulesBroken()).toEqual([])
})

test('where there is no voice, nothing offers one', async () => {
  open(false)
  await expect.poll(() => button('I answer aloud')).toBeDefined()
  expect(button('Read the question aloud')).toBeUndefined()
  expect(text()).toContain('There is no written paper to practise for.')
})

test('one answers aloud by the clock, notes what was said, and goes from question to question', async () => {
  open(false)
  await press('I answer aloud')
  expect(place.querySelector('[role=timer]')?.textContent).toBe('0:00')
  device.pass(84_000)
  await expect.poll(() => place.querySelector('[role=timer]')?.textContent).toBe('1:24')
  await press('I have finished speaking')
  expect(text()).toContain('You spoke for 1 minute 24 seconds. Now note down the sentences you said')
  await press('Next question')
  await expect.poll(heading).toBe('What did the customer say?')
  await expect.poll(() => document.activeElement?.tagName).toBe('H1')
  await press('Go on to marking')
  expect(text()).toContain('Write something first')
  await userEvent.fill(box(), 'She said, “Thank you.” Then she laughed.')
  expect(await rulesBroken()).toEqual([])
  await press('Go on to marking')
  await expect.poll(heading).toBe('Tells the reply')
  expect(text()).toContain('You answered aloud for 1 minute 24 seconds and noted nothing down')
  await userEvent.click(place.querySelector('.sentence') ?? place)
  await userEvent.click(place.querySelector('[value=met]') ?? place)
  expect(await rulesBroken()).toEqual([])
  await press('Compare with the exemplar')
  await expect.poll(heading).toBe('Your text beside the exemplar')
  expect(text()).toContain('One line of a talk.')
  await press('Keep it in my log as a draft')
  await expect.poll(heading).toBe('Kept in your log: entry 1, a draft')
  expect(text()).toContain('By your own marks it meets every point.')
})

test('the clock stops when one leaves the page, and goes on when one says so', async () => {
  open(false)
  await press('I answer aloud')
  device.pass(30_000)
  dispatchEvent(new Event('pagehide'))
  render(null, place)
  device.pass(6000)
  open(false)
  await press('Go on aloud')
  expect(place.querySelector('[role=timer]')?.textContent).toBe('0:30')
})
