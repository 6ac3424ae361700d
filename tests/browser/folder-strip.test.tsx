import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Folder } from '#device/folder.ts'
import { FOLDER } from '#device/folder-mark.ts'
import type { FolderTrouble } from '#device/folder-record.ts'
import { MISSING } from '#device/held-marks.ts'
import { FolderNews } from '#islands/reminder/FolderNews.tsx'
import { FolderStrip } from '#islands/reminder/FolderStrip.tsx'
import { ReminderStrip } from '#islands/reminder/ReminderStrip.tsx'
import { folderWaits, waitingText, writtenText } from '#messages/folder-waits.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { setDevice } from '#stores/device.ts'
import { $folder, $folderDoing, allowFolder } from '#stores/folder.ts'
import { $folderWaits } from '#stores/folder-waits-mark.ts'
import { $risk } from '#stores/risk.ts'
import { setRooms } from '#stores/rooms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CHOSEN, idleFolder } from '#tests/support/idle-folder.ts'
import { resource, revised } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const MINUTE = 60_000

/** A folder into which the browser lets this site only once it was asked, and what was done with it. */
interface Asking {
  readonly did: string[]
  /** Where it does not let it in without a question. */
  asks: boolean
  /** The person presses “Don’t allow”. */
  refuses: boolean
  /** What reading and writing runs into. */
  trouble: FolderTrouble | undefined
}

const place = document.createElement('main')
let device: FakeDevice
let asking: Asking

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Today'
  asking = { did: [], asks: true, refuses: false, trouble: undefined }
  device = fakeDevice({ keeping: { kind: 'disk' } })
  setDevice({ ...device, folder: async () => folderOf(asking) })
  setRooms({ read: async () => ({ isPersisted: true }), askToPersist: async () => true })
  device.marks.set(FOLDER, 'one')
  $folderWaits.set(undefined)
  $folder.set(undefined)
  $folderDoing.set('nothing')
  cleanStores($risk, $lastBackup)
  $risk.set(undefined)
  const title = document.createElement('h1')
  title.textContent = 'Today'
  document.body.replaceChildren(title, place)
})
afterEach(() => render(null, place))

describe('the strip of copies that wait', () => {
  test('says that they wait, asks at a press, and says that they are written', async () => {
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
    expect(text()).toContain(folderWaits.always)
    await expect.poll(() => rulesBroken()).toEqual([])
    button(folderWaits.allow)?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(text).toContain(writtenText('Learning'))
    expect(asking.did).toEqual(['ask', 'sync'])
    // The button is gone, and who works by keys is at what came of it.
    await expect.poll(() => document.activeElement?.textContent).toBe(writtenText('Learning'))
    button(folderWaits.putAway)?.click()
    await expect.poll(text).toBe('')
  })

  test('says where the browser did not let it in, and is gone at the next page', async () => {
    asking.refuses = true
    open()
    await press(folderWaits.allow)
    await expect.poll(text).toContain(folderWaits.notLetIn)
    expect(asking.did).toEqual(['ask'])
    expect(place.querySelector('a')?.getAttribute('href')).toContain('your-data/#folder')
    await expect.poll(() => rulesBroken()).toEqual([])
    await nextPage()
    expect(text()).toBe('')
  })

  test('says where it was let in, and yet nothing could be written', async () => {
    asking.trouble = { kind: 'gone' }
    open()
    await press(folderWaits.allow)
    await expect.poll(text).toContain(folderWaits.notWritten)
  })

  test('is shown once in a visit, put away or not', async () => {
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
    await nextPage()
    expect(text()).toBe('')
    device.pass(50 * MINUTE)
    await nextPage()
    expect(text()).toBe('')
    // The visit lasts for as long as pages are opened.
    device.pass(50 * MINUTE)
    await nextPage()
    expect(text()).toBe('')
    device.pass(61 * MINUTE)
    await nextPage()
    await expect.poll(text).toContain(waitingText('Learning'))
    await press(folderWaits.later)
    await expect.poll(text).toBe('')
    await nextPage()
    expect(text()).toBe('')
  })

  test('is shown anew where the browser let it in meanwhile, and lets it no more', async () => {
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
    asking.asks = false
    await nextPage()
    expect(text()).toBe('')
    asking.asks = true
    render(null, place)
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
  })

  test('is shown anew where it was let in on Your data, and nowhere else since', async () => {
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
    await allowFolder()
    asking.asks = true
    render(null, place)
    $folderWaits.set(undefined)
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
  })

  test('goes where another tab was let in', async () => {
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
    asking.asks = false
    device.marks.set(FOLDER, 'two')
    await expect.poll(text).toBe('')
  })

  test.each([
    ['one is being filled', '<textarea></textarea>', (field: HTMLElement) => field.focus()],
    ['one is half filled', '<input type="text" value="Half">', () => undefined],
  ])('disturbs nobody at a form: %s', async (_which, field, fill) => {
    const form = document.createElement('form')
    form.innerHTML = field
    place.before(form)
    const main = document.createElement('main')
    main.append(form)
    document.body.append(main)
    fill(form.firstElementChild as HTMLElement)
    open()
    await settled()
    expect(text()).toBe('')
    // It was not shown, so the next page may.
    main.remove()
    render(null, place)
    open()
    await expect.poll(text).toContain(waitingText('Learning'))
  })

  test('leaves the word to what is missing', async () => {
    device.marks.set(MISSING, 'something')
    open()
    await settled()
    expect(text()).toBe('')
  })

  test('fetches nothing where no folder was chosen', async () => {
    device.marks.remove(FOLDER)
    render(<FolderNews />, place)
    await settled()
    expect(text()).toBe('')
    device.marks.set(FOLDER, 'one')
    render(null, place)
    render(<FolderNews />, place)
    await expect.poll(text).toContain(waitingText('Learning'))
  })

  test('speaks alone: the reminder of what is in no file waits for it', async () => {
    await device.journal.append(
      Array.from({ length: 6 }, (_, at) => revised(at + 1, resource(`Guide ${at + 1}`))),
    )
    render(
      <>
        <FolderStrip />
        <ReminderStrip />
      </>,
      place,
    )
    await expect.poll(text).toContain(waitingText('Learning'))
    await expect.poll(() => $risk.get()?.level).toBe(1)
    expect(text()).not.toContain('only in this browser')
    await press(folderWaits.later)
    await expect.poll(text).toContain('6 log entries are only in this browser.')
  })
})

function folderOf(now: Asking): Folder {
  return {
    ...idleFolder(() => ({ ...CHOSEN, ...(now.trouble ? { trouble: now.trouble } : {}) })),
    async ask() {
      now.did.push('ask')
      if (!now.refuses) now.asks = false
      return !now.refuses
    },
    isLetIn: async () => !now.asks,
    sync: async () => void now.did.push('sync'),
  }
}

function open(): void {
  render(<FolderStrip />, place)
}

/** The next page of the same visit: its stores begin anew, what the device keeps stays. */
async function nextPage(): Promise<void> {
  render(null, place)
  $folderWaits.set(undefined)
  $folderDoing.set('nothing')
  open()
  await settled()
}

/** What the strip looks up is looked up by then, as it asks the same things one after the other. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve))
}

async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)).toBeDefined()
  await userEvent.click(button(name) ?? place)
}

function button(name: string): HTMLButtonElement | undefined {
  return [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
}

function text(): string {
  return place.textContent ?? ''
}
