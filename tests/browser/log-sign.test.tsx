import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  await device.journal.append([revised(1, resource('A guide'))])
  await open()
})
afterEach(() => render(null, place))

async function open(): Promise<void> {
  render(null, place)
  $log.set({ kind: 'opening' })
  render(<LogPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelectorAll('.ready').length).toBeGreaterThan(0)
}

async function press(name: string): Promise<void> {
  const button = () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await expect.poll(button).toBeDefined()
  await userEvent.click(button() ?? place)
}

test('who signed an entry is there again as it was typed, until that is kept or left', async () => {
  const typed = async () => (await device.drafts.list('typed-')).map(({ text }) => text).toSorted()
  const fields = () => [...place.querySelectorAll<HTMLInputElement>('.sign input')]
  const values = () => fields().map(({ value }) => value)
  const type = async () => {
    await press('Your assessor has signed it: Entry 1')
    await expect.poll(() => fields().length).toBe(2)
    const [by, on] = fields()
    await userEvent.fill(by ?? place, 'A. Shah, assessor')
    await userEvent.fill(on ?? place, '21 11 2026')
    await expect.poll(typed).toEqual(['21 11 2026', 'A. Shah, assessor'])
  }
  await type()
  await press('Not now')
  await expect.poll(typed).toEqual([])
  await type()
  await open()
  await press('Your assessor has signed it: Entry 1')
  await expect.poll(values).toEqual(['A. Shah, assessor', '21 11 2026'])
  device.refuseWrites({ kind: 'full' })
  await press('Keep that it is signed')
  await expect.poll(() => place.querySelector('.entries')?.textContent).toContain('could not be kept')
  expect(await typed()).toHaveLength(2)
  device.refuseWrites(undefined)
  await press('Your assessor has signed it: Entry 1')
  await expect.poll(values).toEqual(['A. Shah, assessor', '21 11 2026'])
  await press('Keep that it is signed')
  await expect.poll(typed).toEqual([])
  await expect.poll(() => place.querySelector('.entries')?.textContent).toContain('A. Shah, assessor')
})
