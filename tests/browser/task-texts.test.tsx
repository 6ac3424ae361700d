import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { taskOpening } from '#domain/quiz/task/sheet.ts'
import { Task } from '#islands/task/Task.tsx'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { ACCOUNT_SHEET, SHIPPED_TASKS } from '#tests/support/task-samples.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'A task'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: SHIPPED_TASKS })
})
afterEach(() => render(null, place))

const LONG = 'One two three four five six seven eight nine ten eleven twelve thirteen.'
const draft = (text: string, others: readonly object[] = []) =>
  JSON.stringify({ edition: 1, parts: [{ id: 'idea', label: 'Abstract conceptualisation', text }], others })

async function openTwo(): Promise<void> {
  await device.drafts.write('task:kolb-call:other', draft(LONG))
  device.pass(60_000)
  await device.drafts.write('task:kolb-call', draft('The newer one.', [{ label: 'Gone', text: 'Stray.' }]))
  setDevice(device)
  render(<Task opening={taskOpening(ACCOUNT_SHEET)} />, place)
  await expect.poll(() => texts()).toContain('more than one text')
}
const texts = () => place.textContent ?? ''
const idea = () => document.querySelector<HTMLTextAreaElement>('#part-idea')?.value
const buttons = (name: RegExp) =>
  [...place.querySelectorAll('button')].filter((one) => name.test(one.textContent ?? ''))
const focused = () => document.activeElement?.textContent
async function press(name: RegExp, at = 0): Promise<void> {
  await userEvent.click(buttons(name)[at] ?? place)
}

test('another tab’s text is told by how it begins; once it is shown, the heading has the focus', async () => {
  await openTwo()
  expect(texts()).toContain('It begins: “One two three four five six seven eight nine ten eleven twelve …”')
  await press(/^Show the text typed/)
  await expect.poll(idea).toBe(LONG)
  await expect.poll(focused).toBe(ACCOUNT_SHEET.task.title)
  expect(texts()).toContain('It begins: “The newer one”')
  expect(await rulesBroken()).toEqual([])
})

test('it is thrown away, and brought back by the button that has the focus then', async () => {
  await openTwo()
  await press(/^Throw this text away$/)
  await expect.poll(focused).toBe('Bring it back')
  expect(texts()).not.toContain('more than one text')
  expect(await rulesBroken()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.poll(texts).toContain('more than one text')
  await expect.poll(() => document.activeElement?.className).toContain('task_others')
})

test('so is text that has no place in the task', async () => {
  await openTwo()
  await press(/^Throw this text away$/, 1)
  await expect.poll(focused).toBe('Bring it back')
  expect(texts()).not.toContain('Stray.')
  await userEvent.keyboard('{Enter}')
  await expect.poll(texts).toContain('Stray.')
})

test('nothing is said of other texts once the last is thrown away and the page opened anew', async () => {
  await openTwo()
  await press(/^Throw this text away$/)
  await press(/^Throw this text away$/)
  await expect
    .poll(async () => (await device.drafts.list('task:')).map(({ text }) => text).join())
    .not.toContain('Stray')
  render(null, place)
  render(<Task opening={taskOpening(ACCOUNT_SHEET)} />, place)
  await expect.poll(idea).toBe('The newer one.')
  expect(texts()).not.toContain('Throw this text away')
})
