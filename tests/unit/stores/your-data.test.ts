import { readFile } from 'node:fs/promises'
import { cleanStores } from 'nanostores'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { rowRules } from '#domain/rows.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { readBackup } from '#formats/backup.ts'
import { makeBackup } from '#stores/backup.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { setBrowser } from '#stores/browser.ts'
import { setDevice } from '#stores/device.ts'
import { setRooms } from '#stores/rooms.ts'
import { $erasing, $kept, askToErase, erase, followKept } from '#stores/your-data.ts'
import { type Tally, tallyOf } from '#stores/your-data-tally.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { appended } from '#tests/support/journal-contract.ts'

const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }
const NOTHING: Tally = {
  entries: 0,
  cards: 0,
  items: 0,
  sections: 0,
  packsMade: 0,
  packsBegun: 0,
  receipts: 0,
}

let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
  setDevice(device)
  setBrowser({ engine: 'chromium', isIos: false, isInstalled: false, isInApp: false })
  setRooms({ read: async () => ({}), askToPersist: async () => true })
  cleanStores($lastBackup)
  $lastBackup.set(undefined)
  $kept.set(undefined)
  $erasing.set({ kind: 'idle' })
})

test('each thing is counted once, and what was taken back or deleted is not', async () => {
  const [, , last] = appended(await device.journal.append([entry('a'), READ, READ]))
  await device.journal.append([entry('b'), entry('a', true)])
  expect(tallyOf(await device.journal.facts())).toEqual({ ...NOTHING, entries: 1, sections: 1 })
  const facts = await device.journal.facts()
  await device.journal.append(facts.filter(({ id }) => id <= (last?.id ?? '')).map(takeBack))
  expect(tallyOf(await device.journal.facts())).toEqual({ ...NOTHING, entries: 1 })
})

test('every kind of fact is counted under its own name', async () => {
  const file = await readFile(new URL('../../fixtures/backup-v1-log-and-packs.json', import.meta.url))
  const read = await readBackup(file)
  if (!read.ok) throw new Error(read.problem.kind)
  expect(tallyOf(read.value.facts)).toEqual({
    ...NOTHING,
    entries: 2,
    items: 1,
    packsMade: 1,
    packsBegun: 1,
    receipts: 1,
  })
})

test('what came since the last backup is counted apart, and an entry in none is pressing', async () => {
  await device.journal.append([entry('a'), READ])
  await makeBackup()
  expect(await kept()).toMatchObject({ facts: 2, unsaved: { facts: 0, tally: NOTHING, isPressing: false } })
  await device.journal.append([READ])
  expect(await kept()).toMatchObject({ unsaved: { facts: 1, isPressing: false } })
  await device.journal.append([entry('b')])
  expect(await kept()).toMatchObject({
    tally: { entries: 2 },
    unsaved: { facts: 2, tally: { ...NOTHING, sections: 1, entries: 1 }, isPressing: true },
  })
})

test('a little that is in no backup for more than a week is pressing', async () => {
  await device.journal.append([READ])
  expect(await kept()).toMatchObject({ unsaved: { isPressing: false } })
  device.pass(8 * DAY_MILLIS)
  expect(await kept()).toMatchObject({ unsaved: { facts: 1, isPressing: true } })
})

test('a mark of the first release counts from when its file was made', async () => {
  await device.journal.append([READ])
  device.marks.set('last-backup', JSON.stringify({ ...device.now(), facts: 1 }))
  device.pass(1)
  await device.journal.append([READ])
  expect(await kept()).toMatchObject({ unsaved: { facts: 1 } })
})

test('erasing forgets the last backup and what was being typed as well', async () => {
  await device.journal.append([entry('a')])
  await device.drafts.write('entry:a', 'half')
  await makeBackup()
  expect(await kept()).toMatchObject({ facts: 1, drafts: 1 })
  askToErase()
  await erase()
  expect($erasing.get()).toEqual({ kind: 'erased' })
  expect($lastBackup.get()).toBeUndefined()
  expect($kept.get()).toMatchObject({ facts: 0, drafts: 0, unsaved: { facts: 0, isPressing: false } })
})

test('nothing is erased before it was asked for', async () => {
  await device.journal.append([READ])
  await erase()
  expect(await device.journal.facts()).toHaveLength(1)
})

async function kept() {
  $kept.set(undefined)
  const stop = followKept()
  await vi.waitFor(() => expect($kept.get()).toBeDefined())
  stop()
  return $kept.get()
}

function entry(letter: string, isDeleted = false): Happening {
  return {
    kind: 'entry.revised',
    entry: letter.repeat(10),
    replaces: [],
    number: 1,
    record: { type: 'resource', stage: 'draft', title: letter, links: [], fields: {} },
    ...(isDeleted ? { deleted: true as const } : {}),
  }
}

function takeBack(fact: Parameters<typeof undoOf>[1]): Happening {
  return undoOf(rowRules, fact)
}
