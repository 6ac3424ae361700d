import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type QuizSheet, quizOpening } from '#domain/quiz/sheet.ts'
import { Quiz } from '#islands/quiz/Quiz.tsx'
import { chooseKeys } from '#stores/choose-setting.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { QUIZ } from '#tests/support/quiz-samples.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Quiz'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

function open(sheet: QuizSheet = QUIZ, on = fakeDevice({ shipped: { 'quizzes/unit': sheet } })): void {
  device = on
  setDevice(device)
  setMarks(device.marks)
  const opening = quizOpening(sheet)
  if (!opening) throw new Error('The quiz has no questions')
  render(<Quiz opening={opening} />, place)
}

/** The quiz with one of its questions only. */
function only(id: string): QuizSheet {
  return { ...QUIZ, questions: QUIZ.questions.filter((question) => question.id === id) }
}

const option = (text: string) =>
  [...place.querySelectorAll('label')].find((label) => label.textContent === text)?.querySelector('input') ??
  missing(text)
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  ) ?? missing(name)
const heading = () => place.querySelector('h1')?.textContent
const focused = () => document.activeElement?.textContent

async function check(text: string): Promise<void> {
  option(text).click()
  button('Check my answer').click()
  await expect.poll(heading).toMatch(/^(Right|Not right yet)$/)
}

async function rulesBroken(): Promise<readonly string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The skip link is the layout's.
    rules: { bypass: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('a question', () => {
  test('is asked under its number, and breaks no rule', async () => {
    open()
    expect(place.querySelector('.masthead_count')?.textContent).toBe('Question 1 of 4 A unit')
    expect(place.querySelector('legend')?.textContent).toBe(QUIZ.questions[0]?.stem)
    expect(place.querySelectorAll('input[type=radio]')).toHaveLength(4)
    expect(await rulesBroken()).toEqual([])
  })

  test('takes a label as wide as the text, at least 44 pixels high', () => {
    open()
    for (const label of place.querySelectorAll('.option')) {
      expect(label.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
  })

  test('asks for an answer where none is chosen, in words that are announced', async () => {
    open()
    button('Check my answer').click()
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toBe('Choose an answer first.')
    expect(await rulesBroken()).toEqual([])
  })

  test('is answered by keys alone: a number, Enter, then on to the next', async () => {
    open()
    const [first] = place.querySelectorAll('.option')
    await userEvent.keyboard('1')
    await expect.poll(() => first?.querySelector('input')?.checked).toBe(true)
    await expect.poll(() => document.activeElement?.closest('label')).toBe(first)
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toMatch(/^(Right|Not right yet)$/)
    while (document.activeElement?.textContent !== 'Continue') await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe(QUIZ.questions[1]?.stem)
  })

  test('leaves number keys alone where the person switched them off', async () => {
    open()
    await chooseKeys(false)
    await expect.poll(() => place.querySelector('.keys')).toBeNull()
    await userEvent.keyboard('1')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(place.querySelector('input:checked')).toBeNull()
    await chooseKeys(true)
    await expect.poll(() => place.querySelector('.keys')?.textContent).toContain('Keys: 1 to 4 choose')
  })
})

describe('the feedback', () => {
  test('says why for every option, strikes the misconception and puts it right', async () => {
    open()
    await check('Offer the fix')
    await expect.poll(focused).toBe('Not right yet')
    const marked = [...place.querySelectorAll('.marked')].map((one) => one.textContent)
    expect(marked).toHaveLength(4)
    expect(marked).toContain('Your answer, not rightOffer the fixToo early.')
    expect(marked).toContain('The right answerLet her finishShe has waited to be heard.')
    expect(place.querySelector('.mis s')?.textContent).toBe('The fix comes first.')
    expect(place.querySelector('.belief .ink-red')?.textContent).toBe(
      'People take in a fix once they are heard.',
    )
    expect(place.textContent).toContain('Its two cards come first in your next review.')
    expect(await rulesBroken()).toEqual([])
  })

  test('comes while the answer is kept, and says what comes of it once it is', async () => {
    open()
    const { append } = device.journal
    const { promise: written, resolve: write } = Promise.withResolvers<void>()
    Object.assign(device.journal, {
      append: (...given: Parameters<typeof append>) => written.then(() => append(...given)),
    })
    await check('Offer the fix')
    const comesOfIt = () =>
      [...place.querySelectorAll('p')].find((one) => /in your next review/.test(one.textContent))
    const height = place.scrollHeight
    expect(comesOfIt()?.checkVisibility({ visibilityProperty: true })).toBe(false)
    write()
    await expect.poll(() => comesOfIt()?.checkVisibility({ visibilityProperty: true })).toBe(true)
    expect(place.scrollHeight).toBe(height)
  })

  test('shows the points of a right answer with their ticks, and what has begun', async () => {
    open()
    await check('Let her finish')
    await expect.poll(() => place.querySelector('.points .tick')?.getAttribute('data-apply')).toBe('half')
    expect(place.querySelectorAll('.points .point_head')).toHaveLength(3)
    expect(place.querySelector('.points')?.textContent).toContain('Apply has begun.')
    expect(await rulesBroken()).toEqual([])
  })

  test('keeps an answer on screen that could not be kept, and says what to do', async () => {
    open()
    device.refuseWrites({ kind: 'full' })
    option('Offer the fix').click()
    button('Check my answer').click()
    await expect
      .poll(() => place.querySelector('[role=alert]')?.textContent)
      .toBe(
        'Your answer was not kept, and still stands here. The disk is full. Make room on this device, then check again.',
      )
    expect(option('Offer the fix').checked).toBe(true)
    expect(await rulesBroken()).toEqual([])
  })

  test('comes back to be checked again where what was answered before cannot be read', async () => {
    const whole = fakeDevice({ shipped: { 'quizzes/unit': QUIZ } })
    let isAway = false
    const row: typeof whole.journal.row = (subject) =>
      isAway ? Promise.reject(new Error('The disk is gone')) : whole.journal.row(subject)
    open(QUIZ, { ...whole, journal: { ...whole.journal, row } })
    await check('Let her finish')
    button('Continue').click()
    await expect.poll(focused).toBe(QUIZ.questions[1]?.stem)
    isAway = true
    option('A podcast on the bus').click()
    button('Check my answer').click()
    await expect
      .poll(() => place.querySelector('[role=alert]')?.textContent)
      .toContain('The browser closed its storage.')
    isAway = false
    button('Check my answer').click()
    await expect.poll(heading).toMatch(/^(Right|Not right yet)$/)
  })
})

describe('an order', () => {
  test('is made by buttons, which keep the focus and announce the place', async () => {
    open(only('q-kolb-cycle'))
    const rows = () => [...place.querySelectorAll('.entry-row > span')].map((row) => row.textContent ?? '')
    const [first = '', second = ''] = rows()
    button(`Move down: ${first}`).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => rows().slice(0, 2)).toEqual([second, first])
    expect(document.activeElement).toBe(button(`Move down: ${first}`))
    await expect.poll(() => place.querySelector('[aria-live]')?.textContent).toBe(`${first}: now 2 of 4.`)
    button(`Move up: ${second}`).click()
    await expect
      .poll(() => place.querySelector('[aria-live]')?.textContent)
      .toBe(`${second} is first already.`)
    expect(await rulesBroken()).toEqual([])
  })

  test('of Kolb’s cycle is right from a start of one’s own', async () => {
    open(only('q-kolb-cycle'))
    const wanted = ['Conclude', 'Try', 'Experience', 'Reflect']
    const rows = () => [...place.querySelectorAll('.entry-row > span')].map((row) => row.textContent ?? '')
    for (const [goal, text] of wanted.entries()) {
      for (let at = rows().indexOf(text); at > goal; at--) {
        button(`Move up: ${text}`).click()
        await expect.poll(() => rows().indexOf(text)).toBe(at - 1)
      }
    }
    expect(rows()).toEqual(wanted)
    button('Check my answer').click()
    await expect.poll(heading).toBe('Right')
    expect([...place.querySelectorAll('.marked_text')].map((one) => one.textContent?.slice(2))).toEqual(
      wanted,
    )
    expect(await rulesBroken()).toEqual([])
  })

  test('that is wrong says where each entry was and where it belongs', async () => {
    open(only('q-heat-order'))
    button('Check my answer').click()
    await expect.poll(heading).toBe('Not right yet')
    expect([...place.querySelectorAll('.marked_text')].map((one) => one.textContent)).toEqual([
      '1 Hear',
      '2 Empathise',
      '3 Apologise',
      '4 Take action',
    ])
    expect(await rulesBroken()).toEqual([])
  })
})

describe('the end', () => {
  test('sums up, leads to the cards that come first, and offers the missed ones again', async () => {
    open({ ...QUIZ, questions: QUIZ.questions.slice(0, 2) })
    await check('Offer the fix')
    button('Continue').click()
    await expect.poll(heading).toBe(QUIZ.questions[1]?.stem)
    option('A guide you looked up').click()
    await check('A podcast on the bus')
    button('See how it went').click()
    await expect.poll(focused).toBe('One of two right')
    expect(place.textContent).toContain('Two cards now come first in your next review.')
    expect(place.querySelector('a.button')?.getAttribute('href')).toBe('/flashcards/')
    await expect.poll(() => place.querySelector('.moved .tick')?.getAttribute('data-apply')).toBe('half')
    const logs = place.querySelector('a[href*="/log/entry/#"]')?.getAttribute('href') ?? ''
    expect(new URLSearchParams(logs.split('#')[1]).get('title')).toBe('Quiz: A unit')
    expect(new URLSearchParams(logs.split('#')[1]).getAll('insight').join()).toContain('What is right: ')
    expect(place.textContent).toContain('A quiz score is never evidence.')
    expect(await rulesBroken()).toEqual([])
    button('Try that one again').click()
    await expect.poll(focused).toBe(QUIZ.questions[0]?.stem)
    expect(place.querySelector('.masthead_count')?.textContent).toBe('Question 1 of 1 A unit')
  })

  test('of a quiz that is all right is said without fuss', async () => {
    open(only('q-first-words'))
    await check('Let her finish')
    button('See how it went').click()
    await expect.poll(() => place.querySelector('.kicker')?.textContent).toBe('Quiz: A unit')
    expect(heading()).toBe('Right')
    expect(await rulesBroken()).toEqual([])
  })
})

test('a quiz whose questions are out of reach says so and offers to try again', async () => {
  open()
  await check('Offer the fix')
  button('Continue').click()
  const { marks } = device
  render(null, place)
  const cutOff = fakeDevice()
  open(QUIZ, { ...cutOff, marks })
  await expect
    .poll(() => [...place.querySelectorAll('[role=status]')].map((one) => one.textContent).join(''))
    .toBe('The questions could not be loaded. Check your connection, then try again.')
  expect(await rulesBroken()).toEqual([])
  setDevice(fakeDevice({ shipped: { 'quizzes/unit': QUIZ } }))
  button('Try again').click()
  await expect.poll(heading).toBe(QUIZ.questions[1]?.stem)
})

function missing(what: string): never {
  throw new Error(`There is no “${what}” on the page`)
}
