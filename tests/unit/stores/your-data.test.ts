import { readFile } from 'node:fs/promises'
import { cleanStores } from 'nanostores'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { type Tally, tallyFacts, tallyOf } from '#domain/journal/tally.ts'
import { rowRules } from '#domain/rows.ts'
import { DAY_MILLIS } from '#domain/time.ts'
import { readBackup } from '#formats/backup.ts'
import { makeBackup } from '#stores/backup.ts'
import { $lastBackup, rememberBackup } from '#stores/backup-last.ts'
import { setBrowser } from '#stores/browser.ts'
import { setDevice } from '#stores/device.ts'
import { setRooms } from '#stores/rooms.ts'
import { $erasing, $kept, askToErase, erase, followKept } from '#stores/your-data.ts'
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
  expect(await tallied()).toEqual({ ...NOTHING, entries: 1, sections: 1 })
  const facts = await device.journal.facts()
  await device.journal.append(facts.filter(({ id }) => id <= (last?.id ?? '')).map(takeBack))
  expect(await tallied()).toEqual({ ...NOTHING, entries: 1 })
})

test('every kind of fact is counted under its own name', async () => {
  const file = await readFile(new URL('../../fixtures/backup-v1-log-and-packs.json', import.meta.url))
  const read = await readBackup(file)
  if (!read.ok) throw new Error(read.problem.kind)
  expect(tallyOf(tallyFacts(read.value.facts).all)).toEqual({
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

describe('many records', () => {
  const HELD = JSON.stringify({ turn: 1, devices: { benchbench: { most: 9_000, count: 9_000 } } })
  const asked: unknown[] = []
  let answer: () => Promise<unknown>

  beforeEach(async () => {
    asked.length = 0
    const { journal } = device
    answer = async () => structuredClone(tallyFacts(await journal.facts()))
    device.marks.set('held', HELD)
    setDevice({
      ...device,
      async askAway(job) {
        asked.push(job)
        return answer()
      },
    })
    await journal.append([READ])
  })

  test('are counted away from the page once, and what is written then is added', async () => {
    const stop = followKept()
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ facts: 1, tally: { sections: 1 } }))
    const counted = asked.length
    expect(asked[0]).toEqual({ kind: 'tally' })
    const [written] = appended(await device.journal.append([entry('a')]))
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ facts: 2, tally: { entries: 1 } }))
    await device.journal.append([entry('a', true), READ])
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ facts: 4, tally: { entries: 0 } }))
    expect(asked).toHaveLength(counted)
    // What is taken back is no longer known from what was added.
    if (written) await device.journal.append([undoOf(rowRules, written)])
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ facts: 5 }))
    expect(asked.length).toBeGreaterThan(counted)
    stop()
  })

  test('are counted anew from another backup on, and after a merge', async () => {
    const stop = followKept()
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ unsaved: { facts: 1 } }))
    const { clock } = appended(await device.journal.append([READ]))[0] ?? {}
    answer = async () => tallyFacts(await device.journal.facts(), clock)
    if (clock) rememberBackup({ ...device.now(), facts: 2, clock })
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ facts: 2, unsaved: { facts: 0 } }))
    expect(asked.at(-1)).toEqual({ kind: 'tally', after: clock })
    const { journal } = fakeDevice({ seed: 7 })
    await device.journal.merge(appended(await journal.append([READ, entry('b')])))
    await vi.waitFor(() => expect($kept.get()).toMatchObject({ facts: 4, tally: { entries: 1 } }))
    stop()
  })

  test('are counted on the page where the worker breaks off, or nothing is on the disk', async () => {
    answer = async () => undefined
    expect(await kept()).toMatchObject({ facts: 1, tally: { sections: 1 } })
    expect(asked.length).toBeGreaterThan(0)
    const inMemory = fakeDevice({ keeping: { kind: 'tab' } })
    inMemory.marks.set('held', HELD)
    setDevice({
      ...inMemory,
      askAway: () => {
        throw new Error('It was asked for elsewhere')
      },
    })
    expect(await kept()).toMatchObject({ facts: 0 })
  })

  test('that are few are counted on the page at once', async () => {
    device.marks.remove('held')
    expect(await kept()).toMatchObject({ facts: 1 })
    expect(asked).toEqual([])
  })
})

async function tallied(): Promise<Tally> {
  return tallyOf(tallyFacts(await device.journal.facts()).all)
}

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
