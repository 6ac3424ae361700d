import { openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { writeAllOrNothing } from '#device/disk/transaction.ts'
import { enterSharedMode } from '#device/shared/web-mode.ts'
import type { WebJournal } from '#device/web-journal.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { alwaysCompacting, compact, connectTo, layoutOf, TINY } from '#tests/support/compacted.ts'
import { describeErasure } from '#tests/support/erasure-contract.ts'
import { factOf } from '#tests/support/facts.ts'
import { appended, foldOf, rowsOf } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, failPut, freshName, NOW, tab, webJournal } from '#tests/support/web-journals.ts'

const [ENTRY, OTHER] = ['eeeeeeeeee', 'ffffffffff']
const CANARY = 'Mrs Canary of Coalmine Street'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

describeErasure('erasing on the disk of a real browser', (now) => onDisk((name) => webJournal(name, { now })))

describeErasure('erasing where facts go into segments after every write', (now) =>
  onDisk((name) => alwaysCompacting(name, webJournal(name, { now, sealing: TINY }))),
)

describeErasure('erasing in a tab of a shared computer', (now: () => Moment) => {
  enterSharedMode()
  const open = () => webJournal(freshName(), { now, inTab: true })
  const journal = open()
  return { journal, another: () => journal, reopen: async () => open(), close: async () => undefined }
})

describe('erasing', () => {
  closeTabsAfterEach()

  test('leaves no byte of it in any store, single or in segments, and a backup made then has only what is left', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append(Array.from({ length: 9 }, (_, place) => revised(place % 2 ? OTHER : ENTRY)))
    await compact(name)
    await journal.append([revised(ENTRY)])
    expect(await layoutOf(name)).toEqual({ single: 3, segments: 2 })
    expect(await storesOf(name)).toContain(CANARY)
    await journal.purge([{ entry: ENTRY, number: 4 }])
    expect(await storesOf(name)).not.toContain(CANARY)
    const backup = await readBackup(await writeBackup(await journal.facts(), NOW.at))
    expect(JSON.stringify(backup)).not.toContain(CANARY)
    await compact(name)
    const other = tab()
    if (backup.ok) expect(await other.merge(backup.value.facts)).toMatchObject({ value: { added: 5 } })
    expect(await rowsOf(other)).toEqual(await rowsOf(journal))
    // Numbers that are missing now are found nowhere, and what follows counts on.
    const [next] = appended(await journal.append([revised(OTHER)]))
    expect(next?.seq).toBe(12)
    expect((await journal.recent(3)).map(({ seq }) => seq)).toEqual([12, 11, 8])
  })

  test('is all or nothing', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([revised(ENTRY)])
    const before = await journal.facts()
    failPut(2, new DOMException('The disk is full', 'QuotaExceededError'))
    expect(await journal.purge([{ entry: ENTRY, number: 4 }])).toMatchObject({ ok: false })
    expect(await journal.facts()).toEqual(before)
    vi.restoreAllMocks()
    expect(await storesOf(name)).toContain(CANARY)
  })

  test('is refused where the disk cannot be written to: what is on it would be back', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([revised(ENTRY)])
    failPut(1, new DOMException('The disk is full', 'QuotaExceededError'), 'always')
    await journal.append([revised(OTHER)])
    expect(await journal.keeping()).toMatchObject({ kind: 'memory' })
    expect(await journal.purge([{ entry: ENTRY, number: 4 }])).toEqual({
      ok: false,
      problem: { kind: 'full' },
    })
    vi.restoreAllMocks()
    expect(await journal.purge([{ entry: ENTRY, number: 4 }])).toMatchObject({ ok: true })
    expect(await storesOf(name)).not.toContain(CANARY)
  })

  test('is made good by a check of everything where another release let a fact of it in', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([revised(ENTRY), revised(OTHER)])
    await journal.purge([{ entry: ENTRY, number: 4 }])
    const late = factOf('c', 1, NOW.at + 1, revised(ENTRY))
    await put(name, late)
    expect(await storesOf(name)).toContain(CANARY)
    expect(await journal.rebuild()).toMatchObject({ ok: true, value: { erased: 1 } })
    expect(await storesOf(name)).not.toContain(CANARY)
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
  })

  test('of many is one write', async () => {
    const journal = tab()
    const entries = Array.from(
      { length: 40 },
      (_, place) => `eeeeeeee${'abcdefgh'[place >> 3]}${'abcdefgh'[place & 7]}`,
    )
    await journal.append(entries.map(revised))
    const left = await journal.purge(entries.map((entry, place) => ({ entry, number: place + 1 })))
    expect(appended(left)).toHaveLength(40)
    expect(await journal.facts()).toHaveLength(40)
    expect(JSON.stringify(await rowsOf(journal))).not.toContain(CANARY)
  })
})

function onDisk(openOne: (name: string) => WebJournal) {
  const name = freshName()
  const journals: WebJournal[] = []
  const open = () => {
    const journal = openOne(name)
    journals.push(journal)
    return journal
  }
  const closeAll = async () => {
    for (const journal of journals.splice(0)) await journal.close()
  }
  return {
    journal: open(),
    another: open,
    reopen: async () => {
      await closeAll()
      return open()
    },
    close: async () => {
      await closeAll()
      indexedDB.deleteDatabase(name)
    },
  }
}

/** Everything a database holds, as text. */
async function storesOf(name: string): Promise<string> {
  const db = await openDB(name)
  try {
    const stores = await Promise.all([...db.objectStoreNames].map((store) => db.getAll(store)))
    return JSON.stringify(stores)
  } finally {
    db.close()
  }
}

async function put(name: string, fact: StoredFact): Promise<void> {
  const db = await connectTo(name)
  const subjects = rowRules.subjectsOf(fact)
  await writeAllOrNothing(db, async (transaction) => {
    await transaction.objectStore('facts').put({ fact, subjects })
  })
  db.close()
}

function revised(entry: string): Happening {
  const title = entry === OTHER ? 'The other entry' : CANARY
  const record = { type: 'note', stage: 'inbox', title, fields: {}, links: [] }
  return { kind: 'entry.revised', entry, replaces: [], number: 4, record }
}
