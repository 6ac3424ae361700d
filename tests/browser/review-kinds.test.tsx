import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { measureOf } from '#domain/measure/all.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import { Review } from '#islands/review/Review.tsx'
import { chooseGrades } from '#stores/choose-setting.ts'
import { setDevice } from '#stores/device.ts'
import { $review } from '#stores/review/state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { knownOf } from '#tests/unit/review/shown.ts'
import { shownKind } from '#tests/unit/review/shown-kinds.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Flashcards'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
})
afterEach(() => {
  render(null, place)
  document.documentElement.removeAttribute('data-begun')
})

async function open(kind: Parameters<typeof shownKind>[0]): Promise<void> {
  const cards = shownKind(kind)
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
  await show(cards)
}

async function show(cards: ReturnType<typeof shownKind>): Promise<void> {
  render(null, place)
  render(<Review known={knownOf(cards)} />, place)
  await expect.poll(() => $review.get().kind).not.toMatch(/opening|loading/)
  await expect.poll(() => place.querySelector('.is-opening, p.slip_ask')).toBeNull()
  await expect.poll(() => buttons().every((each) => !each.disabled)).toBe(true)
}

const question = () => place.querySelector('h2.slip_ask')?.textContent
const slip = () => place.querySelector('.slip')?.textContent
const focused = () => document.activeElement?.textContent
const buttons = () => [...place.querySelectorAll<HTMLButtonElement>('.choice-pair button')]
const answers = () => buttons().map(({ textContent }) => textContent)
const boxes = () => [...place.querySelectorAll<HTMLInputElement>('.slip_parts input')]
const rows = () => [...place.querySelectorAll('.entry-row > span')].map(({ textContent }) => textContent)
const field = () => place.querySelector<HTMLInputElement>('#slip-sum')

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
}

async function click(name: string): Promise<void> {
  const found = [...place.querySelectorAll<HTMLElement>('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent)?.startsWith(name),
  )
  await userEvent.click(found ?? document.body)
}

/** Says “not sure” and waits for the answer to have the focus and for what its grade would do. */
async function reveal(): Promise<void> {
  await click('Not sure')
  await expect.poll(() => buttons()[0]?.textContent).toMatch(/again today|tomorrow|in \d/)
}

async function kept(): Promise<unknown> {
  await expect.poll(question).not.toBe(undefined)
  await expect.poll(async () => (await device.journal.facts()).length).toBe(1)
  return (await device.journal.facts())[0]
}

describe('a cloze', () => {
  test('has a blank that is heard, then its sentence with the hole filled, and is graded by oneself', async () => {
    await open('cloze')
    expect(question()).toBe('It is due blank after it came in.')
    expect(await rulesBroken()).toEqual([])
    await reveal()
    await expect.poll(focused).toBe('It is due one month after it came in.')
    expect(place.querySelector('.slip mark')?.textContent).toBe('one month')
    expect(answers()).toEqual(['Forgot again today', 'Got it in 2 days'])
    expect(await rulesBroken()).toEqual([])
  })
})

test('an answer on the law says whose, and when it was checked; a question does not', async () => {
  const [first, ...others] = shownKind('cloze')
  if (!first) throw new Error('a cloze')
  const cards = [{ ...first, law: { nation: 'United Kingdom', reviewed: '2026-11-22' } }, ...others]
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
  await show(cards)
  expect(slip()).not.toContain('Law of')
  await reveal()
  expect(place.querySelector('.slip_law')?.textContent).toBe(
    'Law of the United Kingdom, checked 22 November 2026',
  )
  expect(await rulesBroken()).toEqual([])
})

describe('a marking-point card', () => {
  test('has its parts ticked, essential ones said to be, and works its one grade out from them', async () => {
    await open('parts')
    expect(slip()).toContain('Say it or write it first.')
    await reveal()
    await expect.poll(() => document.activeElement?.tagName).toBe('FIELDSET')
    expect(focused()).toBe(
      'Tick what you recalled. It counts once all that is essential is ticked.who made it essentialwhy',
    )
    expect(answers()).toEqual(['Forgot again today'])
    await userEvent.click(boxes()[0] ?? place)
    await expect.poll(answers).toEqual(['Got it tomorrow'])
    await userEvent.click(boxes()[1] ?? place)
    await expect.poll(answers).toEqual(['Got it in 2 days'])
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(buttons()[0] ?? place)
    expect(await kept()).toMatchObject({ card: 'parts', grade: 3, sure: false })
    await expect.poll(question).toBe('Question 2?')
  })

  test('keeps that it went with effort, though two answers call that got', async () => {
    await open('parts')
    await reveal()
    await userEvent.click(boxes()[0] ?? place)
    await press('2')
    expect(await kept()).toMatchObject({ grade: 2 })
  })

  test('calls that by its own name where there are four answers', async () => {
    await open('parts')
    await chooseGrades('four')
    await reveal()
    await userEvent.click(boxes()[0] ?? place)
    await expect.poll(() => buttons()[0]?.firstChild?.textContent).toBe('With effort')
    await press('1')
    await press('3')
    expect((await device.journal.facts()).map(({ kind }) => kind)).toEqual(['setting.chosen'])
    await press('2')
    await expect.poll(question).toBe('Question 2?')
    expect((await device.journal.recent(1))[0]).toMatchObject({ grade: 2 })
  })

  test('lets one disagree: the usual answers come, with the focus on them', async () => {
    await open('parts')
    await reveal()
    await click('Grade it otherwise')
    await expect.poll(() => answers().length).toBe(2)
    expect(document.activeElement).toBe(buttons()[0])
    expect(await rulesBroken()).toEqual([])
    await press('2')
    expect(await kept()).toMatchObject({ grade: 3 })
  })

  test('is undone with its ticks as they were', async () => {
    await open('parts')
    await reveal()
    await userEvent.click(boxes()[0] ?? place)
    await press('{Enter}')
    await expect.poll(question).toBe('Question 2?')
    await press('u')
    await expect.poll(() => boxes().map(({ checked }) => checked)).toEqual([true, false])
    expect(buttons()[0]?.textContent).toContain('Got it')
  })

  test('is not graded by the second half of a double press, only by a press of its own', async () => {
    await open('parts')
    const down = (at: number) => {
      const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true })
      Object.defineProperty(event, 'timeStamp', { value: at })
      document.activeElement?.dispatchEvent(event)
      return event
    }
    down(5000)
    await expect.poll(() => answers()).toEqual(['Forgot again today'])
    // The page does not scroll either.
    expect(down(5120).defaultPrevented).toBe(true)
    expect($review.get().kind).toBe('back')
    down(5300)
    expect(await kept()).toMatchObject({ card: 'parts', grade: 1 })
  })

  test('is ticked by space and graded by Enter', async () => {
    await open('parts')
    await press(' ')
    await expect.poll(() => document.activeElement?.tagName).toBe('FIELDSET')
    await press('{Tab} ')
    await expect.poll(() => boxes()[0]?.checked).toBe(true)
    await press('{Tab} {Enter}')
    expect(await kept()).toMatchObject({ grade: 3, sure: true })
  })
})

describe('an order card', () => {
  const right = ['Hear', 'Empathise', 'Apologise', 'Take action']

  async function putInOrder(steps: readonly string[]): Promise<void> {
    for (const [place, step] of steps.entries()) {
      while (rows().indexOf(step) > place) {
        const before = rows().join()
        await click(`Move up: ${step}`)
        await expect.poll(() => rows().join()).not.toBe(before)
      }
    }
  }

  test('stands in no right order, the same after a reload, and says each move', async () => {
    await open('order')
    const shown = rows()
    expect(shown.toSorted()).toEqual(right.toSorted())
    expect(shown).not.toEqual(right)
    expect(await rulesBroken()).toEqual([])
    await click(`Move down: ${shown[0]}`)
    await expect.poll(() => place.querySelector('[aria-live]')?.textContent).toBe(`${shown[0]}: now 2 of 4.`)
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Move down: ${shown[0]}`)
    await show(shownKind('order'))
    expect(rows()).toEqual(shown)
  })

  test.each([
    [right, 'All in the right order.', 3],
    [['Empathise', 'Hear', 'Apologise', 'Take action'], 'Two neighbours are the wrong way round', 2],
    [['Take action', 'Hear', 'Empathise', 'Apologise'], 'Not in this order yet.', 1],
  ] as const)('put as %j is told “%s” and graded %d', async (order, says, grade) => {
    await open('order')
    await putInOrder(order)
    await reveal()
    await expect.poll(focused).toMatch(new RegExp(`^${says}`))
    expect(
      [...place.querySelectorAll('.slip_steps > li')].map((step) => step.firstChild?.textContent),
    ).toEqual(right)
    expect(answers()).toHaveLength(1)
    expect(await rulesBroken()).toEqual([])
    await press(' ')
    expect(await kept()).toMatchObject({ card: 'order', grade })
  })

  test('says where one’s own stood', async () => {
    await open('order')
    await putInOrder(['Empathise', 'Hear', 'Apologise', 'Take action'])
    await reveal()
    await expect.poll(slip).toContain('Hear you had it 2nd')
    expect(slip()).toContain('Empathise you had it 1st')
    expect(slip()).not.toContain('Apologise you had')
  })

  test('taken back after a reload shows the right order and asks for one’s own grade', async () => {
    await open('order')
    await reveal()
    await press(' ')
    await kept()
    document.documentElement.setAttribute('data-begun', '')
    // The page’s own first card is a plain one.
    await show(shownKind('order').toReversed())
    await press('u')
    await expect.poll(focused).toBe('The right order:')
    expect(answers()).toHaveLength(2)
  })
})

describe('a sum', () => {
  const csat = measureOf('csat')
  const inputs = csat.freshInputs(seedOf('sum#0'))
  const value = csat.valueOf(inputs) ?? 0

  test.each([
    [value.toFixed(1), 'Right.', 3],
    [`${(Math.round(value * 10) + (value * 10 > Math.round(value * 10) ? 1 : -1)) / 10}`, 'Right, but', 2],
    [`${Math.round(value) + 7}`, 'Not right.', 1],
  ])('answered with “%s” is told “%s” and graded %d', async (typed, says, grade) => {
    await open('sum')
    expect(question()).toContain(`${inputs.fives} fives, ${inputs.fours} fours, ${inputs.all} in all`)
    await userEvent.fill(field() ?? place, typed)
    await reveal()
    await expect.poll(focused).toMatch(new RegExp(`^${says}`))
    expect(focused()).toContain(`It is ${value.toFixed(1)}%.`)
    expect(slip()).toContain(`÷ ${inputs.all}\u00a0×\u00a0100`)
    expect(slip()).toContain('Fours and fives, divided by all, times 100.')
    await press('{Enter}')
    expect(await kept()).toMatchObject({ card: 'sum', grade })
  })

  test('is named by its field, shows its answer at Enter, and takes no key typed for one of its own', async () => {
    await open('sum')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(field() ?? place)
    await press('1n2u')
    expect(field()?.value).toBe('1n2u')
    await press('{Enter}')
    await expect.poll(focused).toContain('You typed 1n2u.')
    expect(await device.journal.facts()).toEqual([])
    expect(await rulesBroken()).toEqual([])
  })

  test('worked out in one’s head is graded by oneself, like any answer that is said', async () => {
    await open('sum')
    await userEvent.fill(field() ?? place, ' ')
    await reveal()
    await expect.poll(focused).toMatch(/^It is /)
    expect(answers()).toEqual([expect.stringMatching(/^Forgot /), expect.stringMatching(/^Got it /)])
    await press('2')
    expect(await kept()).toEqual(expect.objectContaining({ card: 'sum', grade: 3 }))
    expect(await kept()).not.toHaveProperty('response')
  })

  test('has other numbers once it was answered', async () => {
    await open('sum')
    const first = question()
    await reveal()
    await press('1')
    await kept()
    for (let card = 2; card <= 3; card++) {
      await expect.poll(question).toBe(`Question ${card}?`)
      await press('n')
      await expect.poll(focused).toBe(`Answer ${card}.`)
      await press('2')
    }
    await expect.poll(question).toContain(' in all: what is CSAT?')
    expect(question()).not.toBe(first)
  })
})
