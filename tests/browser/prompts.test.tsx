import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { followPrompts } from '#islands/reading/prompts.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let device: FakeDevice
let stop: () => void = () => undefined

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  setMarks(device.marks)
  document.documentElement.lang = 'en-GB'
  document.title = 'A lesson'
  document.body.replaceChildren(lesson())
  scrollTo(0, 0)
  stop = followPrompts('/lesson/')
})
afterEach(() => stop())

/** A page of three prompts, each out of sight of the others. */
function lesson(): HTMLElement {
  const page = document.createElement('main')
  page.className = 'page'
  const heading = document.createElement('h1')
  heading.textContent = 'A lesson'
  const section = document.createElement('div')
  section.dataset['section'] = 'one'
  page.append(heading, ...['a', 'b', 'c'].flatMap((id) => [prose(), promptOf(id)]), prose(), section, prose())
  return page
}

function prose(): HTMLElement {
  const prose = document.createElement('p')
  prose.textContent = 'Words to read.'
  prose.className = 'is-tall'
  prose.style.minHeight = '150vh'
  return prose
}

function promptOf(id: string): HTMLElement {
  const prompt = document.createElement('div')
  prompt.className = 'prompt hang'
  prompt.dataset['prompt'] = id
  const ask = document.createElement('p')
  ask.id = id
  ask.textContent = `What is ${id}?`
  const details = document.createElement('details')
  details.className = 'prompt_answer'
  const summary = document.createElement('summary')
  summary.textContent = 'Show one answer'
  const words = document.createElement('p')
  words.className = 'prompt_words'
  words.textContent = `${id} it is.`
  details.append(summary, words)
  prompt.append(ask, details)
  return prompt
}

const goTo = (id: string) =>
  document
    .querySelector(id === 'end' ? '[data-section]' : `[data-prompt="${id}"]`)
    ?.scrollIntoView({ block: 'end' })
const returned = () =>
  [...document.querySelectorAll('.prompt_returned')].map(
    (each) => each.querySelector('p:not(.label)')?.textContent,
  )
const open = (prompt: string) => userEvent.click(document.querySelector(`${prompt} summary`) ?? document.body)
const press = (within: string, name: string) =>
  userEvent.click(
    [...document.querySelectorAll(`${within} button`)].find((each) => each.textContent === name) ??
      document.body,
  )

test('a prompt that is skipped comes back behind the next one, and once more where it is skipped again', async () => {
  goTo('a')
  await expect.poll(() => device.marks.get('prompts:/lesson/')).toContain('a=p')
  goTo('b')
  await expect.poll(returned).toEqual(['What is a?'])
  expect(await rulesBroken()).toEqual([])
  goTo('c')
  await expect.poll(returned).toEqual(['What is a?', 'What is a?', 'What is b?'])
})

test('a prompt that was had does not come back; one that was missed does, with its answer', async () => {
  goTo('a')
  await open('[data-prompt=a]')
  await press('[data-prompt=a]', 'I had it')
  goTo('b')
  await expect.poll(() => device.marks.get('prompts:/lesson/')).toContain('b=p')
  await open('[data-prompt=b]')
  await press('[data-prompt=b]', 'Ask me again')
  expect(document.querySelector('[data-prompt=b]')?.textContent).toContain('It comes back further down.')
  goTo('c')
  await expect.poll(returned).toEqual(['What is b?'])
  await open('.prompt_returned')
  await expect.poll(() => document.querySelector('.prompt_returned')?.textContent).toContain('b it is.')
  await press('.prompt_returned', 'I had it')
  goTo('end')
  await expect.poll(returned).toEqual(['What is b?', 'What is c?'])
  expect(await rulesBroken()).toEqual([])
})

test('at the end of a page, where no stop is ahead, none is promised', async () => {
  goTo('c')
  await expect.poll(() => device.marks.get('prompts:/lesson/')).toContain('c=p')
  goTo('end')
  await expect.poll(returned).toEqual(['What is c?'])
  await open('.prompt_returned')
  await press('.prompt_returned', 'Ask me again')
  expect(document.querySelector('.prompt_returned')?.textContent).toContain(
    'It comes back when you open this page again today.',
  )
  await open('[data-prompt=c]')
  expect(document.querySelector('[data-prompt=c]')?.textContent).toContain('It comes back further down.')
})

test('who comes to the middle of a page is not asked what stands above it', async () => {
  goTo('c')
  await expect.poll(() => device.marks.get('prompts:/lesson/')).toContain('c=p')
  goTo('end')
  await expect.poll(returned).toEqual(['What is c?'])
})

test('what was had is known after a reload, and forgotten the next day', async () => {
  goTo('a')
  await open('[data-prompt=a]')
  await press('[data-prompt=a]', 'I had it')
  stop()
  stop = followPrompts('/lesson/')
  goTo('b')
  await expect.poll(() => device.marks.get('prompts:/lesson/')).toContain('b=p')
  expect(returned()).toEqual([])
  stop()
  device.pass(86_400_000)
  stop = followPrompts('/lesson/')
  goTo('a')
  await expect.poll(() => device.marks.get('prompts:/lesson/')).toMatch(/a=p$/)
})
