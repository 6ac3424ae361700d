import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { taskOpening } from '#domain/quiz/task/sheet.ts'
import { Task } from '#islands/task/Task.tsx'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { ACCOUNT_SHEET, SHIPPED_TASKS, WRITTEN } from '#tests/support/task-samples.ts'
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

function open(on: FakeDevice = device): void {
  setDevice(on)
  render(null, place)
  render(<Task opening={taskOpening(ACCOUNT_SHEET)} />, place)
}
const heading = () => place.querySelector('h1')?.textContent
const where = () => place.querySelector('.masthead_count b')?.textContent
const box = (part: string) => document.getElementById(`part-${part}`) as HTMLTextAreaElement
const text = () => place.textContent ?? ''
const button = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, .actions a')].find((one) => one.textContent === name)
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}
const sentence = (words: string) =>
  [...place.querySelectorAll<HTMLElement>('.sentence')].find((one) => one.textContent === words) ?? place
const award = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('.task_award')].find((one) => one.textContent === name) ?? place
const isChosen = (words: string) => sentence(words).querySelector('input')?.checked

async function write(): Promise<void> {
  for (const [part, words] of Object.entries(WRITTEN)) await userEvent.fill(box(part), words)
}
/** Marks three points: the first by a sentence, the others not yet. What a mouse does with either is tried elsewhere. */
async function markThree(by: string, last: string): Promise<void> {
  sentence(by).click()
  award('Met').click()
  await press('Next point')
  award('Not yet: no passage').click()
  await press('Next point')
  award('Not yet: no passage').click()
  await press(last)
}
async function toAgreement(): Promise<void> {
  open()
  await write()
  await press('Go on to marking')
  await expect.poll(where).toBe('Step 2 of 4: practise marking')
  await markThree('On Monday a man rang.', 'See how far we agree')
  await expect.poll(heading).toBe('You and we agree on one of three')
}
async function toComparison(): Promise<void> {
  await toAgreement()
  await press('Mark my own text')
  await expect.poll(where).toBe('Step 3 of 4: mark your own')
  await markThree('On Tuesday a man rang.', 'Compare with the exemplar')
  await expect.poll(heading).toBe('Your text beside the exemplar')
}

describe('writing', () => {
  test('shows each part with what it asks, and how many words stand there', async () => {
    open()
    expect(box('experience').labels?.[0]?.textContent).toBe('Concrete experience')
    await expect.poll(() => text()).toContain('3 to 60 words asked')
    await userEvent.fill(box('experience'), 'One two three four.')
    await expect.poll(() => text()).toContain('4 words, 3 to 60 asked')
    await expect.poll(() => text()).toContain('Saved on this device as you write.')
    expect(await rulesBroken()).toEqual([])
  })

  test('says the count once one pauses, not with every key', async () => {
    open()
    await userEvent.type(box('trial'), 'On Friday')
    const said = () => [...place.querySelectorAll('[role=status]')].map((one) => one.textContent).join('')
    expect(said()).not.toContain('2 words')
    await expect.poll(said).toContain('Active experimentation: 2 words, at most 40 asked.')
  })

  test('takes 20,000 words whole, and says so', async () => {
    open()
    const long = 'word '.repeat(20_000)
    await userEvent.click(box('experience'))
    box('experience').value = long
    box('experience').dispatchEvent(new InputEvent('input', { bubbles: true }))
    await expect.poll(() => text()).toContain('20,000 words, 3 to 60 asked. That is more than one field')
    await expect.poll(async () => (await device.drafts.list('task:'))[0]?.text).toContain(long)
  })

  test('keeps what was typed before the page was alive', async () => {
    setDevice(device)
    render(<Task opening={taskOpening(ACCOUNT_SHEET)} />, place)
    box('idea').value = 'Typed early.'
    await expect.poll(async () => (await device.drafts.list('task:'))[0]?.text).toContain('Typed early.')
    expect(box('idea').value).toBe('Typed early.')
  })

  test('shows text of another edition in its own place, and says that the task has changed', async () => {
    const older = { edition: 0, parts: [{ id: 'gone', label: 'An old part', text: 'Of long ago.' }] }
    await device.drafts.write('task:kolb-call', JSON.stringify(older))
    open()
    await expect.poll(() => text()).toContain('Other text you wrote here')
    expect(text()).toContain('An old partOf long ago.')
    expect(text()).toContain('This task has changed since you wrote here')
    expect(await rulesBroken()).toEqual([])
  })

  test('leads to the exemplar where one gives up, and back to the text', async () => {
    open()
    await press('Show me the exemplar instead')
    await expect.poll(heading).toBe('Your text beside the exemplar')
    expect(text()).toContain('Name it before you mend it.')
    expect(text()).toContain('today that moves no point')
    await press('Go on writing')
    await expect.poll(heading).toBe(ACCOUNT_SHEET.task.title)
  })
})

describe('marking', () => {
  test('asks for a passage before it takes an award', async () => {
    open()
    await write()
    await press('Go on to marking')
    await expect.poll(heading).toBe('Tells one real call')
    await expect.poll(() => document.activeElement?.tagName).toBe('H1')
    await userEvent.click(award('Met'))
    await press('Next point')
    expect(text()).toContain('Choose the sentence that proves it, or say that there is none.')
    await expect.poll(() => document.activeElement?.textContent).toContain('Choose the sentence')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(sentence('I was kind.'))
    await press('Next point')
    await expect.poll(heading).toBe('Draws a rule')
  })

  test('works by keyboard alone', async () => {
    open()
    await write()
    button('Go on to marking')?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(heading).toBe('Tells one real call')
    await expect.poll(() => document.activeElement?.tagName).toBe('H1')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Skip to your award')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(isChosen('On Monday a man rang.')).toBe(true)
    for (let at = 0; at < 4; at += 1) await userEvent.tab()
    await userEvent.keyboard(' {ArrowDown}')
    expect(place.querySelector<HTMLInputElement>('[name=award]:checked')?.value).toBe('partly')
    await userEvent.keyboard('{Enter}')
    await expect.poll(heading).toBe('Draws a rule')
  })

  test('takes words that are selected as text, as the sentences they stand in', async () => {
    open()
    await write()
    await press('Go on to marking')
    await expect.poll(heading).toBe('Tells one real call')
    const [first, second] = place.querySelectorAll('.sentence_words')
    if (!first?.firstChild || !second?.firstChild) throw new Error('There are no sentences')
    const [from, to] = [first.firstChild, second.firstChild]
    await expect.poll(() => document.activeElement?.tagName).toBe('H1')
    document.getSelection()?.setBaseAndExtent(from, 12, to, 5)
    await press('Choose the words you selected')
    expect([isChosen('On Monday a man rang.'), isChosen('I was kind.')]).toEqual([true, true])
    expect(isChosen('Be kind.')).toBe(false)
  })

  test('tells how far one agrees, with reasons', async () => {
    await toAgreement()
    expect(text()).toContain('You differ')
    expect(text()).toContain('A day, and nothing that was said.')
    expect(await rulesBroken()).toEqual([])
  })

  test('says that a point is open again whose words were changed', async () => {
    await toComparison()
    await press('Go on writing')
    await userEvent.fill(box('experience'), 'Somebody rang.')
    await press('Go on to marking')
    await expect.poll(() => text()).toContain('the words that proved one point are no longer in it')
    expect(heading()).toBe('Tells one real call')
  })
})

describe('the end', () => {
  test('keeps it in the log, says what is met by which words, and asks before doing it again', async () => {
    await toComparison()
    expect(await rulesBroken()).toEqual([])
    await press('Keep it in my log as a draft')
    await expect.poll(heading).toBe('Kept in your log: entry 1, a draft')
    expect(text()).toContain('On Tuesday a man rang.')
    expect(text()).toContain('Two cards come first in your next review.')
    expect(button('Open entry 1')?.getAttribute('href')).toMatch(/\/log\/entry\/#[a-z2-7]{10}$/)
    await press('Do this task again')
    expect(await rulesBroken()).toEqual([])
    await press('From an empty page')
    await expect.poll(() => box('experience').value).toBe('')
  })

  test('says why it was not kept, and offers the text as a file', async () => {
    await toComparison()
    device.refuseWrites({ kind: 'full' })
    await press('Keep it in my log as a draft')
    await expect.poll(() => text()).toContain('This was not kept: the disk is full.')
    await press('Take my text as a file')
    await expect.poll(() => text()).toContain('The file is yours.')
    expect(new TextDecoder().decode(device.offered[0]?.[2])).toContain(WRITTEN.experience)
    expect(await rulesBroken()).toEqual([])
  })

  test('says that nothing is kept where the browser keeps nothing, and asks before the page goes', async () => {
    device = fakeDevice({
      shipped: SHIPPED_TASKS,
      keeping: { kind: 'memory', problem: { kind: 'refused' } },
    })
    await toComparison()
    await press('Keep it in my log as a draft')
    await expect.poll(heading).toBe('Marked, and on this page only')
    expect(text()).toContain('Take your text as a file before you leave.')
    expect(text()).not.toContain('Kept')
    expect(text()).not.toContain('next review')
    expect([...place.querySelectorAll('.actions a')]).toEqual([])
    expect(place.querySelector('.button')?.textContent).toBe('Take my text as a file')
    await expect.poll(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
    expect(await rulesBroken()).toEqual([])
    await press('Take my text as a file')
    await expect.poll(() => device.offered.length).toBe(1)
    const file = new TextDecoder().decode(device.offered[0]?.[2])
    expect(file).toContain(WRITTEN.experience)
  })

  test('is there again after a reload, at every step', async () => {
    await toComparison()
    open()
    await expect.poll(heading).toBe('Your text beside the exemplar')
    await press('Keep it in my log as a draft')
    await expect.poll(heading).toBe('Kept in your log: entry 1, a draft')
    await expect.poll(async () => (await device.drafts.list('task:'))[0]?.text).toContain('"step":"kept"')
    open()
    await expect.poll(heading).toBe('Kept in your log: entry 1, a draft')
  })
})

test('a second tab is told that another writes the same task', async () => {
  open()
  await expect.poll(() => box('idea').value).toBe('')
  await userEvent.type(box('idea'), 'Mine')
  await expect.poll(() => text()).toContain('Saved on this device')
  await device.drafts.write('task:kolb-call', JSON.stringify({ edition: 1, parts: [] }))
  await userEvent.type(box('idea'), ' and more')
  await expect.poll(() => text()).toContain('This task is being written in another tab as well.')
})
