import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SharedStrip } from '#islands/ui/SharedStrip.tsx'
import { YourData } from '#islands/your-data/YourData.tsx'
import { $backupAskedAt } from '#stores/backup.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { leaveBackup } from '#stores/backup-open.ts'
import { setDevice } from '#stores/device.ts'
import { setRooms } from '#stores/rooms.ts'
import { $cannotShare, $shared, LEFT_HASH, setSharedMode, stayShared } from '#stores/shared.ts'
import { $keeping } from '#stores/storage.ts'
import { $kept } from '#stores/your-data.ts'
import { $halfFilled } from '#stores/your-data-forms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice
const mode = { isOn: vi.fn(), enter: vi.fn(), leave: vi.fn() }

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your data'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Your data'
  document.body.replaceChildren(title, place)
  for (const done of Object.values(mode)) done.mockReset()
  mode.isOn.mockReturnValue(true)
  setSharedMode(mode)
  setRooms({ read: async () => ({}), askToPersist: async () => false })
  device = fakeDevice({ keeping: { kind: 'tab' } })
  setDevice(device)
  leaveBackup()
  stayShared()
  $backupAskedAt.set('')
  $cannotShare.set(false)
  $shared.set(undefined)
  $keeping.set(undefined)
  $kept.set(undefined)
  $halfFilled.set(undefined)
})
afterEach(() => {
  render(null, place)
  cleanStores($keeping, $lastBackup, $shared)
})

async function press(name: string): Promise<void> {
  const named = () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await expect.poll(named).toBeDefined()
  await userEvent.click(named() ?? place)
}

async function read(): Promise<void> {
  await device.journal.append([{ kind: 'section.read', section: 'hear' }])
}

describe('before the mode', () => {
  beforeEach(() => mode.isOn.mockReturnValue(false))

  test('it is offered, and begun at one press', async () => {
    mode.enter.mockReturnValue(true)
    render(<YourData />, place)
    await press('Begin without leaving anything here')
    expect(mode.enter).toHaveBeenCalledOnce()
    expect(place.textContent).not.toContain('can’t be used here')
  })

  test('a browser that keeps nothing in tabs is said to', async () => {
    mode.enter.mockReturnValue(false)
    render(<YourData />, place)
    await press('Begin without leaving anything here')
    await expect.poll(() => place.textContent).toContain('the mode can’t be used here')
    expect(await rulesBroken()).toEqual([])
  })

  test('after it, the page says once that nothing is left', async () => {
    location.hash = LEFT_HASH
    render(<YourData />, place)
    await expect.poll(() => document.activeElement?.textContent).toContain('Nothing of you is left')
    expect(location.hash).toBe('')
    expect(await rulesBroken()).toEqual([])
  })
})

describe('in the mode', () => {
  test('the page says where things are, and offers neither backup nor erasing of the browser’s own', async () => {
    await read()
    render(<YourData />, place)
    await expect.poll(() => place.textContent).toContain('In this tab alone')
    await expect.poll(() => place.textContent).toContain('1 record:')
    expect(place.textContent).not.toContain('Erase everything')
    expect(place.textContent).not.toContain('On this device’s disk')
    expect(await rulesBroken()).toEqual([])
  })

  test('who begins it by keys is led to what the page says now', async () => {
    history.replaceState(null, '', '#shared')
    render(<YourData />, place)
    await expect.poll(() => document.activeElement?.textContent).toBe('You leave nothing on this computer')
    history.replaceState(null, '', location.pathname + location.search)
  })

  test('leaving with a file asks whether it is there, and only then leaves nothing', async () => {
    await read()
    render(<YourData />, place)
    await press('Save my file and leave nothing here')
    await expect
      .poll(() => document.activeElement?.textContent)
      .toContain('1 record in due-credit-backup-2026-11-22.jsonl.gz.')
    expect(device.offered).toHaveLength(1)
    expect(mode.leave).not.toHaveBeenCalled()
    expect(await rulesBroken()).toEqual([])
    await press('I have my file. Leave nothing here')
    expect(mode.leave).toHaveBeenCalledOnce()
  })

  test('leaving without one says what would be lost, and can be left', async () => {
    await read()
    render(<YourData />, place)
    await expect.poll(() => place.textContent).toContain('1 record:')
    await press('Leave without saving')
    await expect
      .poll(() => document.activeElement?.textContent)
      .toBe('1 record is in this tab alone. Leaving now removes it for good.')
    await press('Stay')
    expect(mode.leave).not.toHaveBeenCalled()
    // What was pressed is gone: who works by keys goes on from where the way out begins.
    await expect.poll(() => document.activeElement?.textContent).toBe('Save my file and leave nothing here')
    await press('Leave without saving')
    await expect.poll(() => document.activeElement?.textContent).toContain('1 record is in this tab alone.')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement?.textContent).toBe('Save my file and leave nothing here')
    await press('Leave without saving')
    await press('Yes, leave without saving')
    expect(mode.leave).toHaveBeenCalledOnce()
  })

  test('a form half filled in is in no file yet: it is said before leaving, with the way to it', async () => {
    await device.drafts.write('entry:resource2a', 'half')
    await device.drafts.write('beside:resource2a:tab', 'half as well')
    render(<YourData />, place)
    await expect
      .poll(() => place.querySelector('#leave ~ .to-put-right')?.textContent)
      .toBe(
        '1 half-filled form is in no file yet. The next backup file takes it along as it stands. Or go on with it: in your log.',
      )
    expect(place.querySelector('#leave ~ .to-put-right a')?.getAttribute('href')).toBe('/log/')
    await press('Leave without saving')
    await expect
      .poll(() => document.activeElement?.textContent)
      .toBe('1 half-filled form is in this tab alone. Leaving now removes it for good.')
    expect(await rulesBroken()).toEqual([])
  })

  test('a strip says so on every page, saves where it stands, and leads to the way out', async () => {
    await read()
    render(<SharedStrip />, place)
    expect(place.textContent).toContain('Nothing stays on this computer.')
    await press('Save my file')
    await expect.poll(() => place.querySelector('[role=status]')?.textContent).toContain('1 record in')
    expect(place.querySelector('a')?.getAttribute('href')).toBe('/your-data/#leave')
    await expect.poll(() => $halfFilled.get()).toBeDefined()
    expect(place.textContent).not.toContain('half-filled')
    render(null, place)
    await device.drafts.write('pack:a', 'half')
    render(<SharedStrip />, place)
    await press('Save my file')
    await expect.poll(() => place.textContent).toContain('1 record and 1 half-filled form in due-credit')
    expect(place.textContent).not.toContain('in no file')
    expect(await rulesBroken()).toEqual([])
  })
})
