import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ReminderNews } from '#islands/reminder/ReminderNews.tsx'
import { ReminderStrip } from '#islands/reminder/ReminderStrip.tsx'
import { $lastBackup } from '#stores/backup-last.ts'
import { leaveBackup } from '#stores/backup-open.ts'
import { setDevice } from '#stores/device.ts'
import { $risk } from '#stores/risk.ts'
import { setRooms } from '#stores/rooms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'

const place = document.createElement('main')
let device: FakeDevice
let promises = false

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  promises = false
  setRooms({ read: async () => ({ isPersisted: promises }), askToPersist: async () => promises })
  cleanStores($risk, $lastBackup)
  $risk.set(undefined)
  $lastBackup.set(undefined)
  leaveBackup()
  const title = document.createElement('h1')
  title.textContent = 'Today'
  document.body.replaceChildren(title, place)
})
afterEach(() => render(null, place))

const write = (from: number, many: number) =>
  device.journal.append(
    Array.from({ length: many }, (_, at) => revised(from + at, resource(`Guide ${from + at}`))),
  )
const named = (name: string) =>
  [...place.querySelectorAll('button')].find((button) => button.textContent === name)
async function press(name: string): Promise<void> {
  await expect.poll(() => named(name)).toBeDefined()
  await userEvent.click(named(name) ?? place)
}

describe('the reminder of what is in no file', () => {
  test('is silent over little, tells numbers over more, and takes the file where it stands', async () => {
    await write(1, 4)
    render(<ReminderStrip />, place)
    await expect.poll(() => $risk.get()?.atRisk.entries).toBe(4)
    expect(place.textContent).toBe('')
    await write(5, 1)
    await expect.poll(() => place.textContent).toContain('5 log entries are only in this browser.')
    expect(await rulesBroken()).toEqual([])
    await press('Take a backup file')
    await expect.poll(() => place.textContent).toContain('5 records in due-credit-backup')
    expect(named('Take a backup file')).toBeUndefined()
    await press('Put this away')
    await expect.poll(() => place.textContent).toBe('')
  })

  test('is put away for a while, and is back when it has grown', async () => {
    await write(1, 5)
    render(<ReminderStrip />, place)
    await press('Not now')
    await expect.poll(() => place.textContent).toBe('')
    render(null, place)
    render(<ReminderStrip />, place)
    await expect.poll(() => $risk.get()?.isAway).toBe(true)
    expect(place.textContent).toBe('')
    await write(6, 15)
    await expect.poll(() => place.textContent).toContain('20 log entries are only in this browser.')
    expect(place.textContent).toContain('this device is lost')
  })

  test('asks the browser to keep it, and not again where it did not promise', async () => {
    await write(1, 5)
    render(<ReminderStrip />, place)
    await press('Ask the browser to keep it')
    await expect.poll(() => place.textContent).toContain('The browser did not promise it.')
    render(null, place)
    render(<ReminderStrip />, place)
    await expect.poll(() => named('Take a backup file')).toBeDefined()
    expect(named('Ask the browser to keep it')).toBeUndefined()
  })

  test('comes on any page once an entry is saved, and not before', async () => {
    await write(1, 5)
    render(<ReminderNews />, place)
    await device.journal.append([{ kind: 'section.read', section: 'self-study.choose' }])
    expect(place.querySelector('aside')).toBeNull()
    await write(6, 1)
    await expect.poll(() => place.textContent).toContain('6 log entries are only in this browser.')
  })
})
