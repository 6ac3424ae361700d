import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import type { Entry } from '#domain/log/entry.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import { FirstCard } from '#islands/today/FirstCard.tsx'
import { TodayPage } from '#islands/today/TodayPage.tsx'
import { BEGUN, setDevice } from '#stores/device.ts'
import { $today, type TodayKnown } from '#stores/today.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { application, reflection, resource } from '#tests/unit/log/ready-log.ts'
import { shownCards } from '#tests/unit/review/shown.ts'
import '#styles/all.css'

const cards = shownCards(12)
const known: TodayKnown = {
  cards: 12,
  units: [
    {
      id: 'self-study',
      title: 'Learning by yourself for the job',
      points: 2,
      sections: [{ id: 'hear', title: 'Hear them out', address: '/units/self-study/lesson/#hear' }],
    },
    { id: 'monitor-quality', title: 'Checking service quality', points: 15, sections: [] },
  ],
}
const credit = {
  version: 'v',
  points: [
    { id: 'self-study.kc.1', kind: 'key-concept', unit: 'self-study', text: 'Say sorry.', cards: ['card-1'] },
    { id: 'self-study.tip.1', kind: 'tip', unit: 'self-study', text: 'Keep it short.', cards: ['card-2'] },
    { id: 'x.wider', kind: 'misconception', text: 'A belief.', truth: 'A truth.', cards: [] },
  ],
}
const TODAY = studyDayOf(SUNDAY_MORNING)
let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Today'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: { cards: { version: 'v', cards }, credit } })
  setDevice(device)
  $today.set({ kind: 'loading' })
})
afterEach(() => {
  render(null, place)
  document.documentElement.removeAttribute('data-begun')
})

async function did(...happenings: readonly Happening[]): Promise<void> {
  expect((await device.journal.append(happenings)).ok).toBe(true)
  device.marks.set(BEGUN, '1')
}

function graded(card: string, intervalDays: number, tookMillis = 900): Happening {
  return { kind: 'card.graded', card, edition: 1, grade: 3, intervalDays, first: true, tookMillis }
}

function revised({ id, number, record }: Entry): Happening {
  return { kind: 'entry.revised', entry: id, replaces: [], number, record }
}

async function open(): Promise<void> {
  render(<TodayPage known={known} />, place)
  await expect.poll(() => $today.get().kind).not.toBe('loading')
  await expect.poll(() => place.querySelector('.unseen[role=status]')).toBeNull()
}

const heading = () => place.querySelector('h1')?.textContent
const lead = () => place.querySelector('.lead')?.textContent
const unitLine = () => place.querySelector('.unit_title + p')?.textContent?.replaceAll('\u00a0', ' ')
const links = () => [...place.querySelectorAll('a')].map((link) => link.textContent)

describe('Today for who comes back', () => {
  test('says the one next thing and what it is made of', async () => {
    await did(graded('card-1', 1), graded('card-2', 1))
    device.pass(DAY_MILLIS)
    await open()
    expect(heading()).toBe('12 flashcards, about 3 minutes')
    expect(lead()).toBe('Two are due. Ten are new, from Handling a complaint.')
    expect(place.querySelector('time')?.textContent).toBe('Monday 23 November')
    expect(links()).toContain('Only five')
    expect(await rulesBroken()).toEqual([])
  })

  test('says what fits into the minutes of a day, and once they are used what stays due', async () => {
    await did(...[1, 2, 3, 4, 5, 6, 7, 8].map((at) => graded(`card-${at}`, 1, 20_000)))
    device.pass(2 * DAY_MILLIS)
    await did({ kind: 'setting.chosen', name: 'review.minutes', value: 2 })
    await open()
    expect(heading()).toBe('6 flashcards, about 2 minutes')
    expect(lead()).toBe('8 are due; six of them come now. That is what fits into your 2 minutes a day.')
    await did(...[1, 2, 3, 4, 5, 6].map((at) => graded(`card-${at}`, 3, 20_000)))
    await expect.poll(heading).toBe('Your 2 minutes for today are used')
    expect(lead()).toBe('2 more flashcards are due and stay so.')
    expect(place.querySelector('.actions .action')?.getAttribute('href')).toBe('/flashcards/?cards=10')
    expect(await rulesBroken()).toEqual([])
  })

  test('offers to spread what waits after an absence, says what that costs, and takes it back', async () => {
    const many = Array.from({ length: 80 }, (_, at) => `old-${at}`)
    const waiting = many.map((id) => ({ ...cards[0], id }))
    device = fakeDevice({ shipped: { cards: { version: 'v', cards: waiting }, credit } })
    setDevice(device)
    for (const from of [0, 20, 40, 60]) {
      await did(...many.slice(from, from + 20).map((id) => graded(id, 3, 20_000)))
      device.pass(DAY_MILLIS)
    }
    device.pass(30 * DAY_MILLIS)
    render(<TodayPage known={{ ...known, cards: 80 }} />, place)
    await expect.poll(heading).toBe('30 flashcards, about 10 minutes')
    const offer = () =>
      [...place.querySelectorAll('summary')].find((each) => each.textContent?.startsWith('Spread'))
    await expect.poll(offer).toBeDefined()
    await userEvent.click(offer() ?? place)
    const cost = () => place.querySelector('#catch-up-cost')?.textContent
    await expect.poll(cost).toContain('Over 3 days: 27 a day, about 9 minutes')
    expect(await rulesBroken()).toEqual([])
    const days = place.querySelector('input') ?? document.createElement('input')
    await userEvent.fill(days, '61')
    expect(cost()).toBe('Choose a whole number of days from 2 to 60.')
    await userEvent.keyboard('{Enter}')
    expect(await device.journal.row('setting:review.catch-up')).toBeUndefined()
    await userEvent.fill(days, '8')
    expect(cost()).toContain('Over 8 days: 10 a day, about 3 minutes')
    device.refuseWrites({ kind: 'full' })
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => place.querySelector('form [role=alert]')?.textContent).toContain('not kept')
    device.refuseWrites()
    await userEvent.keyboard('{Enter}')
    await expect.poll(heading).toBe('10 flashcards, about 3 minutes')
    expect(document.activeElement?.textContent).toContain(
      'Day 1 of 8 of your plan to catch up: 10 left for today',
    )
    expect(offer()).toBeUndefined()
    expect(await rulesBroken()).toEqual([])
    const end = [...place.querySelectorAll('button')].find((each) => each.textContent === 'End the plan')
    await userEvent.click(end ?? place)
    await expect.poll(heading).toBe('30 flashcards, about 10 minutes')
  })

  test('says which of the new ones one wrote oneself', async () => {
    const wrote = (card: string) =>
      ({ kind: 'card.written', card, edition: 1, front: 'What?', back: 'That.', tags: [] }) as const
    await did(wrote('own.aaaaaaaaaa'), wrote('own.aaaaaaaaab'))
    await open()
    expect(lead()).toBe('Ten are new, from Handling a complaint; two are your own.')
    await did(...cards.map(({ id }) => ({ kind: 'card.hidden', card: id, as: 'suspended' }) as const))
    await expect.poll(lead).toBe('Two are new, all your own.')
  })

  test('names a break that was planned', async () => {
    await did(graded('card-1', 1), {
      kind: 'setting.chosen',
      name: 'review.pause',
      value: '2026-11-22/2026-11-27',
    })
    await open()
    expect(place.textContent).toContain('You planned a break until Friday 27 November.')
  })

  test('says why the first card comes first after a quiz', async () => {
    const because = { item: 'q-one', chose: 'I’ll see to it by Tuesday.', misconception: 'x.wider' }
    await did(graded('card-3', 5), { kind: 'card.scheduled', card: 'card-3', day: TODAY, because })
    await open()
    expect(lead()).toContain(
      'The first comes because of a quiz: today you chose “I’ll see to it by Tuesday”.',
    )
  })

  test('shows the margins of units begun, and lists the others', async () => {
    await did(graded('card-1', 3))
    await open()
    expect(unitLine()).toBe('Recall 0 of 2. Apply 0 of 1. ')
    expect(place.querySelectorAll('.unit_marks .tick[data-recall=half]').length).toBe(1)
    expect(links()).toContain('Hear them out')
    expect(place.querySelector('.not-begun')?.textContent).toContain('Checking service quality 15 points')
    expect(place.querySelector('.not-begun')?.textContent).not.toContain('Learning by yourself')
  })

  test('counts the evidence of the log, and says what would bring it on most', async () => {
    const point = { kind: 'marking-point', unit: 'self-study', text: 'A point.', cards: [] }
    const points = [1, 2, 3].map((number) => ({ ...point, id: `self-study.mp.${number}` }))
    device = fakeDevice({ shipped: { cards: { version: 'v', cards }, credit: { version: 'v', points } } })
    setDevice(device)
    const log = [resource(1), application(2, [1], { result: undefined }), reflection(3, [1])]
    await did(...log.map(revised))
    await open()
    expect(unitLine()).toBe('Recall 0 of 3. Apply 0 of 3. Evidence 1 of 3.')
    expect(place.querySelector('.missing')?.textContent).toBe(
      'Marking point 2: say how it ended. Finish entry 2',
    )
    const ticks = [...place.querySelectorAll('.unit_marks .tick')]
    expect(ticks.map((tick) => tick.getAttribute('data-evidence'))).toEqual(['half', 'half', 'full'])
    expect(await rulesBroken()).toEqual([])
  })

  test('says until when nothing is due, and where to read on', async () => {
    await did(...cards.slice(0, 10).map(({ id }) => graded(id, 3)))
    await open()
    expect(heading()).toBe('Nothing is due until tomorrow')
    expect(links()[0]).toBe('Hear them out')
    await did(...cards.slice(10).map(({ id }) => graded(id, 3)))
    await expect.poll(heading).toBe('Nothing is due until Wednesday')
    expect(await rulesBroken()).toEqual([])
  })

  test('follows what is done in another tab', async () => {
    await did(graded('card-1', 3))
    await open()
    expect(heading()).toBe('9 flashcards, about 3 minutes')
    await did(graded('card-2', 3))
    await expect.poll(heading).toBe('8 flashcards, about 2 minutes')
  })

  test('does without ticks while credit cannot be fetched', async () => {
    device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
    setDevice(device)
    await did({ kind: 'section.read', section: 'hear' })
    await open()
    expect(heading()).toBe('10 flashcards, about 3 minutes')
    expect(place.querySelectorAll('.unit_marks .tick').length).toBe(0)
  })

  test('is a first visit where nothing is kept any more', async () => {
    device.marks.set(BEGUN, '1')
    render(<TodayPage known={known} />, place)
    await expect.poll(() => device.marks.get(BEGUN)).toBeUndefined()
    await expect.poll(() => $today.get()).toEqual({ kind: 'none' })
    await expect.poll(() => document.documentElement.hasAttribute('data-begun')).toBe(false)
  })
})

describe('the first visit’s flashcard', () => {
  const card = { id: 'card-1', edition: 1, front: 'Question 1?', back: 'Answer 1.' }
  const showFirst = () =>
    render(
      <>
        <h1>Revise</h1>
        <FirstCard card={card} intervals={{ 1: 0, 3: 2 }} />
      </>,
      place,
    )
  const press = (name: string) =>
    userEvent.click(
      [...place.querySelectorAll('button')].find((button) => button.textContent?.startsWith(name)) ?? place,
    )

  test('is answered, graded and kept as a real first grade', async () => {
    showFirst()
    await press('Not sure')
    await expect.poll(() => document.activeElement?.textContent).toBe('Answer 1.')
    expect(await rulesBroken()).toEqual([])
    expect(place.textContent).toContain('in 2 days')
    await press('Got it')
    await expect.poll(() => place.textContent).toContain('It comes again in 2 days')
    await expect.poll(() => document.activeElement?.textContent).toContain('Kept.')
    const [fact] = await device.journal.facts()
    expect(fact).toMatchObject({
      kind: 'card.graded',
      card: 'card-1',
      grade: 3,
      sure: false,
      intervalDays: 2,
      first: true,
    })
    expect(await rulesBroken()).toEqual([])
  })

  test('stays with its answer and says why when the grade cannot be kept', async () => {
    device.refuseWrites({ kind: 'full' })
    showFirst()
    await press('Sure')
    await press('Forgot')
    await expect.poll(() => place.querySelector('[role=alert]')?.textContent).toContain('That was not kept.')
    device.refuseWrites()
    await press('Forgot')
    await expect.poll(() => place.textContent).toContain('It comes again in today’s flashcards')
  })
})
