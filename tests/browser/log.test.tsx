import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $exporting } from '#stores/log/export.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { application, LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your learning log'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
  $exporting.set({ kind: 'idle' })
})
afterEach(() => render(null, place))

async function open(...happenings: readonly Happening[]): Promise<void> {
  await device.journal.append(happenings)
  render(<LogPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelectorAll('.ready').length).toBeGreaterThan(0)
}

const lead = () => place.querySelector('.lead')?.textContent
const titles = () => [...place.querySelectorAll('.entries h3 a')].map((link) => link.textContent)
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}
const focused = () => document.activeElement?.textContent

const guide = revised(1, resource('A guide'))
const webinar = revised(2, resource('A webinar', { occurredOn: '2026-11-16' }))
const used = revised(3, application(1, { stage: 'draft' }))

describe('an empty log', () => {
  test('says what a log is for, and offers the first entry', async () => {
    await open()
    expect(lead()).toContain('A log is where you keep what you studied')
    const first = place.querySelector<HTMLAnchorElement>('a.button')
    expect(first?.textContent).toBe('Add your first entry')
    expect(first?.pathname).toBe('/log/entry/')
    expect(place.textContent).toContain('Three different resources.')
    expect(place.querySelector('.entries')).toBeNull()
    expect(await rulesBroken()).toEqual([])
  })
})

describe('a log', () => {
  test('says where each marking point stands, why, and what is missing', async () => {
    await open(guide, webinar, used)
    expect(lead()).toBe('All three marking points need something more.')
    const [first, second] = [...place.querySelectorAll('.ready')]
    expect(first?.textContent).toContain('Nearly ready.')
    expect(first?.textContent).toContain('Entry 1, A guide, 14 November, 40 minutes')
    expect(first?.querySelector('.missing a')?.textContent).toBe('Add one')
    expect(first?.querySelector('.tick')?.getAttribute('data-evidence')).toBe('half')
    expect(second?.querySelector('.missing a')?.textContent).toBe('Finish entry 3')
    expect(await rulesBroken()).toEqual([])
  })

  test('is quite another page for a unit without rules, at an address of its own', async () => {
    const [first] = LOG_UNITS
    const text = 'Greets each visitor.'
    const point = { id: 'new-unit.mp.1', kind: 'marking-point', cards: [], text } as const
    const units = [first, { id: 'new-unit', title: 'A unit of our own', points: [point], beliefs: [] }]
    await device.journal.append([guide])
    render(<LogPage units={units.filter((unit) => unit !== undefined)} />, place)
    await expect.poll(() => button('Another unit')).toBeDefined()
    expect(button('Another unit')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    await press('Another unit')
    await userEvent.click(place.querySelector('a[href="#unit=new-unit"]') ?? place)
    await expect.poll(lead).toBe('No entry is linked to any of its one marking points yet.')
    await expect.poll(focused).toContain('A unit of our own')
    expect(place.textContent).toContain('This site has no rules for some of these marking points.')
    const toPrint = [...place.querySelectorAll('a')].find(
      ({ textContent }) => textContent === 'Portfolio to print',
    )
    expect(toPrint?.getAttribute('href')).toBe('/log/portfolio/#unit=new-unit')
    expect(await rulesBroken()).toEqual([])
  })

  test('strikes a misconception that it shows, and puts it right', async () => {
    await open(revised(1, resource('A guide', { occurredOn: '2026-10-01', fields: { state: 'finished' } })))
    await expect
      .poll(() => place.querySelector('.mis s')?.textContent)
      .toBe('A list of what I read is evidence.')
    await expect.poll(() => place.querySelector('.warning')?.textContent).toContain('Entry 1 was finished')
  })

  test('opens on the unit that was worked on last, and stays there whatever one does', async () => {
    const own = { point: 'own-development.mp.1', claim: 'Every line of the role profile, with gaps.' }
    await open(guide, revised(2, resource('My own check', { links: [own] })))
    await expect.poll(() => place.querySelector('.kicker')?.textContent).toContain('Managing your own')
    expect(place.querySelectorAll('.ready').length).toBe(1)
    await press('Delete Entry 2')
    await expect.poll(titles).toEqual(['Entry 1: A guide'])
    expect(place.querySelector('.kicker')?.textContent).toContain('Managing your own')
    await press('Another unit')
    await userEvent.click(place.querySelector('a[href="#unit=self-study"]') ?? place)
    await expect.poll(() => place.querySelectorAll('.ready').length).toBe(3)
  })

  test('follows another tab', async () => {
    await open(guide)
    await device.journal.append([webinar])
    await expect.poll(titles).toEqual(['Entry 2: A webinar', 'Entry 1: A guide'])
  })

  test('offers what is typed and not saved', async () => {
    const typed = { type: 'resource', values: { title: 'A podcast' }, links: [], replaces: [] }
    await device.drafts.write(`entry:${entryIdOf(7)}`, JSON.stringify(typed))
    await open(guide)
    await expect.poll(() => place.querySelector(`a[href$="#${entryIdOf(7)}"]`)?.textContent).toBe('A podcast')
  })

  test('shows hostile words as words', async () => {
    const nasty = '<img src=x onerror=alert(1)>'
    await open(revised(1, resource(nasty)))
    await expect.poll(titles).toEqual([`Entry 1: ${nasty}`])
    expect(place.querySelector('img')).toBeNull()
  })

  test('flags what was changed in two places', async () => {
    await open(guide, revised(1, resource('A guide, changed elsewhere')))
    await expect
      .poll(() => place.querySelector('.entries')?.textContent)
      .toContain('Changed in two places: choose.')
  })
})

describe('the list', () => {
  test('finds by words and says how many', async () => {
    await open(guide, webinar, used)
    await userEvent.fill(place.querySelector('#find') ?? place, 'webi')
    await expect.poll(titles).toEqual(['Entry 2: A webinar'])
    await expect.poll(() => place.querySelector('.find_says')?.textContent).toContain('1 of 3 entries.')
    expect(await rulesBroken()).toEqual([])
    await userEvent.fill(place.querySelector('#find') ?? place, 'nothing like it')
    await expect.poll(() => place.querySelector('.find_says')?.textContent).toContain('No entry fits.')
    await press('Show all entries')
    await expect.poll(() => titles().length).toBe(3)
    await expect.poll(() => document.activeElement?.id).toBe('find')
  })

  test('narrows to what is unfinished', async () => {
    await open(guide, used)
    await userEvent.click(place.querySelector('.narrow > summary') ?? place)
    const [, show] = [...place.querySelectorAll('select')]
    await userEvent.selectOptions(show ?? place, 'draft')
    await expect.poll(titles).toEqual(['Entry 3: Naming the feeling first'])
  })

  test('comes in steps when it is long, and focus goes on with it', async () => {
    await open(...Array.from({ length: 60 }, (_, at) => revised(at + 1, resource(`Guide ${at + 1}`))))
    await expect.poll(titles).toHaveLength(50)
    await press('Show the other 10')
    await expect.poll(() => titles().length).toBe(60)
    await expect.poll(focused).toBe('Entry 10: Guide 10')
  })
})

describe('one entry', () => {
  test('is deleted on a press, and brought back on the next', async () => {
    await open(guide, webinar)
    await press('Delete Entry 1')
    await expect.poll(focused).toBe('Undo')
    expect(place.querySelector('.entries')?.textContent).toContain('Entry 1 deleted.')
    expect(await rulesBroken()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('Entry 1: A guide')
    await expect.poll(() => place.querySelector('.unseen[role=status]')?.textContent).toBe('Entry 1 is back.')
  })

  test('can be brought back after a reload', async () => {
    await device.journal.append([revised(2, resource('Gone'))])
    const [gone] = await device.journal.factsAbout(`entry:${entryIdOf(2)}`)
    await open(guide, revised(2, resource('Gone'), { replaces: [gone?.id ?? ''], deleted: true }))
    await userEvent.click(place.querySelector('.deleted > summary') ?? place)
    await press('Bring back: Gone')
    await expect.poll(titles).toEqual(['Entry 2: Gone', 'Entry 1: A guide'])
    await expect.poll(focused).toBe('Entry 2: Gone')
  })

  test('that another tab brought back is not spoken of as deleted', async () => {
    await open(guide)
    await press('Delete Entry 1')
    await expect.poll(focused).toBe('Undo')
    const about = [`entry:${entryIdOf(1)}`]
    const [, deletion] = await device.journal.factsAbout(about[0] ?? '')
    await device.journal.append([{ kind: 'undone', target: deletion?.id ?? '', about }])
    await expect.poll(titles).toEqual(['Entry 1: A guide'])
    expect(place.textContent).not.toContain('Entry 1 deleted.')
  })

  test('among many deleted ones can be brought back however long ago it went', async () => {
    const gone = Array.from({ length: 30 }, (_, at) =>
      revised(at + 1, resource(`Gone ${at + 1}`), { deleted: true }),
    )
    await open(guide, ...gone.slice(1))
    await userEvent.click(place.querySelector('.deleted > summary') ?? place)
    await expect.poll(() => place.querySelectorAll('.deleted li').length).toBe(20)
    await press('Show the other 9')
    await expect.poll(() => place.querySelectorAll('.deleted li').length).toBe(29)
    await expect
      .poll(() => place.querySelectorAll('.deleted li')[20]?.contains(document.activeElement))
      .toBe(true)
    expect(await rulesBroken()).toEqual([])
  })

  test('that cannot be deleted stays, and says so', async () => {
    await open(guide)
    device.refuseWrites({ kind: 'full' })
    await press('Delete Entry 1')
    await expect.poll(() => place.querySelector('.entries')?.textContent).toContain('could not be kept')
    expect(titles()).toEqual(['Entry 1: A guide'])
  })

  test('tells its history, and goes back to an older text', async () => {
    await device.journal.append([guide])
    const [first] = await device.journal.factsAbout(`entry:${entryIdOf(1)}`)
    await open(revised(1, resource('A better guide'), { replaces: [first?.id ?? ''] }))
    await press('History Entry 1')
    await expect.poll(focused).toBe('History of entry 1')
    await expect.poll(() => place.querySelector('.history ins')?.textContent).toContain('better')
    expect(await rulesBroken()).toEqual([])
    const [back] = [...place.querySelectorAll('.history button')]
    await userEvent.click(back ?? place)
    await expect.poll(titles).toEqual(['Entry 1: A guide'])
    await expect.poll(focused).toBe('Undo')
    await userEvent.keyboard('{Enter}')
    await expect.poll(titles).toEqual(['Entry 1: A better guide'])
  })

  test('closes its history on Escape, and focus is where it was', async () => {
    await device.journal.append([guide])
    const [first] = await device.journal.factsAbout(`entry:${entryIdOf(1)}`)
    await open(revised(1, resource('A better guide'), { replaces: [first?.id ?? ''] }))
    await press('History Entry 1')
    await expect.poll(focused).toBe('History of entry 1')
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toBe('History Entry 1')
    await expect.poll(() => place.querySelector('.history')).toBeNull()
  })
})

test('the log is handed over as a table', async () => {
  await open(guide)
  await press('Table (CSV)')
  await expect.poll(() => place.textContent).toContain('1 entry in due-credit-log-2026-11-22.csv.')
  expect(device.offered).toHaveLength(1)
})
