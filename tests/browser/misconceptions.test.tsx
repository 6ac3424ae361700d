import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { KnownMisconception } from '#domain/credit/misconceptions.ts'
import type { Certainty, Happening } from '#domain/journal/fact.ts'
import { itemAnswered } from '#domain/quiz/answer.ts'
import { mark } from '#domain/quiz/mark.ts'
import type { Response } from '#domain/quiz/response.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { Misconceptions } from '#islands/misconceptions/Misconceptions.tsx'
import { setDevice } from '#stores/device.ts'
import { $misconceptions } from '#stores/misconceptions.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CHOICE, HEAT, SHIPPED_SAMPLES, WORDS } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const KNOWN: readonly KnownMisconception[] = ['x.fix-first', 'x.agree'].map((id) => ({
  id,
  belief: WORDS[id]?.text ?? '',
  truth: WORDS[id]?.truth ?? '',
  taught: { title: 'Hear first', address: '/units/unit/lesson/#hear' },
  cards: WORDS[id]?.cards ?? [],
  items: [CHOICE.id, HEAT.id].map((item) => ({ id: item, sheet: 'quizzes/unit' as const })),
}))

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Misconceptions'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Misconceptions'
  document.body.replaceChildren(title, place)
  device = fakeDevice({ shipped: SHIPPED_SAMPLES })
  setDevice(device)
  $misconceptions.set(undefined)
})
afterEach(() => render(null, place))

async function open(): Promise<void> {
  render(<Misconceptions known={KNOWN} />, place)
  await expect.poll(() => place.querySelector('.own-opening')).toBeNull()
}

function answered(of: typeof CHOICE | typeof HEAT, response: Response, certainty?: Certainty): Happening {
  return itemAnswered(of, response, mark(of, response), certainty ? { certainty } : {})
}

/** Gives it away, then answers two questions right on two days. */
async function clear(): Promise<void> {
  await device.journal.append([answered(CHOICE, ['fix'])])
  await device.journal.append([answered(CHOICE, ['listen'])])
  device.pass(DAY_MILLIS)
  await device.journal.append([answered(HEAT, ['hear', 'empathise', 'apologise', 'act'])])
}

const says = () => place.textContent
const struck = () => [...place.querySelectorAll('.mis s')].map((one) => one.textContent)
const links = () =>
  [...place.querySelectorAll('.beliefs a')].map((one) => [one.textContent, one.getAttribute('href')])

describe('one’s own misconceptions', () => {
  test('say what will stand there, while there are none', async () => {
    await open()
    expect(says()).toContain('None so far.')
    expect(await rulesBroken()).toEqual([])
  })

  test('stand struck and put right, the certain ones first, with how often, what was chosen and what to do', async () => {
    await device.journal.append([
      answered(CHOICE, ['fix']),
      answered(CHOICE, ['fix']),
      answered(CHOICE, ['agree'], 3),
    ])
    await open()
    await expect.poll(says).toContain('Today you chose “Agree with her”.')
    expect(struck()).toEqual(['Empathy means agreeing.', 'The fix comes first.'])
    const [first, second] = place.querySelectorAll('.beliefs > li')
    expect(first?.textContent).toContain('Given away once, of three answers')
    expect(first?.textContent).toContain('and called certain')
    expect(second?.textContent).toContain('Given away twice, of three answers')
    expect(second?.textContent).not.toContain('certain')
    expect(second?.textContent).toContain('Today you chose “Offer the fix”.')
    expect(links().slice(3)).toEqual([
      ['Do its two cards now: The fix comes first.', '/flashcards/#first=heat-fix-first,heat-why'],
      ['Answer its two questions: The fix comes first.', '/quizzes/set/#point:x.fix-first'],
      ['Where it is put right: Hear first', '/units/unit/lesson/#hear'],
    ])
    for (const link of place.querySelectorAll('.action')) {
      expect(link.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
    expect(await rulesBroken()).toEqual([])
  })

  test('say how far clearing has come, and fold away once it is done', async () => {
    await device.journal.append([answered(CHOICE, ['fix'])])
    await open()
    await expect
      .poll(says)
      .toContain('Two right answers clear it: to different questions, on different days.')
    await device.journal.append([answered(CHOICE, ['listen'])])
    await expect.poll(says).toContain('Right once since: one to another question, on another day, clears it.')
    device.pass(DAY_MILLIS)
    await device.journal.append([answered(HEAT, ['hear', 'empathise', 'apologise', 'act'])])
    await expect.poll(says).toContain('All that your answers gave away are cleared.')
    const fold = place.querySelector<HTMLButtonElement>('button[aria-expanded]')
    expect(fold?.textContent).toBe('Cleared (1)')
    expect(place.querySelector<HTMLElement>('#cleared')?.hidden).toBe(true)
    fold?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => place.querySelector<HTMLElement>('#cleared')?.hidden).toBe(false)
    expect(fold?.getAttribute('aria-expanded')).toBe('true')
    expect(await rulesBroken()).toEqual([])
  })

  test('come back when an answer gives one away again', async () => {
    await clear()
    await open()
    expect(says()).toContain('All that your answers gave away are cleared.')
    await device.journal.append([answered(CHOICE, ['fix'])])
    await expect.poll(says).toContain('twice, of four answers')
    expect(struck()).toEqual(['The fix comes first.'])
  })
})
