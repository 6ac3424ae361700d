import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import { type KnownUnit, VisitPage } from '#islands/review/visit/VisitPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $visit } from '#stores/review/visit/state.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { plainCard } from '#tests/support/review-sitting.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const cards = Array.from({ length: 12 }, (_, index) => plainCard(`card-${index + 1}`))
const UNITS: readonly KnownUnit[] = [
  {
    id: 'self-study',
    title: 'Learning by yourself for the job',
    points: [
      { id: 'self-study.mp.1', text: 'Three sources or more.', address: '/a', cards: ['card-1', 'card-2'] },
      {
        id: 'self-study.mp.2',
        text: 'What came of it.',
        address: '/b',
        cards: ['card-3', 'card-4', 'card-5'],
      },
    ],
  },
  {
    id: 'monitor-quality',
    title: 'Checking service quality',
    points: [{ id: 'monitor-quality.mp.1', text: 'A plan.', address: '/c', cards: ['card-6'] }],
  },
]
let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your assessor’s visit'
  place = document.createElement('main')
  place.className = 'sheet page'
  document.body.replaceChildren(place)
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
  $visit.set(undefined)
})
afterEach(() => render(null, place))

const says = () => place.textContent
const field = () => place.querySelector<HTMLInputElement>('#visit-day')
const button = (name: string) => {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent === name)
  if (!found) throw new Error(`There is no button “${name}”`)
  return found
}
const focused = () => document.activeElement?.textContent
const rows = () =>
  [...place.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))

async function open(): Promise<void> {
  const page = (
    <>
      <h1>Your assessor’s visit</h1>
      <VisitPage units={UNITS} />
    </>
  )
  render(page, place)
  await expect.poll(() => field() ?? place.querySelector('button')).not.toBeNull()
}

async function type(day: string): Promise<void> {
  const input = field()
  if (!input) throw new Error('There is no field')
  await userEvent.fill(input, day)
  await userEvent.keyboard('{Enter}')
}

describe('the page of the visit', () => {
  test('asks for the day, by keyboard alone, and shows what will be known on it', async () => {
    await device.journal.append([
      ...['card-1', 'card-2', 'card-3'].map(met),
      {
        ...{ kind: 'card.written', card: 'own.abcdefghij', edition: 1, front: 'Why?', back: 'So.', tags: [] },
        unit: 'self-study',
      },
    ])
    await open()
    expect(place.querySelector('table')).toBeNull()
    await type('3 12 2026')
    await expect.poll(() => place.querySelector('table')).not.toBeNull()
    expect(says()).toContain('Your assessor comes on Thursday 3 December 2026, in 11 days.')
    expect(rows()).toEqual([
      ['Learning by yourself for the job'],
      ['Three sources or more.', '2 of 2', expect.stringMatching(/^\d\d%$/), expect.stringMatching(/^9\d%$/)],
      ['What came of it.', '1 of 3', 'Not enough data yet'],
      ['Cards you wrote', '0 of 1', 'None met yet'],
    ])
    expect(says()).toContain('they are on a unit, and on no marking point')
    expect(says()).toContain('No card met yet: Checking service quality.')
    expect(says()).toContain('Ten cards are new to you. At ten a day you meet them all before the visit.')
    await expect.poll(focused).toContain('The day is kept.')
    expect(await rulesBroken()).toEqual([])
  })

  test('says what is wrong with what was typed, beside it, and goes back to it', async () => {
    await open()
    await type('yesterday')
    await expect.poll(() => field()?.getAttribute('aria-invalid')).toBe('true')
    const described = field()?.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('Type a day')
    await expect.poll(() => document.activeElement === field()).toBe(true)
    expect(await rulesBroken()).toEqual([])
    await type('21 11 2026')
    await expect.poll(says).toContain('That day is over.')
    expect(await device.journal.facts()).toEqual([])
  })

  test('changes the day, leaves it, takes it away and back', async () => {
    await open()
    await type('3 12 2026')
    await expect.poll(focused).toContain('The day is kept.')
    button('Change the day').click()
    await expect.poll(() => field()?.value).toBe('3 12 2026')
    await expect.poll(() => document.activeElement === field()).toBe(true)
    button('Leave it as it is').click()
    await expect.poll(field).toBeNull()
    button('Take it away').click()
    await expect.poll(says).toContain('The day is taken away.')
    expect(field()).not.toBeNull()
    button('Undo').click()
    await expect.poll(says).toContain('in 11 days')
    expect(field()).toBeNull()
  })

  test('brings cards before the visit that would come after it, and takes that back', async () => {
    await device.journal.append([{ ...met('card-1'), intervalDays: 60 } as Happening])
    await open()
    await type('3 12 2026')
    await expect.poll(says).toContain('One card comes only after the visit.')
    button('Bring them before the visit').click()
    await expect.poll(focused).toContain('They come once more before the visit.')
    await expect.poll(says).not.toContain('only after the visit')
    button('Undo').click()
    await expect.poll(says).toContain('One card comes only after the visit.')
  })

  test('on the day itself says what is known today, and nothing of days to come', async () => {
    await device.journal.append(['card-1', 'card-2'].map(met))
    await open()
    await type('22 11 2026')
    await expect.poll(() => place.querySelector('table')).not.toBeNull()
    expect([...place.querySelectorAll('thead th')].map((head) => head.textContent)).toEqual([
      ...['Marking point', 'Cards met', 'Today'],
    ])
    expect(says()).not.toContain('Until then')
    expect(says()).not.toContain('before the visit')
    expect(await rulesBroken()).toEqual([])
  })

  test('says so where no card has been met', async () => {
    await open()
    await type('3 12 2026')
    await expect.poll(says).toContain('You have met no cards yet.')
    expect(place.querySelector('table')).toBeNull()
  })

  test('follows what another tab does', async () => {
    await open()
    await device.journal.append([{ kind: 'setting.chosen', name: 'review.visit', value: '2026-11-23' }])
    await expect.poll(says).toContain('Your assessor comes on Monday 23 November 2026, tomorrow.')
  })

  test('says it where the day cannot be kept', async () => {
    await open()
    device.refuseWrites({ kind: 'full' })
    await type('3 12 2026')
    await expect.poll(says).toContain('That was not kept.')
    expect(field()?.value).toBe('3 12 2026')
  })
})

function met(card: string): Happening {
  return { kind: 'card.graded', card, edition: 1, grade: 3, intervalDays: 2, first: true, tookMillis: 9_000 }
}
