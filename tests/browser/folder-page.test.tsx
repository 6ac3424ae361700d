import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Folder, FolderState } from '#device/folder.ts'
import { FOLDER } from '#device/folder-mark.ts'
import type { FolderFile, FolderTrouble } from '#device/folder-record.ts'
import { HELD, MISSING } from '#device/held-marks.ts'
import { type Holding, holdingAfter, nothingHeld } from '#domain/journal/holding.ts'
import { missingAfter } from '#domain/journal/missing.ts'
import { FolderOffered } from '#islands/recovery/FolderOffered.tsx'
import { FolderHere } from '#islands/your-data/folder/FolderHere.tsx'
import { folderForgotten, folderWords } from '#messages/folder.ts'
import { recovery } from '#messages/recovery.ts'
import { setDevice } from '#stores/device.ts'
import { $folder, $folderDoing, chooseFolder } from '#stores/folder.ts'
import { $folderOffered } from '#stores/folder-offered.ts'
import { $missing } from '#stores/missing.ts'
import { $keeping } from '#stores/storage.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { factOf } from '#tests/support/facts.ts'
import { CHOSEN } from '#tests/support/idle-folder.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import { READ } from '#tests/support/web-journals.ts'
import '#styles/all.css'

const OTHER = 'due-credit-otherdevic.jsonl.gz'
const REPORT = { added: 0, known: 0, clashes: 0, erased: 0, erasing: 0, erasingPacks: 0 }
const FILE = { name: OTHER, profile: 'otherdevic', isConflictCopy: false, size: 9, modified: 1 } as const
const WHOLE = { ...FILE, madeAt: Date.UTC(2026, 10, 21, 8), records: 412 } as const
const WRITTEN = { at: SUNDAY_MORNING.at, digest: '', records: 214, size: 1, modified: 1 }

let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your data'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Your data'
  document.body.replaceChildren(title, place)
  $folder.set(undefined)
  $folderDoing.set('nothing')
  $folderOffered.set(undefined)
})
afterEach(() => {
  render(null, place)
  cleanStores($keeping, $missing)
  $missing.set({ kind: 'none' })
})

describe('the folder on Your data', () => {
  test('is not there where records are not on the disk', async () => {
    setDevice(fakeDevice({ keeping: { kind: 'memory', problem: { kind: 'refused' } } }))
    render(<FolderHere />, place)
    await expect.poll(() => $keeping.get()?.kind).toBe('memory')
    expect(place.textContent).toBe('')
  })

  test('says what to do instead where the browser can use none', async () => {
    setDevice({ ...fakeDevice(), folder: async () => undefined })
    render(<FolderHere />, place)
    await expect.poll(text).toContain(folderWords.impossible)
    expect(place.querySelector('button')).toBeNull()
  })

  test('is chosen at a press, and tells where it is and what is in it', async () => {
    const fake = fakeFolder()
    show(fake)
    await expect.poll(text).toContain(folderWords.lead)
    press(folderWords.choose)
    await expect.poll(text).toContain('In the folder “Learning”, this browser’s file holds 214 records.')
    expect(text()).toContain('It was written on 22 November 2026 at 10:00, read again and found whole.')
    expect(fake.did).toEqual(['choose', 'sync'])
    await expect.poll(() => rulesBroken()).toEqual([])
    // While this page is open, what is new is written without another press.
    document.dispatchEvent(new Event('visibilitychange'))
    await expect.poll(() => fake.did).toEqual(['choose', 'sync', 'sync'])
    press(folderWords.stop)
    await expect.poll(() => fake.did.at(-1)).toBe('forget')
  })

  test('says how one is chosen where none was, does nothing twice, and keeps the place of who works by keys', async () => {
    const fake = fakeFolder()
    fake.lets = false
    let close: () => void = () => undefined
    fake.waits = new Promise((resolve) => {
      close = resolve
    })
    show(fake)
    await expect.poll(() => button(folderWords.choose)).toBeDefined()
    button(folderWords.choose)?.focus()
    press(folderWords.choose)
    press(folderWords.choose)
    await expect.poll(text).toContain(folderWords.choosing)
    expect(document.activeElement).toBe(button(folderWords.choose))
    close()
    await expect.poll(text).toContain(folderWords.notChosen)
    expect(document.activeElement).toBe(button(folderWords.choose))
    expect(fake.did).toEqual(['choose'])
    fake.lets = true
    press(folderWords.choose)
    // The button is gone, and the focus at the title of what came instead of it.
    await expect.poll(() => document.activeElement?.textContent).toBe(folderWords.title)
    expect(fake.did).toEqual(['choose', 'choose', 'sync'])
  })

  test('asks whose a file is, and takes it in or leaves it at a press', async () => {
    const waiting: FolderFile = { ...WHOLE, kind: 'waits', report: { ...REPORT, added: 12, erasing: 1 } }
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN, files: [waiting], others: 3 })
    show(fake)
    await expect.poll(text).toContain('Written on 21 November 2026 at 08:00 with 412 records.')
    expect(text()).toContain('Of these, 12 records are not here.')
    expect(text()).toContain('1 log entry here, erased for good on that device, would be erased here too.')
    expect(text()).toContain('3 more files are in the folder.')
    await expect.poll(() => rulesBroken()).toEqual([])
    press(folderWords.take)
    await expect.poll(() => fake.did).toEqual([`take ${OTHER}`, 'sync'])
    await expect.poll(() => button(folderWords.leave)?.getAttribute('aria-disabled')).toBe(null)
    press(folderWords.leave)
    await expect.poll(() => fake.did).toEqual([`take ${OTHER}`, 'sync', `leave ${OTHER}`])
  })

  test.each<[FolderFile, string]>([
    [{ ...WHOLE, kind: 'taken', report: REPORT }, 'All of it is here.'],
    [
      { ...WHOLE, kind: 'taken', report: { ...REPORT, added: 1 } },
      '1 record of it was added when it was last read.',
    ],
    [{ ...FILE, kind: 'left' }, 'Somebody else’s, as you said: it is left alone.'],
    [
      { ...FILE, kind: 'refused', problem: { kind: 'ends-early', records: 2, of: 5 } },
      'It is not whole: perhaps it is still on its way here. It is read again when it changes',
    ],
    [{ ...FILE, kind: 'refused', problem: { kind: 'newer' } }, 'A newer version of Due Credit wrote it.'],
    [{ ...FILE, kind: 'refused', problem: { kind: 'locked' } }, 'It is locked with a passphrase'],
    [
      { ...FILE, kind: 'refused', problem: { kind: 'foreign' } },
      'It is not a file with records from Due Credit.',
    ],
    [
      { ...FILE, kind: 'refused', problem: { kind: 'digest' } },
      'at least one says something else than was written',
    ],
    [
      { ...WHOLE, isConflictCopy: true, kind: 'taken', report: REPORT },
      'A cloud made it as a second copy of a file that was written twice at once.',
    ],
  ])('says of a file what became of it %#', async (file, said) => {
    show(fakeFolder({ ...CHOSEN, written: WRITTEN, files: [file] }))
    await expect.poll(text).toContain(said)
    expect(button(folderWords.take)).toBeUndefined()
  })

  test.each([
    [{ kind: 'asks' }, 'The browser wants to ask you again'],
    [{ kind: 'gone' }, 'The folder is not where it was'],
    [{ kind: 'full' }, 'There is no room left where the folder is.'],
    [{ kind: 'locked' }, 'The file could not be changed. If another program is busy with it, this passes'],
    [{ kind: 'broken', detail: '' }, 'The folder could not be used.'],
  ] as const)('says since when nothing is written, and why %#', async (trouble, said) => {
    show(fakeFolder({ ...CHOSEN, written: WRITTEN, trouble }))
    await expect.poll(text).toContain(`Nothing was written to it since 22 November 2026 at 10:00. ${said}`)
  })

  test('says what the care of this page finds out while Your data is open, and when it is over', async () => {
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN })
    show(fake)
    await expect.poll(text).toContain('In the folder “Learning”, this browser’s file holds 214 records.')
    expect(text()).not.toContain('Nothing was written to it')
    fake.find({ kind: 'gone' })
    await expect.poll(text).toContain('The folder is not where it was')
    fake.find({ kind: 'asks' })
    await expect.poll(() => button(folderWords.allow)).toBeDefined()
    press(folderWords.allow)
    await expect.poll(text).toContain(folderWords.looked)
    expect(text()).not.toContain('Nothing was written to it')
  })

  test('asks the browser again at a press, and says so where it does not let the site in', async () => {
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN, trouble: { kind: 'asks' } })
    show(fake)
    await expect.poll(() => button(folderWords.allow)).toBeDefined()
    fake.lets = false
    press(folderWords.allow)
    await expect.poll(text).toContain(folderWords.notLetIn)
    fake.lets = true
    press(folderWords.allow)
    await expect.poll(text).toContain(folderWords.looked)
    expect(button(folderWords.allow)).toBeUndefined()
    expect(fake.did).toEqual(['ask', 'ask', 'sync'])
  })

  test('says that it was tried where it still does not work', async () => {
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN, trouble: { kind: 'locked' } })
    show(fake)
    // Nobody can look whether the file still is there.
    await expect.poll(text).toContain('this browser’s file held 214 records when it was last written')
    press(folderWords.look)
    await expect.poll(() => place.querySelector('[role=status]')?.textContent).toBe(folderWords.stillNot)
    expect(fake.did).toEqual(['sync'])
  })

  test('is used no more at a press', async () => {
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN })
    show(fake)
    await expect.poll(() => button(folderWords.stop)).toBeDefined()
    press(folderWords.stop)
    await expect.poll(text).toContain(folderWords.lead)
    expect(fake.did).toEqual(['forget'])
  })
})

describe('the folder where records are missing', () => {
  test('offers the files that bring some back, the best first, and adds one at a press', async () => {
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN })
    const facts = [factOf('bbbbbbbbbb', 1, SUNDAY_MORNING.at, READ)]
    fake.copies = [
      { file: OTHER, madeAt: WHOLE.madeAt, isOwn: false, records: 1, bringsBack: 1 },
      {
        file: 'due-credit-owndevicee.jsonl.gz',
        madeAt: SUNDAY_MORNING.at,
        isOwn: true,
        records: 40,
        bringsBack: 3,
      },
    ]
    fake.facts = facts
    const device = lacking(fake)
    await expect.poll(text).toContain('In your folder “Learning”')
    expect([...place.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      expect.stringContaining(
        'Made on 22 November 2026 at 10:00, with 40 records: it brings back 3 records.',
      ),
      expect.stringContaining('Made on 21 November 2026 at 08:00, with 1 record: it brings back 1 record.'),
    ])
    await expect.poll(() => rulesBroken()).toEqual([])
    press(recovery.takeCopy)
    await expect.poll(() => device.journal.facts()).toEqual(facts)
    // The folder is read anew: its files are told of as they are now, and this browser writes its own.
    await expect.poll(() => fake.did).toEqual(['sync'])
  })

  test('says that it must be let in first, and offers them then', async () => {
    const fake = fakeFolder({ ...CHOSEN, written: WRITTEN, trouble: { kind: 'asks' } })
    lacking(fake)
    await expect
      .poll(text)
      .toContain('Your folder “Learning” may hold it. The browser wants to ask you again')
    fake.copies = [{ file: OTHER, madeAt: WHOLE.madeAt, isOwn: false, records: 1, bringsBack: 1 }]
    press(folderWords.allow)
    await expect.poll(text).toContain('it brings back 1 record.')
  })

  test('asks for the folder again where the browser lost with the records which it was', async () => {
    const fake = fakeFolder()
    fake.copies = [{ file: OTHER, madeAt: WHOLE.madeAt, isOwn: false, records: 3, bringsBack: 3 }]
    lacking(fake, { hadFolder: true })
    await expect.poll(text).toContain(folderForgotten.text)
    await expect.poll(() => rulesBroken()).toEqual([])
    press(folderForgotten.choose)
    await expect.poll(text).toContain('In your folder “Learning”')
    expect(text()).toContain('it brings back 3 records.')
    expect(fake.did).toEqual(['choose', 'sync'])
  })

  test('looks anew when a folder is chosen below', async () => {
    const fake = fakeFolder()
    fake.copies = [{ file: OTHER, madeAt: WHOLE.madeAt, isOwn: false, records: 3, bringsBack: 3 }]
    lacking(fake)
    await expect.poll(() => $missing.get().kind).toBe('missing')
    await chooseFolder()
    await expect.poll(text).toContain('it brings back 3 records.')
  })

  test('says nothing where none was chosen', async () => {
    lacking(fakeFolder())
    await expect.poll(() => $folderOffered.get()).toBeUndefined()
    expect(text()).toBe(recovery.title)
  })
})

interface FakeFolder extends Folder {
  readonly did: string[]
  lets: boolean
  waits: Promise<void> | undefined
  copies: Awaited<ReturnType<Folder['look']>>
  facts: Awaited<ReturnType<Folder['read']>>
  /** The care of this page finds out that it cannot be used. */
  find(trouble: FolderTrouble): void
}

/** A folder without a disk: it remembers what it was asked to do. */
function fakeFolder(begun?: FolderState): FakeFolder {
  const did: string[] = []
  const watchers = new Set<() => void>()
  let state = begun
  const letIn = () => {
    if (!state) return
    const { trouble: _trouble, ...rest } = state
    state = rest
  }
  const fake: FakeFolder = {
    did,
    lets: true,
    waits: undefined,
    copies: [],
    facts: undefined,
    find(trouble) {
      if (state) state = { ...state, trouble }
      for (const watcher of watchers) watcher()
    },
    state: async () => state,
    async choose() {
      did.push('choose')
      await fake.waits
      if (fake.lets) state = { ...CHOSEN, written: WRITTEN }
      return fake.lets
    },
    async ask() {
      did.push('ask')
      if (fake.lets) letIn()
      return fake.lets
    },
    isLetIn: async () => state !== undefined && state.trouble?.kind !== 'asks',
    sync: async () => void did.push('sync'),
    write: async () => void did.push('write'),
    async take(file) {
      did.push(`take ${file}`)
      return true
    },
    leave: async (file) => void did.push(`leave ${file}`),
    look: async () => fake.copies,
    read: async () => fake.facts,
    async forget() {
      did.push('forget')
      state = undefined
    },
    watch(listener) {
      watchers.add(listener)
      return () => void watchers.delete(listener)
    },
  }
  return fake
}

function show(folder: Folder): void {
  setDevice({ ...fakeDevice({ keeping: { kind: 'disk' } }), folder: async () => folder })
  render(<FolderHere />, place)
}

function lacking(folder: Folder, { hadFolder = false } = {}) {
  const device = { ...fakeDevice(), folder: async () => folder }
  setDevice(device)
  if (hadFolder) device.marks.set(FOLDER, 'kept elsewhere')
  const [full, left] = [held(20, 9), held(21, 6)]
  const missing = missingAfter(
    undefined,
    { isEmptied: false, devices: { aaaaaaaaaa: { lacks: 3, most: 9 } } },
    { inside: left, outside: full, noticedAt: SUNDAY_MORNING.at },
  )
  device.marks.set(MISSING, JSON.stringify(missing))
  device.marks.set(HELD, JSON.stringify(left))
  render(
    <section>
      <h2>{recovery.title}</h2>
      <FolderOffered />
    </section>,
    place,
  )
  return device
}

function held(turn: number, count: number): Holding {
  const added = Array.from({ length: count }, (_, place) => ({ device: 'aaaaaaaaaa', seq: place + 1 }))
  return holdingAfter(
    nothingHeld('aaaaaaaaaa'),
    { added },
    { turn, at: SUNDAY_MORNING.at, own: 'aaaaaaaaaa' },
  )
}

function button(label: string): HTMLButtonElement | undefined {
  return [...place.querySelectorAll('button')].find(({ textContent }) => textContent === label)
}

function press(label: string): void {
  const found = button(label)
  if (!found) throw new Error(`There is no button “${label}”`)
  found.click()
}

function text(): string {
  return place.textContent ?? ''
}
