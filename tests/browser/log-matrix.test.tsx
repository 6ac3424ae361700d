import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Happening } from '#domain/journal/fact.ts'
import { MatrixPage } from '#islands/log/matrix/MatrixPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { application, LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Matrix'
  place = document.createElement('main')
  place.className = 'page is-matrix'
  document.body.replaceChildren(place)
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
})
afterEach(() => render(null, place))

async function open(...happenings: readonly Happening[]): Promise<HTMLTableElement> {
  await device.journal.append(happenings)
  render(<MatrixPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelector('table')).not.toBeNull()
  const table = place.querySelector('table')
  if (!table) throw new Error('There is a table')
  return table
}

const withKind = (title: string, evidenceKind: string) => resource(title, { fields: { evidenceKind } })

/** A row as it is read: its head, where it stands, and each number with the head of its column. */
function read(table: HTMLTableElement, of: string): readonly string[] {
  const heads = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent)
  const row = [...table.rows].find(({ cells }) => cells[0]?.textContent?.startsWith(of))
  return [...(row?.cells ?? [])].flatMap((cell, at) =>
    at > 1 && cell.textContent ? [`${heads[at]}: ${cell.textContent}`] : [],
  )
}

test('the numbers of entries stand under their kind of evidence, and lead to them', async () => {
  const table = await open(
    revised(1, withKind('A guide', 'witness')),
    revised(2, resource('A video')),
    revised(3, application(1)),
  )
  expect(read(table, '1. Three or more')).toEqual(['Witness: Entry 1', 'Not said: Entry 2'])
  expect(read(table, '2. Can explain'), 'an unfinished entry is no evidence').toEqual([])
  expect(table.querySelector('a')?.getAttribute('href')).toMatch(/^\/log\/entry\/#[a-z]{10}$/)
  expect(place.querySelector('.lead')?.textContent).toContain('One of four marking points')
  expect(await rulesBroken()).toEqual([])
})

test('is a table to a screen reader: a caption, columns, groups of rows and rows that are named', async () => {
  const table = await open(revised(1, withKind('A guide', 'witness')))
  expect(table.caption?.textContent).toContain('Marking points by kind of evidence')
  const scopes = (selector: string) =>
    [...table.querySelectorAll(selector)].map((cell) => cell.getAttribute('scope'))
  expect(new Set(scopes('thead th'))).toEqual(new Set(['col']))
  expect(scopes('.matrix_unit > th')).toEqual(['rowgroup', 'rowgroup'])
  expect(new Set(scopes('tbody tr:not(.matrix_unit) > th'))).toEqual(new Set(['row']))
  expect(table.tBodies).toHaveLength(2)
  expect(table.tBodies[0]?.rows[0]?.textContent).toBe('Learning by yourself for the jobOne kind of evidence')
})

test('says of each marking point where it stands and what comes next', async () => {
  const table = await open(revised(1, resource('A guide')))
  const stands = [...table.querySelectorAll('tbody tr:not(.matrix_unit) > td:nth-child(2)')]
  expect(stands[0]?.firstChild?.textContent).toBe('Started')
  // The words for it come once the table stands.
  await expect.poll(() => stands[0]?.querySelector('.screen-only')?.textContent).toBe('Two more resources.')
  expect(stands[1]?.firstChild?.textContent).toBe('Nothing yet')
})

test('a cell shows the first of many entries, and how many more there are', async () => {
  const table = await open(...Array.from({ length: 20 }, (_, at) => revised(at + 1, resource(`Guide ${at}`))))
  const [cell = table] = [...table.querySelectorAll('td')].filter(({ textContent }) =>
    textContent?.includes('12'),
  )
  expect(cell.querySelectorAll('a')).toHaveLength(12)
  expect(cell.textContent).toContain('and 8 more')
})

test('an empty log has the whole table, and a way to begin', async () => {
  const table = await open()
  expect(table.querySelectorAll('tbody th[scope="row"]')).toHaveLength(4)
  expect(place.querySelector('a.button')?.getAttribute('href')).toBe('/log/entry/#')
  expect(await rulesBroken()).toEqual([])
})

test('on a phone a number that a key comes to is not under the points that stay', async () => {
  await page.viewport(390, 700)
  const table = await open(
    ...['observation', 'witness', 'discussion', 'work-product', 'simulation'].map((kind, at) =>
      revised(at + 1, withKind(`Guide ${at}`, kind)),
    ),
  )
  for (const link of [...table.querySelectorAll('a')].toReversed()) {
    link.focus()
    const { x, y, width, height } = link.getBoundingClientRect()
    const seen = document.elementFromPoint(x + width / 4, y + height / 2)
    expect(link.contains(seen), link.textContent ?? '').toBe(true)
  }
  await page.viewport(1280, 900)
})
