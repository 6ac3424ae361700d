import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import type { Fact, Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { rowRules } from '#domain/rows.ts'
import { StatisticsPage } from '#islands/review/statistics/StatisticsPage.tsx'
import { setDevice } from '#stores/device.ts'
import { cardDays } from '#tests/support/card-days.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { plainCard } from '#tests/support/review-sitting.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'
import '#styles/statistics-page.css'

const UNITS = [
  { id: 'self-study', title: 'Learning by yourself for the job', concepts: ['kolb'] },
  { id: 'monitor-quality', title: 'Monitoring quality', concepts: [] },
]
const taught = { title: 'Where it stands', address: '/units/self-study/lesson/' }
const CARDS = [
  { ...plainCard('heat-why'), section: 'self-study.choose', taught },
  { ...plainCard('csat-what'), section: 'monitor-quality.count', taught },
]
const IDS = CARDS.map(({ id }) => id)
const MANY = Array.from({ length: 40 }, (_, at) => `card-${at}`)

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Statistics'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

const says = () => place.textContent
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? missing(name)
const heads = () => [...place.querySelectorAll('h2')].map((one) => one.textContent)
const select = (at: number) => place.querySelectorAll('select')[at] ?? missing('choice')
const choose = (at: number, name: string) => userEvent.selectOptions(select(at), name)

async function open(facts: readonly Fact[] = []): Promise<void> {
  device = fakeDevice({
    facts,
    shipped: { cards: { version: 'x', cards: [...CARDS, ...MANY.map((id) => plainCard(id))] } },
  })
  setDevice(device)
  render(
    <main class="page" id="main">
      <h1>Statistics</h1>
      <StatisticsPage units={UNITS} />
    </main>,
    place,
  )
  await expect.poll(says).not.toContain('Reading your days')
  await expect.poll(says).not.toContain('Counting your cards')
}

/** The table of one question as texts, row by row. */
async function figuresOf(question: string): Promise<readonly (readonly string[])[]> {
  const details = [...place.querySelectorAll('details')].find((one) =>
    one.querySelector('summary')?.textContent?.endsWith(`: ${question}`),
  )
  if (!details) return missing(`table of ${question}`)
  if (!details.open) details.querySelector('summary')?.click()
  await expect.poll(() => details.querySelector('tbody tr')).not.toBeNull()
  return [...details.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  )
}

function grade(card: string, more: Partial<Extract<Happening, { kind: 'card.graded' }>> = {}): Happening {
  return {
    kind: 'card.graded',
    card,
    edition: 1,
    grade: 3,
    intervalDays: 3,
    first: true,
    tookMillis: 30_000,
    ...more,
  }
}

test('before the first card it says what will stand here, and when', async () => {
  await open()
  expect(says()).toContain('no card has been answered in this browser')
  expect(says()).toContain('After the first cards: what is coming')
  expect(place.querySelector('svg')).toBeNull()
  expect(await rulesBroken()).toEqual([])
})

describe('after three days', () => {
  const FACTS = cardDays({ until: SUNDAY_MORNING, days: 3, cards: IDS, aDay: 6 })

  test('each question has its answer or says what it takes', async () => {
    await open(FACTS)
    expect(heads()).toEqual([
      'What is coming?',
      'Am I keeping it?',
      'When do I study?',
      'How stable is it?',
      'How well do I know what I know?',
      'How many minutes?',
      'On which days?',
    ])
    expect(says()).toContain('Not enough yet to say')
    expect(says()).toContain('can be said from 30')
    // One stretch of time: nothing to choose there.
    expect(place.querySelectorAll('select')).toHaveLength(1)
    expect(await rulesBroken()).toEqual([])
  })

  test('says on paper what it is of, where the choice of cards is left out', async () => {
    await open(FACTS)
    const said = place.querySelector('.printed-of')
    expect(said?.textContent).toBe('All cards, on 22 November 2026.')
    expect(getComputedStyle(said ?? place).display).toBe('none')
    await choose(0, 'Monitoring quality')
    await expect.poll(() => said?.textContent).toBe('Monitoring quality, on 22 November 2026.')
  })

  test('keeps a question, its answer and its graph on one page of paper, notes in the margin', async () => {
    await open(FACTS)
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    const styleOf = (one: Element | null | undefined) => getComputedStyle(one ?? missing('piece'))
    const answers = [...place.querySelectorAll('.answer:has(+ .chart)')]
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      // What browsers keep together in a column they part in a grid.
      expect(styleOf(answer.parentElement).display).toBe('block')
      expect(styleOf(answer.previousElementSibling).breakAfter).toBe('avoid')
      expect(styleOf(answer).breakAfter).toBe('avoid')
      expect(styleOf(answer.nextElementSibling).breakInside).toBe('avoid')
    }
    const [note] = place.querySelectorAll('.answer > .gutter')
    const text = note?.previousElementSibling?.getBoundingClientRect()
    expect(note?.getBoundingClientRect().right).toBeLessThanOrEqual(text?.left ?? 0)
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  })

  test('follows an answer given in another tab, and its undo', async () => {
    await open(FACTS)
    const [, before] = (await figuresOf('How many minutes?'))[0] ?? []
    const appended = await device.journal.append([grade('heat-why', { tookMillis: 60_000 })])
    if (!appended.ok) throw new Error(appended.problem.kind)
    await expect.poll(async () => (await figuresOf('How many minutes?'))[0]?.[1]).not.toBe(before)
    await device.journal.append(appended.value.map((fact) => undoOf(rowRules, fact)))
    await expect.poll(async () => (await figuresOf('How many minutes?'))[0]?.[1]).toBe(before)
  })

  test('says so where what was done cannot be read', async () => {
    device = fakeDevice({ facts: FACTS })
    const { journal } = device
    setDevice({ ...device, journal: { ...journal, rows: () => Promise.reject(new Error('gone')) } })
    render(<StatisticsPage units={UNITS} />, place)
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('could not be read')
  })
})

describe('after three years', () => {
  const FACTS = cardDays({ until: SUNDAY_MORNING, days: 1_095, cards: IDS, aDay: 4 })

  test('graphs and their tables say the same, at each reach of time', async () => {
    await open(FACTS)
    const answered = (rows: readonly (readonly string[])[]) =>
      rows.reduce((sum, row) => sum + Number(row.at(-1)?.replace(',', '')), 0)
    for (const [reach, rows] of [
      ['The last 13 weeks', 13],
      ['The last year', 53],
      ['Since the first card', 37],
    ] as const) {
      await choose(1, reach)
      await expect.poll(async () => (await figuresOf('How many minutes?')).length).toBe(rows)
      const weeks = await figuresOf('Am I keeping it?')
      expect(weeks).toHaveLength(rows)
      const kept = place.querySelectorAll('.graph.is-tall')[0]
      expect(kept?.querySelectorAll('circle')).toHaveLength(weeks.filter(([, asked]) => asked !== '0').length)
      const bars = [...place.querySelectorAll('figure')].at(-2)?.querySelectorAll('rect')
      expect(bars?.length).toBe(
        (await figuresOf('How many minutes?')).filter(([, time]) => time !== '0 min').length,
      )
    }
    expect(answered(await figuresOf('How many minutes?'))).toBe(FACTS.length)
    const hours = await figuresOf('When do I study?')
    expect(hours.reduce((sum, [, graded = '']) => sum + Number(graded.replace(',', '')), 0)).toBe(
      FACTS.length,
    )
    expect(await rulesBroken()).toEqual([])
    const year = await figuresOf('On which days?')
    expect(place.querySelectorAll('.calendar circle')).toHaveLength(year.length)
  })

  test('names the cards one was sure of and missed, until they are recalled on a later day', async () => {
    await open(FACTS)
    await expect.poll(says).toContain('you have recalled since')
    const wrong = { grade: 1, intervalDays: 0, sure: true, first: false, recall: 0.9 } as const
    await device.journal.append([grade('heat-why', wrong), grade('csat-what', wrong)])
    const linked = () =>
      [...place.querySelectorAll<HTMLAnchorElement>('.verdicts > li > a')].map((link) => link.hash).sort()
    await expect.poll(linked).toEqual(['#card=csat-what', '#card=heat-why'])
    const ask = [...place.querySelectorAll('a')].find((one) => one.textContent === 'Ask these 2 now')
    expect(ask?.hash).toBe('#first=heat-why,csat-what')
    expect(says()).toContain('It leaves this list once you recall it on a later day.')
    // Got at the second look of the same day: still to be recalled.
    await device.journal.append([grade('heat-why', { first: false })])
    device.pass(86_400_000)
    await device.journal.append([grade('csat-what', { first: false, recall: 0.9 })])
    await expect.poll(linked).toEqual(['#card=heat-why'])
    expect(await rulesBroken()).toEqual([])
  })

  test('draws what being sure was worth', async () => {
    await open(FACTS)
    const drawn = () =>
      [...place.querySelectorAll('svg')].find((one) => one.getAttribute('aria-label')?.includes('not sure'))
    await expect.poll(() => drawn()?.getAttribute('aria-label')).toMatch(/not sure \d+%, sure \d+%/)
    expect(drawn()?.querySelectorAll('circle')).toHaveLength(2)
  })

  test('shows one unit alone once every answer is read, and can be stopped on the way', async () => {
    await open(FACTS)
    const all = (await figuresOf('On which days?')).length
    const { journal } = device
    const slow = { ...journal, factsAbout: () => new Promise<never>(() => undefined) }
    setDevice({ ...device, journal: slow })
    await choose(0, 'Monitoring quality')
    await expect.poll(says).toContain('Reading every answer: 0 of')
    expect(place.querySelector('progress')).not.toBeNull()
    expect(heads()).toEqual([])
    expect(await rulesBroken()).toEqual([])
    button('Stop, and show all cards').click()
    await expect.poll(async () => (await figuresOf('On which days?')).length).toBe(all)
    expect(select(0).value).toBe('')
  })

  test('parts of the whole add up to it', async () => {
    await open(FACTS)
    const answers = async () =>
      (await figuresOf('How many minutes?')).reduce(
        (sum, row) => sum + Number(row.at(-1)?.replace(',', '')),
        0,
      )
    const all = await answers()
    const parts: number[] = []
    for (const { title } of UNITS) {
      await choose(0, title)
      await expect.poll(heads).toHaveLength(7)
      parts.push(await answers())
    }
    expect(parts.every((part) => part > 0)).toBe(true)
    expect(parts.reduce((sum, part) => sum + part)).toBe(all)
    await choose(0, 'Cards you wrote')
    await expect.poll(says).toContain('None of these cards has been answered yet.')
    await choose(0, 'All cards')
    await expect.poll(answers).toBe(all)
  })
})

test('all of it by keyboard, and the words grow with the letters of the browser', async () => {
  await open(cardDays({ until: SUNDAY_MORNING, days: 200, cards: MANY, aDay: 4 }))
  select(0).focus()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(select(1))
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.textContent).toBe('The same in figures: What is coming?')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => place.querySelectorAll('table')).toHaveLength(1)
  for (const target of place.querySelectorAll('select, summary, button')) {
    expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  }
  const letters = () => place.querySelector('.graph_marks text')?.getBoundingClientRect().height ?? 0
  const before = letters()
  document.documentElement.style.fontSize = '200%'
  expect(letters()).toBeGreaterThan(1.8 * before)
  document.documentElement.style.fontSize = ''
})

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
