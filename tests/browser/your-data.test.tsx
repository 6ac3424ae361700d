import { cleanStores } from 'nanostores'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { StorageProblem } from '#device/journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { StorageBanner } from '#islands/ui/StorageBanner.tsx'
import { YourData } from '#islands/your-data/YourData.tsx'
import { storageTrouble } from '#messages/storage.ts'
import { $backup } from '#stores/backup.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { leaveBackup } from '#stores/backup-open.ts'
import { setBrowser } from '#stores/browser.ts'
import { setDevice } from '#stores/device.ts'
import { setRooms } from '#stores/rooms.ts'
import { $keeping, noteProblem, putProblemAway } from '#stores/storage.ts'
import { $checking, $erasing, $kept } from '#stores/your-data.ts'
import { type FakeDevice, type FakeDeviceOptions, fakeDevice } from '#tests/support/device.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

const ENTRY: Happening = {
  kind: 'entry.revised',
  entry: 'resource2a',
  replaces: [],
  number: 1,
  record: { type: 'resource', stage: 'draft', title: 'HEAT', links: [], fields: {} },
}

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Your data'
  place = document.createElement('main')
  place.className = 'page'
  const title = document.createElement('h1')
  title.textContent = 'Your data'
  document.body.replaceChildren(title, place)
  setRooms({
    read: async () => ({ isPersisted: false, usedBytes: 40_000, quotaBytes: 2e9 }),
    askToPersist: async () => true,
  })
  begin()
  setBrowser({ engine: 'chromium', isIos: false, isInstalled: false, isInApp: false })
})
afterEach(() => {
  setBrowser()
  render(null, place)
  cleanStores($keeping, $lastBackup)
})

function begin(options: FakeDeviceOptions = {}): void {
  device = fakeDevice(options)
  setDevice(device)
  cleanStores($keeping, $lastBackup)
  leaveBackup()
  putProblemAway()
  $keeping.set(undefined)
  $kept.set(undefined)
  $checking.set({ kind: 'idle' })
  $erasing.set({ kind: 'idle' })
}

async function open(): Promise<void> {
  await device.journal.append([
    {
      kind: 'card.graded',
      card: 'card-1',
      edition: 1,
      grade: 3,
      intervalDays: 2,
      first: true,
      tookMillis: 9,
    },
    { kind: 'section.read', section: 'hear' },
  ])
  render(<YourData />, place)
  await expect.poll(() => place.textContent).toContain('2 records:')
}

const named = (name: string) =>
  [...place.querySelectorAll('button')].find((button) => button.textContent === name)
const fieldsOf = (selector: string) => [
  ...place.querySelectorAll<HTMLInputElement>(`${selector} input:not([type=checkbox], [type=file])`),
]
const linesOf = (selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent)
async function press(name: string): Promise<void> {
  await expect.poll(() => named(name)).toBeDefined()
  await userEvent.click(named(name) ?? place)
}
async function give(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<void> {
  const input = place.querySelector('#backup-file')
  await userEvent.upload(input ?? place, new File([bytes], name))
}

describe('what is kept', () => {
  test('is counted, with where it is and how safe, and breaks no rule', async () => {
    await open()
    expect(place.textContent).toContain('On this device’s disk, by this browser')
    expect(linesOf('.register li')).toEqual(['1 flashcard met', '1 section read'])
    expect(place.textContent).toContain('1 flashcard met and 1 section read are in no backup yet.')
    expect(place.querySelector('.to-put-right')).toBeNull()
    expect(place.textContent).toContain('it takes about 40 kB of some 2 GB. That is the browser’s guess')
    expect(place.textContent).toContain('You have not taken a backup file from this browser yet.')
    expect(await rulesBroken()).toEqual([])
  })

  test('is only in this tab where storage is blocked, and the page says what to do', async () => {
    begin({ keeping: { kind: 'memory', problem: { kind: 'refused' } } })
    await open()
    await expect.poll(() => place.textContent).toContain('Only on this page')
    expect(place.textContent).toContain(storageTrouble.refused.text)
  })

  test('may be promised to stay', async () => {
    await open()
    expect(place.textContent).toContain('A site may ask its browser to leave it out of that.')
    setRooms({ read: async () => ({ isPersisted: true }), askToPersist: async () => true })
    named('Ask the browser to keep it')?.focus()
    await press('Ask the browser to keep it')
    await expect.poll(() => place.textContent).toContain('The browser has promised not to clear it')
    // The button has gone, and the focus with it to what is said.
    await expect.poll(() => document.activeElement?.textContent).toContain('The browser has promised')
  })

  test('may not be promised to stay: that is remembered, with what helps', async () => {
    setRooms({ read: async () => ({ isPersisted: false }), askToPersist: async () => false })
    await open()
    await press('Ask the browser to keep it')
    await expect.poll(() => place.textContent).toContain('It was asked just now and did not promise')
    expect(place.textContent).toContain('install this site or bookmark it')
    render(null, place)
    render(<YourData />, place)
    await expect
      .poll(() => place.textContent)
      .toContain('It was asked on 22 November 2026 and did not promise')
    expect(named('Ask it again')).toBeDefined()
    expect(await rulesBroken()).toEqual([])
  })

  test('may be cleared by the browser, each way with what to do about it', async () => {
    await open()
    await expect.poll(() => linesOf('.may-do dt')).toContain('Clearing when it closes')
    expect(place.textContent).toContain('This browser seems to be Chrome, Edge or another')
    expect(linesOf('.may-do dt')).not.toContain('Seven days without a visit')
    render(null, place)
    setBrowser({ engine: 'safari', isIos: true, isInstalled: false, isInApp: false })
    render(<YourData />, place)
    await expect.poll(() => linesOf('.may-do dt')[0]).toBe('Seven days without a visit')
    expect(await rulesBroken()).toEqual([])
  })
})

describe('a backup', () => {
  test('is handed over, and comes back by merge after it was weighed', async () => {
    await open()
    await press('Take a backup file')
    await expect
      .poll(() => place.textContent)
      .toContain('2 records in due-credit-backup-2026-11-22.jsonl.gz.')
    const [[, , bytes] = []] = device.offered
    begin()
    await give('mine.json', bytes ?? '')
    await expect
      .poll(() => document.activeElement?.textContent)
      .toContain('mine.json: It would add 2 records.')
    expect((await device.journal.facts()).length).toBe(0)
    expect(await rulesBroken()).toEqual([])
    await press('Add to what is here')
    await expect.poll(() => place.textContent).toContain('2 records added.')
    await expect.poll(() => document.activeElement?.id).toBe('backup-file')
    expect((await device.journal.facts()).length).toBe(2)
  })

  test('that is weighed can be left', async () => {
    await open()
    await press('Take a backup file')
    await expect.poll(() => device.offered.length).toBe(1)
    await give('mine.json', device.offered[0]?.[2] ?? '')
    await expect.poll(() => place.textContent).toContain('everything here is in it: 2 records.')
    expect(named('Add to what is here')).toBeUndefined()
    await press('Leave it')
    await expect.poll(() => $backup.get().kind).toBe('idle')
    await expect.poll(() => document.activeElement?.id).toBe('backup-file')
  })

  test.each([
    ['empty.json', '', 'This file is empty.'],
    ['photo.jpg', '\u0000\u0001ÿØÿ', 'This is not a file from Due Credit.'],
    ['evil.json', '<script>alert(1)</script>', 'This is not a file from Due Credit.'],
    ['newer.json', '{"format":"due-credit-backup","version":99,"body":{}}', 'written by a newer version'],
  ])('that is no backup is refused with a sentence and changes nothing: %s', async (name, text, sentence) => {
    await open()
    await give(name, text)
    await expect.poll(() => document.activeElement?.className).toBe('problems')
    expect(document.activeElement?.textContent).toContain(sentence)
    expect(document.activeElement?.textContent).toContain('Nothing was changed.')
    expect((await device.journal.facts()).length).toBe(2)
    expect(await rulesBroken()).toEqual([])
    expect(document.querySelector('main script')).toBeNull()
  })

  test('that cannot be kept says so and changes nothing', async () => {
    await open()
    await press('Take a backup file')
    await expect.poll(() => device.offered.length).toBe(1)
    const bytes = device.offered[0]?.[2] ?? ''
    begin()
    await give('mine.json', bytes)
    device.refuseWrites({ kind: 'full' })
    await press('Add to what is here')
    await expect.poll(() => document.activeElement?.className).toBe('problems')
    expect((await device.journal.facts()).length).toBe(0)
  })
})

describe('a backup with a passphrase', () => {
  test('is taken once it was typed twice alike, comes back by it alone, and leaves it in no field', async () => {
    await open()
    await userEvent.click(place.querySelector('details summary') ?? place)
    expect(await rulesBroken()).toEqual([])
    const [typed, again] = fieldsOf('details')
    await userEvent.fill(typed ?? place, 'three long words')
    await press('Take a locked backup file')
    await expect.poll(() => place.textContent).toContain('The two are not the same.')
    expect(document.activeElement).toBe(again)
    expect(await rulesBroken()).toEqual([])
    await userEvent.fill(again ?? place, 'three long words')
    await press('Take a locked backup file')
    await expect
      .poll(() => place.textContent, { timeout: 60_000 })
      .toContain('It is locked: keep its passphrase')
    const [[name, , bytes = ''] = ['']] = device.offered
    expect(name).toBe('due-credit-backup-2026-11-22.jsonl.gz.age')
    await expect.poll(() => fieldsOf('details').map(({ value }) => value)).toEqual(['', ''])

    begin()
    await give(name, bytes)
    await expect.poll(() => document.activeElement?.id).toBe('backup-file-passphrase')
    expect(await rulesBroken()).toEqual([])
    await userEvent.fill(document.activeElement ?? place, 'three short words')
    await press('Open it')
    await expect
      .poll(() => place.textContent, { timeout: 60_000 })
      .toContain('That passphrase does not open this file.')
    await userEvent.fill(place.querySelector('#backup-file-passphrase') ?? place, 'three long words')
    await press('Open it')
    await expect.poll(() => place.textContent, { timeout: 60_000 }).toContain('It would add 2 records.')
    expect((await device.journal.facts()).length).toBe(0)
  }, 180_000)

  test('that was not taken leaves what was typed, to be tried again', async () => {
    await open()
    await userEvent.click(place.querySelector('details summary') ?? place)
    await userEvent.click(place.querySelector('details input[type=checkbox]') ?? place)
    await userEvent.fill(fieldsOf('details')[0] ?? place, 'three long words')
    device.declineNextFile()
    await press('Take a locked backup file')
    await expect.poll(() => place.textContent, { timeout: 60_000 }).toContain('No file was taken.')
    expect(fieldsOf('details')[0]?.value).toBe('three long words')
  }, 120_000)

  test('needs no second field where one sees what one types, and none that is soon guessed', async () => {
    await open()
    await userEvent.click(place.querySelector('details summary') ?? place)
    await userEvent.click(place.querySelector('details input[type=checkbox]') ?? place)
    await expect.poll(() => fieldsOf('details').map(({ type }) => type)).toEqual(['text'])
    await userEvent.fill(fieldsOf('details')[0] ?? place, 'elevenchars')
    await press('Take a locked backup file')
    await expect.poll(() => place.textContent).toContain('Type at least 12 characters')
    expect(device.offered).toEqual([])
    expect(document.activeElement).toBe(fieldsOf('details')[0])
  })
})

describe('a test of a backup', () => {
  test('reads it wholly, says what it is, changes nothing, and is remembered', async () => {
    await open()
    expect(place.textContent).toContain('No backup file has been tested yet.')
    await press('Take a backup file')
    await expect.poll(() => device.offered.length).toBe(1)
    await device.journal.append([ENTRY])
    await userEvent.upload(
      place.querySelector('#test-file') ?? place,
      new File([device.offered[0]?.[2] ?? ''], 'mine.jsonl.gz'),
    )
    await expect
      .poll(() => document.activeElement?.textContent)
      .toContain('It opens, and every part of it is as it was written: 2 records, from 22 November 2026.')
    const said = document.activeElement?.textContent
    expect(said).toContain('It is your last backup file.')
    expect(said).toContain('1 record here is not in it: take a new backup file.')
    expect(said).toContain('Nothing was changed.')
    expect(named('Add to what is here')).toBeUndefined()
    await expect.poll(() => place.textContent).toContain('Last tested: 22 November 2026.')
    expect(await rulesBroken()).toEqual([])
    expect((await device.journal.facts()).length).toBe(3)
  })

  test('of a damaged file says where the damage is', async () => {
    await open()
    await press('Take a backup file')
    await expect.poll(() => device.offered.length).toBe(1)
    const bytes = device.offered[0]?.[2] ?? new Uint8Array()
    await userEvent.upload(
      place.querySelector('#test-file') ?? place,
      new File([bytes.slice(0, -20)], 'cut.jsonl.gz'),
    )
    await expect.poll(() => document.activeElement?.className).toBe('problems')
    expect(document.activeElement?.textContent).toMatch(/ends too early, or is damaged|was damaged after/)
    expect(place.textContent).not.toContain('Last tested')
  })
})

describe('what is in no backup', () => {
  test('is named plainly, and an entry of the log thickens the rule beside it', async () => {
    await open()
    await press('Take a backup file')
    await expect.poll(() => place.textContent).toContain('Everything here is in it.')
    await device.journal.append([ENTRY])
    await expect
      .poll(() => place.querySelector('.to-put-right')?.textContent)
      .toBe('1 log entry is not in your last backup file.')
    device.pass(1)
    await device.drafts.write('entry:a', 'half')
    await device.journal.append([ENTRY])
    await expect.poll(() => linesOf('.register li')).toContain('1 half-filled form')
    const said =
      '1 half-filled form is in no file yet. The next backup file takes it along as it stands. Or go on with it: in your log.'
    await expect.poll(() => linesOf('.to-put-right').filter((line) => line === said)).toHaveLength(2)
    expect(await rulesBroken()).toEqual([])
  })
})

describe('moving to a new phone', () => {
  test('has both buttons in its steps, answers where they are, and says what to compare', async () => {
    await open()
    const [first, , third, fourth] = place.querySelectorAll('.steps > li')
    expect(fourth?.textContent).toContain('here it is 2 records now')
    await userEvent.click(first?.querySelector('button') ?? place)
    await expect.poll(() => first?.querySelector('[role=status]')?.textContent).toContain('2 records in')
    expect(linesOf('[role=status]').filter((said) => said?.includes('2 records in'))).toHaveLength(1)
    const bytes = device.offered[0]?.[2] ?? ''
    begin()
    await userEvent.upload(third?.querySelector('input') ?? place, new File([bytes], 'old-phone.json'))
    await expect.poll(() => third?.contains(document.activeElement)).toBe(true)
    expect(document.activeElement?.textContent).toContain('old-phone.json: It would add 2 records.')
  })
})

describe('settings', () => {
  test('of flashcards are a link away', async () => {
    await open()
    const link = [...place.querySelectorAll('a')].find((each) => each.textContent === 'Flashcard settings')
    expect(link?.getAttribute('href')).toBe('/flashcards/settings/')
  })

  test('of certainty are kept as they are chosen', async () => {
    await open()
    await userEvent.click(place.querySelector('input[type=checkbox]:not(details *)') ?? place)
    await expect.poll(() => place.textContent).toContain('Kept.')
  })
})

describe('checking and erasing', () => {
  test('says how many records were checked', async () => {
    await open()
    await press('Check now')
    await expect.poll(() => place.textContent).toContain('all as they should be.')
  })

  test('says how many records a damage has taken, and the way back', async () => {
    device = fakeDevice()
    const value = { rows: 2, mended: 1, unread: 9, unsound: 2 }
    setDevice({ ...device, journal: { ...device.journal, rebuild: async () => ({ ok: true, value }) } })
    await open()
    await press('Check now')
    const said = () => place.querySelector('.to-put-right[role=status]')?.textContent
    await expect.poll(said).toContain('9 records can no longer be read')
    expect(said()).toContain('Nothing was deleted. Bring back a backup file')
    expect(place.textContent).toContain('2 records make no sense')
    expect(place.textContent).toContain('What had rested on the others is worked out without them.')
    expect(place.textContent).not.toContain('as they should be')
    expect(await rulesBroken()).toEqual([])
  })

  test('asks once more before it erases, and can be left', async () => {
    await open()
    await press('Erase everything here')
    await expect
      .poll(() => document.activeElement?.textContent)
      .toBe('A backup file is the only way back from this.')
    expect(await rulesBroken()).toEqual([])
    await press('Keep it')
    // What was pressed is gone: who works by keys is where it was asked for.
    await expect.poll(() => document.activeElement?.textContent).toBe('Erase everything here')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.textContent).toContain('A backup file is the only way')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement?.textContent).toBe('Erase everything here')
    expect((await device.journal.facts()).length).toBe(2)
    await press('Erase everything here')
    await press('Yes, erase it all')
    await expect.poll(() => place.textContent).toContain('Everything was erased.')
    await expect.poll(() => document.activeElement?.textContent).toBe('Erase everything here')
    expect((await device.journal.facts()).length).toBe(0)
    await expect.poll(() => place.textContent).toContain('Nothing is kept here yet.')
    expect(place.textContent).toContain('You have not taken a backup file from this browser yet.')
  })
})

describe('the banner', () => {
  const problems: readonly StorageProblem[] = [
    { kind: 'refused' },
    { kind: 'full' },
    { kind: 'newer' },
    { kind: 'held' },
    { kind: 'broken', detail: 'closed' },
  ]

  test('is empty while all is well', async () => {
    render(<StorageBanner />, place)
    await expect.poll(() => $keeping.get()?.kind).toBe('disk')
    expect(place.querySelector('.news_strip')).toBeNull()
  })

  test.each(problems)('says what is so and offers the file: $kind', async (problem) => {
    begin({ keeping: { kind: 'memory', problem } })
    render(<StorageBanner />, place)
    await expect.poll(() => place.textContent).toContain(storageTrouble[problem.kind].text)
    expect(await rulesBroken()).toEqual([])
    await press('Take a backup file')
    await expect.poll(() => device.offered.length).toBe(1)
    await press('Put this away')
    await expect.poll(() => place.querySelector('.news_strip')).toBeNull()
  })

  test('speaks of a write that was refused', async () => {
    render(<StorageBanner />, place)
    await noteProblem({ kind: 'full' })
    await expect.poll(() => place.textContent).toContain(storageTrouble.full.text)
  })
})
