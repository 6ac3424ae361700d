import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import { SettingsPage } from '#islands/review/settings/SettingsPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $change } from '#stores/review/settings/choose.ts'
import { settingsOf } from '#stores/review/settings-of.ts'
import { $allSettings } from '#stores/settings.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { shownCards } from '#tests/unit/review/shown.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Flashcard settings'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  $allSettings.set(undefined)
  $change.set(undefined)
  device = fakeDevice()
  setDevice(device)
})
afterEach(() => render(null, place))

async function open(): Promise<void> {
  const heading = document.createElement('h1')
  heading.textContent = 'Flashcard settings'
  const island = document.createElement('div')
  place.replaceChildren(heading, island)
  render(<SettingsPage />, island)
  await expect.poll(() => place.querySelectorAll('h2').length).toBeGreaterThanOrEqual(4)
}

const field = (id: string) => place.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement
const meansOf = (id: string) => place.querySelector(`#${id}-means`)?.textContent
const problemOf = (id: string) => place.querySelector(`#${id}-problem`)?.textContent
const named = (name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, a, label')].find(
    (each) => each.textContent?.trim() === name,
  ) ?? place
const settings = () => settingsOf(device)
const choices = async () => (await device.journal.facts()).filter(({ kind }) => kind === 'setting.chosen')

/** So many cards, met once each and recalled. */
function met(count: number): readonly Happening[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'card.graded',
    card: `card-${index}`,
    edition: 1,
    grade: 3,
    intervalDays: 1 + (index % 9),
    first: true,
    tookMillis: 12_000,
  }))
}

async function type(id: string, text: string): Promise<void> {
  await userEvent.fill(field(id), text)
  field(id).dispatchEvent(new Event('change', { bubbles: true }))
}

describe('each setting', () => {
  test('says what comes of it, with one’s own cards in it, and breaks no rule', async () => {
    await device.journal.append(met(60))
    await open()
    await expect
      .poll(() => meansOf('retention'))
      .toMatch(
        /^A card comes again at 90%\. That is (about \d+ minutes?|less than one minute) a day with the 60 cards/,
      )
    expect(meansOf('newPerDay')).toMatch(
      /^After a month that is about \d+ cards a day to review besides, about \d+ minutes in all\.$/,
    )
    expect(meansOf('rolloverHour')).toContain(
      'For your flashcards it is Sunday, 22 November now.'.replace(', ', ' '),
    )
    expect(await rulesBroken()).toEqual([])
  })

  test('a retention aimed higher costs more, before it is chosen', async () => {
    await device.journal.append(met(400))
    await open()
    const minutes = () => Number(/about (\d+) minutes/.exec(meansOf('retention') ?? '')?.[1])
    await expect.poll(minutes).toBeGreaterThan(0)
    const before = minutes()
    const slider = field('retention')
    slider.value = '97'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await expect.poll(minutes).toBeGreaterThan(before)
    expect(await choices()).toEqual([])
    slider.dispatchEvent(new Event('change', { bubbles: true }))
    await expect.poll(async () => (await settings()).retention).toBe(0.97)
  })

  test('is kept at once as a fact, said beside its field, and undone from there', async () => {
    await open()
    await userEvent.click(named('Four: Forgot, With effort, Got it and At once'))
    await expect.poll(async () => (await settings()).grades).toBe('four')
    expect(await choices()).toMatchObject([{ name: 'review.grades', value: 'four' }])
    await expect.poll(() => place.querySelectorAll('.setting_said:not(:empty) .link').length).toBe(1)
    await userEvent.click(named('Undo'))
    await expect.poll(async () => (await settings()).grades).toBe('two')
    await expect.poll(() => document.activeElement?.textContent?.trim()).toBe('As it was before.')
    await expect.poll(() => place.querySelector<HTMLInputElement>('input[value=two]')?.checked).toBe(true)
  })

  test('stays as it was where it is not kept, and says so', async () => {
    await open()
    device.refuseWrites({ kind: 'full' })
    await userEvent.click(named('Type answers'))
    await expect.poll(() => place.textContent).toContain('That could not be kept. The setting is as it was.')
    expect((await settings()).typed).toBe(false)
  })
})

test('new cards cost what there is left to meet, and no more', async () => {
  device = fakeDevice({ shipped: { cards: { version: 'v', cards: shownCards(60) } } })
  setDevice(device)
  await device.journal.append(met(20).map((each) => ({ ...each, card: `${'card' in each && each.card}x` })))
  await open()
  const costs = () => meansOf('newPerDay')?.match(/about \d+|less than one/g) ?? []
  await expect
    .poll(() => meansOf('newPerDay'))
    .toMatch(/^After about 6 days no card is left to meet\. Over a month/)
  const before = costs().slice(1)
  await type('newPerDay', '60')
  await expect.poll(() => meansOf('newPerDay')).toMatch(/^After about 1 day no card is left to meet\./)
  expect(costs().slice(1)).toEqual(before)
  await type('newPerDay', '1')
  await expect.poll(() => meansOf('newPerDay')).toMatch(/^After a month that is /)
})

describe('a number', () => {
  test.each([
    ['guardMillis', '1001', 'Type thousandths of a second, from 0 to 1000.'],
    ['newPerDay', '501', 'Type a whole number from 0 to 500.'],
    ['newPerDay', 'ten', 'Type a whole number from 0 to 500.'],
    ['newPerDay', '-1', 'Type a whole number from 0 to 500.'],
    ['minutesPerDay', '2.5', 'Type whole minutes from 0 to 600'],
    ['returnAfter', '0', 'Type a whole number from 1 to 50.'],
  ])('%s of %s is refused with what it may be, and nothing changes', async (id, typed, sentence) => {
    await open()
    await type(id, typed)
    await expect.poll(() => problemOf(id)).toContain(sentence)
    expect(field(id).getAttribute('aria-invalid')).toBe('true')
    expect(await choices()).toEqual([])
    expect(await rulesBroken()).toEqual([])
  })

  test('within its bounds is kept, also by Enter, and only once', async () => {
    await open()
    await userEvent.fill(field('newPerDay'), '25')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await settings()).newPerDay).toBe(25)
    await userEvent.tab()
    expect(await choices()).toHaveLength(1)
    await type('guardMillis', '0')
    await expect.poll(() => meansOf('guardMillis')).toBe('Every tap counts, also one you did not mean.')
  })
})

describe('days', () => {
  test('that are easy are named', async () => {
    await open()
    const sunday = [...place.querySelectorAll('select')].find((each) =>
      each.closest('label')?.textContent?.startsWith('Sunday'),
    )
    await userEvent.selectOptions(sunday ?? place, 'none')
    await expect.poll(async () => (await settings()).easyDays).toEqual([1, 1, 1, 1, 1, 1, 0])
    await expect.poll(() => place.textContent).toContain('Sunday stays free')
  })

  test('of a pause are asked for both, in their order, and say what waits', async () => {
    await device.journal.append(met(9))
    await open()
    const [from, to] = place.querySelectorAll<HTMLInputElement>('.setting_span input')
    await userEvent.click(named('Plan this pause'))
    await expect.poll(() => problemOf('pause')).toContain('Type a day, a month and a year in both')
    await expect.poll(() => document.activeElement).toBe(from)
    await userEvent.fill(from ?? place, '26 nov 2026')
    await userEvent.fill(to ?? place, '24/11/2026')
    await userEvent.click(named('Plan this pause'))
    await expect.poll(() => place.textContent).toContain('The last day lies before the first one.')
    await expect.poll(() => document.activeElement).toBe(to)
    expect(to?.getAttribute('aria-invalid')).toBe('true')
    expect(await choices()).toEqual([])
    expect(await rulesBroken()).toEqual([])
    await userEvent.fill(to ?? place, '28 11 2026')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await settings()).pause).toEqual({ from: '2026-11-26', to: '2026-11-28' })
    await expect
      .poll(() => place.textContent)
      .toContain('3 that were put there before wait until you are back.')
    await userEvent.click(named('Take the pause off'))
    await expect.poll(async () => (await settings()).pause).toBeUndefined()
    await expect.poll(() => document.activeElement).toBe(from)
    await expect.poll(() => [from?.value, to?.value]).toEqual(['', ''])
  })
})
