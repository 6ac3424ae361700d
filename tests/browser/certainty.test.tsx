import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Certainty, ItemAnswered } from '#domain/journal/fact.ts'
import { quizOpening } from '#domain/quiz/sheet.ts'
import { CertaintyPage } from '#islands/certainty/CertaintyPage.tsx'
import { CertaintyEnd } from '#islands/quiz/CertaintyEnd.tsx'
import { Quiz } from '#islands/quiz/Quiz.tsx'
import { CertaintySetting } from '#islands/your-data/CertaintySetting.tsx'
import { $certainty, chooseCertainty } from '#stores/certainty.ts'
import { $report } from '#stores/certainty-report.ts'
import { chooseKeys } from '#stores/choose-setting.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { QUIZ, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Certainty'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: SHIPPED_SAMPLES })
  setDevice(device)
  setMarks(device.marks)
  $certainty.set('new')
  $report.set(undefined)
})
afterEach(() => render(null, place))

function openQuiz(): void {
  const opening = quizOpening(QUIZ)
  if (!opening) throw new Error('The quiz has no questions')
  render(<Quiz opening={opening} />, place)
}

const says = () => place.textContent
const places = (selector: string) => [...place.querySelectorAll(selector)].map((one) => one.textContent)
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? missing(name)
const level = (at: Certainty) =>
  place.querySelectorAll<HTMLInputElement>('input[name=certainty]')[at - 1] ?? missing(`level ${at}`)
const nameOf = (input: HTMLInputElement) => input.labels?.[0]?.textContent
const alertIn = (selector: string) => place.querySelector(`${selector} [role=alert]`)?.textContent

async function answer(certainty: Certainty): Promise<void> {
  await expect.poll(() => place.querySelector('.certainty')).not.toBeNull()
  const [option] = place.querySelectorAll<HTMLInputElement>('.question input')
  option?.click()
  level(certainty).click()
  button('Check my answer').click()
  await expect.poll(() => place.querySelector('.verdict')).not.toBeNull()
}

async function answerAll(certainty: Certainty): Promise<void> {
  for (;;) {
    await answer(certainty)
    const isLast = [...place.querySelectorAll('button')].some((one) => one.textContent === 'See how it went')
    button(isLast ? 'See how it went' : 'Continue').click()
    if (isLast) return
  }
}

function said(item: string, right: boolean, certainty?: Certainty): ItemAnswered {
  return {
    kind: 'item.answered',
    item,
    edition: 1,
    response: ['a'],
    right,
    ...(certainty ? { certainty } : {}),
    shown: [],
    misconceptions: [],
  }
}

describe('a question of someone who chose to be asked', () => {
  beforeEach(async () => {
    await chooseCertainty('on')
    openQuiz()
    await expect.poll(() => place.querySelector('.certainty')).not.toBeNull()
  })

  test('asks by marks and odds, in targets large enough, and breaks no rule', async () => {
    expect(([1, 2, 3] as const).map((at) => nameOf(level(at)))).toEqual([
      'Right 1, wrong 0: best when less than 67% certain',
      'Right 2, wrong −2: best when 67% to 80% certain',
      'Right 3, wrong −6: best when more than 80% certain',
    ])
    for (const label of place.querySelectorAll('.certainty label')) {
      expect(label.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
    expect(await rulesBroken()).toEqual([])
  })

  test('takes number keys where it has the focus, and the options keep theirs', async () => {
    const options = () => [...place.querySelectorAll<HTMLInputElement>('.question input')]
    options()[0]?.click()
    level(1).focus()
    await userEvent.keyboard('3')
    await expect.poll(() => level(3).checked).toBe(true)
    expect(document.activeElement).toBe(level(3))
    expect(options().map(({ checked }) => checked)).toEqual(options().map((_, at) => at === 0))
    options()[0]?.focus()
    await userEvent.keyboard('2')
    await expect.poll(() => options()[1]?.checked).toBe(true)
    expect(level(3).checked).toBe(true)
    expect((await chooseKeys(false)).ok).toBe(true)
    level(3).focus()
    await userEvent.keyboard('1')
    expect(level(3).checked).toBe(true)
    expect((await chooseKeys(true)).ok).toBe(true)
  })

  test('says what is missing and takes the focus there, each time one checks without', async () => {
    place.querySelector<HTMLInputElement>('.question input')?.click()
    for (const _again of [1, 2]) {
      button('Check my answer').focus()
      await userEvent.keyboard('{Enter}')
      await expect.poll(() => document.activeElement).toBe(level(1))
      expect(alertIn('.certainty')).toBe('Say how certain you are first. Your answer still stands.')
    }
    expect(await rulesBroken()).toEqual([])
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.poll(() => level(3).checked).toBe(true)
    expect(alertIn('.certainty')).toBe('')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => place.querySelector('.certainty-mark')?.textContent)
      .toMatch(/^You said 3 and were /)
  })
})

describe('the end of a quiz', () => {
  /** Answers each question without being asked for certainty, and sees the offer. */
  async function seeOffer(): Promise<void> {
    await device.journal.append([1, 2, 3, 4, 5].map((at) => said(`q-${at}`, true)))
    openQuiz()
    for (const _question of QUIZ.questions) {
      await expect.poll(() => place.querySelector('.question')).not.toBeNull()
      place.querySelector<HTMLInputElement>('.question input')?.click()
      button('Check my answer').click()
      await expect.poll(() => place.querySelector('.verdict')).not.toBeNull()
      place.querySelector<HTMLButtonElement>('.answer-bar button')?.click()
    }
    await expect.poll(says).toContain('How certain were you?')
  }

  test('offers the try-out, which shows what each level earns and ends with a choice', async () => {
    await seeOffer()
    expect(await rulesBroken()).toEqual([])
    button('Try it on five questions').click()
    await answer(2)
    expect(place.querySelector('.certainty-mark')?.textContent).toMatch(
      /^You said 2 and were .+ marks?\. Saying 1 would have earned .+ and 3 would have earned .+\.$/,
    )
    button('Continue').click()
    await answerAll(2)
    await expect.poll(says).toContain('One question is left of it.')
    button('Go on with the try-out').click()
    await answerAll(3)
    await expect.poll(says).toContain('Do you want to be asked from now on?')
    expect([...place.querySelectorAll('.earned tbody th')].map((one) => one.textContent)).toEqual([
      '1 each time',
      '2 each time',
      '3 each time',
      'As you said',
    ])
    expect(await rulesBroken()).toEqual([])
    button('Yes, ask me').click()
    await expect.poll(() => document.activeElement?.textContent).toContain('You will be asked')
    expect($certainty.get()).toBe('on')
  })

  test('takes no for an answer, and says where to change it', async () => {
    await seeOffer()
    button('No, thank you').click()
    await expect.poll(() => document.activeElement?.textContent).toContain('You will not be asked.')
    expect($certainty.get()).toBe('off')
    expect(says()).not.toContain('How certain were you?')
  })

  test('says so where a choice could not be kept, and offers it again', async () => {
    await seeOffer()
    device.refuseWrites({ kind: 'full' })
    button('Try it on five questions').click()
    await expect.poll(() => document.activeElement?.textContent).toBe('Your choice was not kept. Try again.')
    expect(button('Try it on five questions')).toBeDefined()
  })

  test('is no dead end where the set has nothing more to ask: the try-out goes on with another', async () => {
    const offer = async () => {
      render(<CertaintyEnd view={{ taking: 'taking' }} onAgain={async () => false} />, place)
      await expect.poll(() => place.querySelector('button')).not.toBeNull()
    }
    const leads = () => place.querySelector<HTMLAnchorElement>('a.action')?.getAttribute('href')
    await device.journal.append([1, 2, 3, 4, 5].map((at) => said(`q-${at}`, true)))
    await offer()
    button('Try it on five questions').click()
    await expect.poll(() => document.activeElement?.textContent).toContain('with the next five questions')
    expect(leads()).toBe('/quizzes/')
    expect(places('button')).toEqual([])
    render(null, place)
    await offer()
    button('Go on with the try-out').click()
    await expect.poll(() => document.activeElement?.textContent).toContain('nothing more to ask now')
    expect(leads()).toBe('/quizzes/')
  })

  test('says what one’s certainty earned, and leads to the report', async () => {
    await chooseCertainty('on')
    openQuiz()
    await answerAll(1)
    await expect.poll(says).toContain('What you said earned')
    expect(place.querySelector('a[href="/quizzes/certainty/"]')).not.toBeNull()
    expect(await rulesBroken()).toEqual([])
  })
})

describe('the setting', () => {
  test('is switched on and off, and says when it could not be kept', async () => {
    const main = document.createElement('main')
    place.append(main)
    render(<CertaintySetting />, place)
    const box = place.querySelector<HTMLInputElement>('input[type=checkbox]') ?? missing('the box')
    box.click()
    await expect.poll(says).toContain('Kept.')
    expect($certainty.get()).toBe('on')
    device.refuseWrites({ kind: 'full' })
    box.click()
    await expect.poll(says).toContain('That could not be kept.')
    await expect.poll(() => box.checked).toBe(true)
  })
})

describe('the report', () => {
  async function open(...answers: readonly ItemAnswered[]): Promise<void> {
    await device.journal.append(answers)
    render(
      <main class="page" id="main">
        <h1>How your certainty holds up</h1>
        <CertaintyPage />
      </main>,
      place,
    )
    await expect.poll(says).not.toContain('Adding up')
  }
  const many = (count: number, right: number, certainty: Certainty) =>
    Array.from({ length: count }, (_, at) => said(`q-${certainty}-${at}`, at < right, certainty))

  test('says where certainty is switched on, while there is nothing to add up', async () => {
    await open()
    expect(says()).toContain('No answer with a certainty yet.')
    expect(await rulesBroken()).toEqual([])
  })

  test('shows each level with its band, its figures and its verdict', async () => {
    await open(...many(10, 5, 3), ...many(3, 2, 1))
    expect([...place.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      'Level 12 of 367%below 67%2',
      'Level 20 of 0none67% to 80%0',
      'Level 35 of 1050%above 80%−15',
    ])
    expect(says()).toContain('Five of ten right at level 3; it pays above 80%.')
    expect(says()).toContain('You have not used level 2 yet.')
    expect(place.querySelectorAll('.level-chart_band')).toHaveLength(3)
    expect(place.querySelectorAll('.level-chart_dot')).toHaveLength(2)
    expect(place.querySelectorAll('.level-chart_dot.is-few')).toHaveLength(1)
    expect(says()).toContain('A question that is no longer here')
    expect(await rulesBroken()).toEqual([])
  })

  test('follows an answer given in another tab', async () => {
    await open(...many(1, 1, 2))
    await device.journal.append([said('q-more', false, 2)])
    await expect.poll(says).toContain('1 of 2')
  })
})

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
