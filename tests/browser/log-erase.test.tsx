import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { setDevice } from '#stores/device.ts'
import { writeDraft } from '#stores/log/draft-text.ts'
import { $log } from '#stores/log/list.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { LOG_UNITS, resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(async () => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your learning log'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
  const gone = [2, 3].map((number) => revised(number, resource(`Canary ${number}`), { deleted: true }))
  await device.journal.append([revised(1, resource('A guide')), ...gone])
  await device.drafts.write(
    `entry:${entryIdOf(2)}`,
    writeDraft({ type: 'resource', values: { title: 'Canary typed' }, links: [], replaces: [] }),
  )
  await device.drafts.write('task:a-task', JSON.stringify({ entry: entryIdOf(2), parts: [] }))
  await device.drafts.write('task:another', JSON.stringify({ entry: entryIdOf(1), parts: [] }))
  render(<LogPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelector('.deleted')).not.toBeNull()
  await userEvent.click(place.querySelector('.deleted > summary') ?? place)
})
afterEach(() => render(null, place))

const button = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}
const focused = () => document.activeElement?.textContent

test('a deleted entry is erased at a second press, which says before what goes, what stays and what it cannot reach', async () => {
  await press('Erase for good: Canary 2')
  await expect.poll(focused).toBe('Erase entry 2 for good?')
  const said = place.querySelector('.deleted .history')?.textContent
  expect(said).toContain('Copies that have left this device')
  expect(said).toContain('the statement of your portfolio')
  expect(await rulesBroken()).toEqual([])
  await press('Erase entry 2')
  await expect.poll(focused).toBe('Entry 2 was erased for good.')
  expect(place.querySelector('.deleted > summary')?.textContent).toContain('(1)')
  expect(JSON.stringify(await device.journal.facts())).not.toContain('Canary 2')
  expect((await device.drafts.list('')).map(({ name }) => name)).toEqual(['task:another'])
  expect(await rulesBroken()).toEqual([])
})

test('nothing goes where one keeps it, and focus is where it was', async () => {
  await press('Erase for good: Canary 2')
  await expect.poll(focused).toBe('Erase entry 2 for good?')
  await press('Keep it')
  await expect.poll(focused).toBe('Erase for good: Canary 2')
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('Erase entry 2 for good?')
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toBe('Erase for good: Canary 2')
  expect(JSON.stringify(await device.journal.facts())).toContain('Canary 2')
})

test('all that is deleted is erased at once, and the next entry gets a number of its own', async () => {
  await press('Erase both for good')
  await expect.poll(focused).toBe('Erase 2 entries for good?')
  await press('Erase 2 entries')
  await expect.poll(focused).toBe('2 entries were erased for good.')
  expect(place.querySelector('.deleted')).toBeNull()
  const kept = JSON.stringify([await device.journal.facts(), await device.journal.rows('')])
  expect(kept).not.toContain('Canary')
  expect(kept).toContain('A guide')
})

test('what cannot be written stays whole, and says so', async () => {
  device.refuseWrites({ kind: 'full' })
  await press('Erase for good: Canary 2')
  await press('Erase entry 2')
  await expect.poll(() => place.querySelector('.history')?.textContent).toContain('It could not be erased')
  expect(JSON.stringify(await device.journal.facts())).toContain('Canary 2')
  expect(await device.drafts.list('entry:')).toHaveLength(1)
})

test('a draft that outlived its erased entry is forgotten when the log finds it', async () => {
  await device.journal.purge([{ entry: entryIdOf(2), number: 2 }])
  await expect.poll(async () => (await device.drafts.list('entry:')).length).toBe(0)
  expect(place.textContent).not.toContain('Canary typed')
})

test('an entry is erased from where it was just deleted, and from its history; Escape leaves the question alone', async () => {
  const head = (await device.journal.factsAbout(`entry:${entryIdOf(1)}`)).map(({ id }) => id)
  await device.journal.append([revised(1, resource('A guide, changed'), { replaces: head })])
  await press('History Entry 1')
  await press('Erase for good Entry 1')
  await expect.poll(focused).toBe('Erase entry 1 for good?')
  expect(await rulesBroken()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toBe('Erase for good Entry 1')
  expect(place.querySelector('.history')).not.toBeNull()
  await press('Delete Entry 1')
  await expect.poll(() => place.querySelector('.entry_done')).not.toBeNull()
  await press('Erase for good Entry 1')
  await press('Erase entry 1')
  await expect.poll(focused).toBe('Entry 1 was erased for good.')
  expect(JSON.stringify(await device.journal.facts())).not.toContain('A guide')
})
