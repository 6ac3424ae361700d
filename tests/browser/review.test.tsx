import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import { Review } from '#islands/review/Review.tsx'
import { chooseGrades } from '#stores/choose-setting.ts'
import { setDevice } from '#stores/device.ts'
import { $review } from '#stores/review/state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { knownOf, shownCards } from '#tests/unit/review/shown.ts'
import '#styles/all.css'

const cards = shownCards(24)
const known = knownOf(cards)
let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Flashcards'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  begin(fakeDevice({ shipped: { cards: { version: 'v', cards } } }))
})
afterEach(() => {
  render(null, place)
  document.documentElement.removeAttribute('data-begun')
})

function begin(next: FakeDevice): void {
  device = next
  setDevice(device)
}

async function open(shown = known): Promise<void> {
  render(<Review known={shown} />, place)
  await expect.poll(() => $review.get().kind).not.toMatch(/opening|loading/)
  await expect.poll(() => place.querySelector('.is-opening, p.slip_ask')).toBeNull()
}

const question = () => place.querySelector('h2.slip_ask')?.textContent
const status = () => place.querySelector('[role=status]')?.textContent
const focused = () => document.activeElement?.textContent
const buttons = () => [...place.querySelectorAll<HTMLButtonElement>('.choice-pair button')]
const named = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, a')].find((each) => each.textContent?.startsWith(name))

/** Preact's effects, which listen for keys, run behind the next frame. */
function listening(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
}

async function answerByKeys(keys = '2'): Promise<void> {
  const before = place.querySelector('main')?.textContent
  await press('n')
  await expect.poll(focused).toMatch(/^Answer/)
  await press(keys)
  await expect.poll(() => place.querySelector('main')?.textContent).not.toBe(before)
  await expect.poll(() => document.activeElement?.tagName).toMatch(/^H[12]$/)
}

async function rulesBroken(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The sheet's skip link and the marks that ticks are drawn from are the layout's.
    rules: { bypass: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('a card', () => {
  test('asks its question, says why now, and breaks no rule', async () => {
    await open()
    expect(question()).toBe('Question 1?')
    expect(place.textContent).toContain('It is new to you.')
    expect(place.querySelector('.masthead_count')?.textContent).toBe('1 of 10 about 3 minutes left')
    expect(await rulesBroken()).toEqual([])
  })

  test('shows its answer with the focus on it, the point it serves and where it is taught', async () => {
    await open()
    await userEvent.click(named('Not sure') ?? place)
    await expect.poll(focused).toBe('Answer 1.')
    expect(place.querySelector('.points')?.textContent).toContain('Say sorry once.')
    expect(named('Where it is taught')?.getAttribute('href')).toBe('/concepts/complaint-handling/#heat')
    await expect
      .poll(() => buttons().map((each) => each.textContent))
      .toEqual(['Forgot again today', 'Got it in 2 days'])
    expect(await rulesBroken()).toEqual([])
  })

  test('strikes a belief and says in words that it is one', async () => {
    const [first, ...others] = cards
    if (!first) throw new Error('a card')
    const belief = { id: 'self-study.mis.1', kind: 'misconception' as const, cards: [first.id] }
    const card = {
      ...first,
      more: 'More.',
      points: [{ ...belief, text: 'Promise a date.', truth: 'Promise a call.' }],
    }
    await open(knownOf([card, ...others]))
    await press(' ')
    await expect.poll(() => place.querySelector('.points s')?.textContent).toBe('Promise a date.')
    expect(place.querySelector('.point_text')?.textContent).toContain(
      'A belief that is wrong: Promise a date. What is right: Promise a call.',
    )
    expect(await rulesBroken()).toEqual([])
  })

  test('keeps its buttons whole-width, in one place and tall enough to touch, before and after the answer', async () => {
    await open()
    const before = buttons().map((each) => each.getBoundingClientRect())
    await press(' ')
    await expect.poll(() => buttons()[0]?.textContent).toContain('again today')
    const after = buttons().map((each) => each.getBoundingClientRect())
    expect(after.map(({ x, y, width }) => [x, y, width])).toEqual(
      before.map(({ x, y, width }) => [x, y, width]),
    )
    for (const { height } of after) expect(height).toBeGreaterThanOrEqual(44)
  })

  test('has four answers where that is set', async () => {
    await chooseGrades('four')
    await open()
    await press(' ')
    await expect
      .poll(() => buttons().map((each) => each.firstChild?.textContent))
      .toEqual(['Forgot', 'With effort', 'Got it', 'At once'])
    expect(await rulesBroken()).toEqual([])
    await press('4')
    await expect.poll(question).toBe('Question 2?')
    expect((await device.journal.recent(1))[0]).toMatchObject({ grade: 4 })
  })

  test('stays when its grade is not kept, and says so', async () => {
    await open()
    await press(' ')
    await expect.poll(focused).toBe('Answer 1.')
    device.refuseWrites({ kind: 'full' })
    await press('2')
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('The disk is full.')
    expect(question()).toBe('Question 1?')
    expect(await rulesBroken()).toEqual([])
  })
})

describe('by keyboard', () => {
  test('a whole sitting goes from question to answer to question, and each answer is said once', async () => {
    await open({ first: cards.slice(0, 3), count: 3 })
    await answerByKeys('1')
    await expect.poll(focused).toBe('Question 2?')
    expect(status()).toBe('Forgot: again today.')
    await answerByKeys()
    expect(status()).toBe('Got it: in 2 days.')
    await answerByKeys()
    await expect.poll(focused).toBe('Question 1?')
    await answerByKeys()
    await expect.poll(focused).toBe('3 flashcards recalled')
    expect(await rulesBroken()).toEqual([])
  })

  test('u takes the last answer back, also on the last page', async () => {
    await open({ first: cards.slice(0, 1), count: 1 })
    await answerByKeys()
    await press('u')
    await expect.poll(focused).toBe('Answer 1.')
    expect(status()).toBe('Undone. Choose again.')
  })

  test('a held key acts once', async () => {
    await open()
    await answerByKeys()
    await answerByKeys()
    await press('{u>5}{/u}')
    await expect.poll(focused).toBe('Answer 2.')
    expect(await device.journal.facts()).toHaveLength(3)
  })

  test('keys with another key, and grades before the answer, do nothing', async () => {
    await open()
    await press('2')
    await press('{Control>}n{/Control}')
    expect(question()).toBe('Question 1?')
    expect(buttons()[0]?.textContent).toContain('show answer')
    expect(await device.journal.facts()).toEqual([])
  })

  test('space on a button presses that button', async () => {
    await open()
    named('Not sure')?.focus()
    await press(' ')
    await expect.poll(focused).toBe('Answer 1.')
    await press('2')
    await expect.poll(question).toBe('Question 2?')
    expect((await device.journal.recent(1))[0]).toMatchObject({ sure: false })
  })

  test('the table of keys opens, breaks no rule, and switches the keys off', async () => {
    await open()
    await press('?')
    await expect.poll(() => place.querySelector('dialog')?.open).toBe(true)
    const dialog = place.querySelector('dialog')
    expect(await rulesBroken()).toEqual([])
    await userEvent.click(dialog?.querySelector('input') ?? place)
    await press('{Escape}')
    await expect.poll(() => place.querySelector('.keys')?.textContent).toContain('Single keys are off')
    await press('n')
    expect(buttons()[0]?.textContent).toContain('show answer')
  })
})

test('the second half of a double click does not answer the next card; a click of its own does', async () => {
  await open()
  await press(' ')
  await expect.poll(() => buttons()[1]?.textContent).toContain('in 2 days')
  await userEvent.click(buttons()[1] ?? place)
  await expect.poll(question).toBe('Question 2?')
  buttons()[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }))
  await userEvent.hover(named('Stop') ?? place)
  expect(buttons()[1]?.textContent).toContain('show answer')
  await userEvent.click(buttons()[1] ?? place)
  await expect.poll(focused).toBe('Answer 2.')
})

describe('where no card is left', () => {
  const recalled = (card: string): Happening => ({
    kind: 'card.graded',
    card,
    edition: 1,
    grade: 3,
    intervalDays: 9,
    first: true,
    tookMillis: 130_000,
  })

  test('says what was done today and when the next is due', async () => {
    await device.journal.append([recalled('card-1')])
    await open({ first: cards.slice(0, 1), count: 1 })
    expect(place.querySelector('h1')?.textContent).toBe('1 flashcard recalled today')
    expect(place.textContent).toContain('The next is due on 1 December.')
    expect(named('Undo the last answer')).toBeDefined()
    expect(place.querySelector('header button')).toBeNull()
    expect(place.querySelector('header')?.textContent).toContain('Today')
    expect(await rulesBroken()).toEqual([])
  })

  test('says that nothing is due', async () => {
    await device.journal.append([recalled('card-1')])
    device.pass(86_400_000)
    await open({ first: cards.slice(0, 1), count: 1 })
    expect(place.querySelector('h1')?.textContent).toBe('Nothing is due')
    expect(await rulesBroken()).toEqual([])
  })

  test('says what to do where the cards cannot be fetched', async () => {
    begin(fakeDevice())
    await device.journal.append([recalled('card-20')])
    device.pass(30 * 86_400_000)
    await open()
    expect(place.querySelector('h1')?.textContent).toBe('The flashcards could not be opened')
    expect(named('Try again')).toBeDefined()
    expect(await rulesBroken()).toEqual([])
  })

  test('goes on with what is left', async () => {
    const few = { first: cards.slice(0, 2), count: 2 }
    history.replaceState({}, '', '?cards=1')
    await open(few)
    await answerByKeys()
    await expect.poll(focused).toBe('1 flashcard recalled')
    await userEvent.click(named('Go on with 1 more') ?? place)
    await expect.poll(focused).toBe('Question 2?')
    history.replaceState({}, '', '?')
  })
})

describe('while the rest of the page loads', () => {
  /** A journal that answers nothing until it is let go on. */
  function slowly(): () => void {
    const quick = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
    const { promise, resolve } = Promise.withResolvers<void>()
    begin({
      ...quick,
      journal: { ...quick.journal, due: (...asked) => promise.then(() => quick.journal.due(...asked)) },
    })
    return resolve
  }

  test('someone new sees the first answer at once, and its grade is kept once it can be', async () => {
    const goOn = slowly()
    render(<Review known={known} />, place)
    await listening()
    await press('n')
    await expect.poll(focused).toBe('Answer 1.')
    await press('2')
    expect(question()).toBe('Question 1?')
    goOn()
    await expect.poll(question).toBe('Question 2?')
    expect(await device.journal.facts()).toMatchObject([{ card: 'card-1', grade: 3, sure: false }])
  })

  test('who comes back is not shown a card meant for a first visit', async () => {
    const goOn = slowly()
    document.documentElement.setAttribute('data-begun', '')
    render(<Review known={known} />, place)
    await expect.poll(() => place.querySelector('p.slip_ask')?.textContent).toBe('Opening your flashcards')
    expect(buttons().every((each) => each.disabled)).toBe(true)
    expect(await rulesBroken()).toEqual([])
    goOn()
    await expect.poll(question).toBe('Question 1?')
  })
})
