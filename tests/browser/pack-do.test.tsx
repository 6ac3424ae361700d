import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { PackOpen } from '#islands/pack/open/PackOpen.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CARD, PACK_SHIPPED, packFragment } from '#tests/support/learner-pack.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Open a pack'
  place = document.createElement('div')
  place.className = 'sheet pack-open'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: PACK_SHIPPED })
  setDevice(device)
  setMarks(device.marks)
  history.replaceState(null, '', `${location.pathname}${location.search}${await packFragment()}`)
  render(<PackOpen />, place)
  await press('Start')
  await at('Item 1 of 4')
})
afterEach(() => {
  render(null, place)
  history.replaceState(null, '', location.pathname + location.search)
})

const says = () => place.textContent
const heading = () => place.querySelector('h1')?.textContent
const focused = () => document.activeElement?.textContent
const pressable = () => [...place.querySelectorAll<HTMLElement>('button, a, label.option')]

async function press(name: string): Promise<void> {
  const find = () => pressable().find((one) => one.textContent?.startsWith(name))
  await expect.poll(() => find()?.textContent).toBeDefined()
  find()?.click()
}

async function at(where: string): Promise<void> {
  await expect.poll(() => place.querySelector('.masthead_count b')?.textContent).toBe(where)
}

async function answerFirst(option = 'Let her finish'): Promise<void> {
  await press(option)
  await press('Check my answer')
  await expect.poll(heading).toMatch(/^(Right|Not right yet)$/)
}

async function play(): Promise<void> {
  await press('“You have waited a week.”')
  await press('“four”')
  await press('Look back at it')
  await expect.poll(heading).toBe('A date he believes')
}

async function gradeCard(): Promise<void> {
  await press('Sure')
  await press('Got it')
}

/** The page is closed and opened again at the address it had. */
function reload(): void {
  render(null, place)
  render(<PackOpen />, place)
}

describe('an item', () => {
  test('is a question with its marks, and then on to the next', async () => {
    await answerFirst('Offer the fix')
    expect(place.querySelector('.mis s')?.textContent).toBe('The fix comes first.')
    expect(await rulesBroken()).toEqual([])
    await press('Continue')
    await at('Item 2 of 4')
  })

  test('is a scenario with its debrief, and then on to the next', async () => {
    await press('Skip')
    await at('Item 2 of 4')
    await play()
    expect(await rulesBroken()).toEqual([])
    expect(says()).not.toContain('Play again')
    await press('Continue')
    await at('Item 3 of 4')
  })

  test('shows one’s own hook on a flashcard once the answer is', async () => {
    const hook = '<b>Ears</b> before hands'
    await device.journal.append([{ kind: 'card.noted', card: CARD.id, hook }])
    await press('Skip')
    await at('Item 2 of 4')
    await press('Skip')
    await at('Item 3 of 4')
    expect(says()).not.toContain(hook)
    await press('Sure')
    await expect.poll(says).toContain(hook)
    expect(await rulesBroken()).toEqual([])
  })

  test('is a flashcard that is shown, graded, taken back with u, and graded again', async () => {
    await press('Skip')
    await at('Item 2 of 4')
    await press('Skip')
    await at('Item 3 of 4')
    await expect.poll(focused).toBe('What comes before the fix?')
    expect(await rulesBroken()).toEqual([])
    await userEvent.keyboard(' ')
    await expect.poll(focused).toBe('Hearing the customer out.')
    await userEvent.keyboard('1')
    await at('Item 4 of 4')
    await userEvent.keyboard('u')
    await at('Item 3 of 4')
    await expect.poll(focused).toBe('What comes before the fix?')
    await gradeCard()
    await at('Item 4 of 4')
  })
})

describe('stopping', () => {
  test('shows what is answered and what is open, each one press away', async () => {
    await answerFirst()
    await press('Stop')
    await expect.poll(heading).toBe('1 of 4 answered')
    await expect.poll(focused).toBe('1 of 4 answered')
    const lines = [...place.querySelectorAll('.pack-item')].map((line) => line.textContent)
    expect(lines[0]).toContain('Question, answered')
    expect(lines[1]).toContain('Scenario, open')
    expect(await rulesBroken()).toEqual([])
    await press('What comes before the fix?')
    await at('Item 3 of 4')
  })

  test('and coming back finds the item, and what was picked', async () => {
    await press('Offer the fix')
    // Until the address names the pack, a reload would look at its link again.
    await expect.poll(() => location.hash).toMatch(/^#[\w-]{22}$/)
    reload()
    await at('Item 1 of 4')
    await expect.poll(() => place.querySelector('label:has(:checked)')?.textContent).toBe('Offer the fix')
    await press('Check my answer')
    await expect.poll(heading).toBe('Not right yet')
    reload()
    await expect.poll(heading).toBe('Not right yet')
  })

  test('has an answer that cannot be kept stand where it is', async () => {
    device.refuseWrites({ kind: 'full' })
    await press('Offer the fix')
    await press('Check my answer')
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('The disk is full')
  })
})

describe('a whole pack', () => {
  test('is answered, looked at in the tutor’s words, named, and sent; and says what it did', async () => {
    await answerFirst('Offer the fix')
    await press('Continue')
    await at('Item 2 of 4')
    await play()
    await press('Continue')
    await at('Item 3 of 4')
    await gradeCard()
    await at('Item 4 of 4')
    await press('Check my answer')
    await press('Continue')
    await expect.poll(heading).toBe('All four answered')
    await expect.poll(says).toContain('What it did for you')
    await press('See what will be sent')
    await expect.poll(heading).toBe('What will be sent')
    await expect.poll(says).toContain('It ended: A date he believes')
    expect(says()).toContain('Your own judgement: Got it')
    expect(await rulesBroken()).toEqual([])

    await press('Copy the link')
    await expect.poll(() => document.activeElement?.id).toBe('learner')
    expect(says()).toContain('Type your name')
    expect(await rulesBroken()).toEqual([])
    await userEvent.keyboard('Sam Reid')
    await expect.poll(() => place.querySelector('a[href^="mailto:okafor@college.example?"]')).not.toBeNull()
    await press('Copy the link')
    await expect.poll(heading).toBe('The link is copied')
    await expect.poll(focused).toBe('The link is copied')
    expect(device.passedOn[0]).toMatch(/^https?:\/\/.*\/packs\/gradebook\/#r1\./)
    await expect.poll(says).toContain('As a copied link on 22 November at 10:00, as Sam Reid')
    await expect.poll(says).toContain('cards now come first in your next review')
    expect(await rulesBroken()).toEqual([])

    reload()
    await expect.poll(heading).toBe('Sent')
  })

  test('says what is missing when it is looked at early', async () => {
    await answerFirst()
    await press('Stop')
    await press('See what will be sent')
    await expect.poll(says).toContain('Three items are still open. Nothing is sent of them.')
  })
})
