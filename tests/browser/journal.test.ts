import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { ALL } from '#device/disk/transaction.ts'
import type { Journal } from '#device/journal.ts'
import type { WebJournal } from '#device/web-journal.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { appended, describeJournal, foldOf, rowsOf } from '#tests/support/journal-contract.ts'
import {
  closeTabsAfterEach,
  failPut,
  freshName,
  GRADE,
  READ,
  tab,
  webJournal,
} from '#tests/support/web-journals.ts'

describeJournal('the journal on the disk of a real browser', (now) => {
  const name = freshName()
  const journals: WebJournal[] = []
  const open = () => {
    const journal = webJournal(name, { now })
    journals.push(journal)
    return journal
  }
  return {
    journal: open(),
    another: open,
    reopen: async () => {
      await closeAll(journals)
      return open()
    },
    close: async () => {
      await closeAll(journals)
      indexedDB.deleteDatabase(name)
    },
  }
})

describe('on a real disk', () => {
  closeTabsAfterEach()

  test('another tab hears of new facts and finds their rows', async () => {
    const { journal, other } = twoTabs()
    const heard = Promise.withResolvers<readonly StoredFact[]>()
    other.watch(heard.resolve)
    const facts = appended(await journal.append([GRADE]))
    expect(await heard.promise).toEqual(facts)
    expect(await other.row('card:heat-why')).toEqual(await journal.row('card:heat-why'))
  })

  test('what is asked of the rows in one breath costs one transaction, and what follows another', async () => {
    const journal = tab()
    await journal.append([READ])
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const [row, sections, names, due] = await Promise.all([
      journal.row('section:none'),
      journal.rows('section:'),
      journal.subjects('section:'),
      journal.countDue(99_999),
    ])
    expect([row, sections.length, names.length, due]).toEqual([undefined, 1, 1, 0])
    expect(transaction).toHaveBeenCalledTimes(1)
    expect(await journal.rows('section:')).toHaveLength(1)
    expect(transaction).toHaveBeenCalledTimes(2)
  })

  test('the disk is asked for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await tab().append([READ])
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toEqual([[ALL, 'readwrite', { durability: 'strict' }]])
  })

  test('a connection the browser killed costs nothing: one more try, and no fact twice', async () => {
    const journal = tab()
    await journal.append([READ])
    failPut(2, new DOMException('The connection is closing', 'InvalidStateError'))
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect((await journal.facts()).map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('a write that reached the disk before its connection died is not written again', async () => {
    const journal = tab()
    await journal.append([READ])
    dieAfterNextCommit()
    const facts = appended(await journal.append([GRADE]))
    expect((await journal.facts()).slice(1)).toEqual(facts)
  })

  test('a database closed under our hands is opened again for reading', async () => {
    const journal = tab()
    await journal.append([GRADE])
    closeEveryConnection()
    await journal.append([READ])
    expect(await journal.countDue(99_999)).toBe(1)
  })

  test('a second loss in a row is told, and nothing is half-written', async () => {
    const journal = tab()
    failPut(1, new DOMException('Internal error', 'UnknownError'), 'always')
    expect(await journal.append([READ])).toMatchObject({ ok: false, problem: { kind: 'broken' } })
    vi.restoreAllMocks()
    expect(await journal.facts()).toEqual([])
  })

  test('a database that cannot be opened for a moment, as while a browser clears it, is opened after it', async () => {
    const open = IDBFactory.prototype.open
    let refused = 2
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...asked) {
      refused -= 1
      if (refused >= 0) throw new DOMException('The database is being cleared', 'AbortError')
      return open.apply(this, asked)
    })
    const journal = tab()
    expect((await journal.append([READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'disk' })
  })

  test('storage that is refused leaves a journal in memory, and says so', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError')
    })
    const journal = tab()
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'refused' } })
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect(await journal.countDue(99_999)).toBe(1)
  })

  test('a rebuild mends rows that were damaged, and says how many', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([GRADE, READ])
    const db = await openDB(name)
    await db.put('rows', { subject: 'card:heat-why', state: 'nonsense' })
    await db.put('rows', { subject: 'card:never-was', state: 'nonsense' })
    db.close()
    expect(await journal.rebuild()).toEqual({
      ok: true,
      value: { rows: 3, mended: 2, unread: 0, unsound: 0 },
    })
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
  })

  test('junk that another page wrote among the facts is left out of every row', async () => {
    const name = freshName()
    const journal = tab(name)
    const [graded] = appended(await journal.append([GRADE]))
    const db = await openDB(name)
    const junk = { ...graded, id: 'junk', grade: 'five' }
    await db.put('facts', { fact: junk, subjects: ['card:heat-why'] })
    db.close()
    expect((await journal.rebuild()).ok).toBe(true)
    expect(await journal.row('card:heat-why')).toMatchObject({ state: { reps: 1 } })
  })

  test('erasing removes the marks as well, and tells the other tab', async () => {
    const onErase = vi.fn()
    const name = freshName()
    const journal = tab(name, { onErase })
    const other = tab(name)
    await journal.append([GRADE])
    const heard = Promise.withResolvers<readonly StoredFact[]>()
    other.watch(heard.resolve)
    await journal.erase()
    expect(onErase).toHaveBeenCalledOnce()
    expect(await heard.promise).toEqual([])
    expect(await other.facts()).toEqual([])
  })

  test('a lock that another page never gives back does not stop a write', { timeout: 20_000 }, async () => {
    const name = freshName()
    const release = Promise.withResolvers<void>()
    navigator.locks.request(`${name}-writer`, () => release.promise)
    expect((await tab(name).append([READ])).ok).toBe(true)
    release.resolve()
  })
})

function dieAfterNextCommit(): void {
  const add = EventTarget.prototype.addEventListener
  let died = false
  vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(function (
    this: IDBTransaction,
    type: string,
    listener: EventListenerOrEventListenerObject | null,
  ) {
    if (type !== 'complete' || died || this.mode !== 'readwrite') return add.call(this, type, listener)
    died = true
    add.call(this, 'complete', () => this.dispatchEvent(new Event('abort')))
  })
}

function closeEveryConnection(): void {
  const transaction = IDBDatabase.prototype.transaction
  let closed = false
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (!closed) this.close()
    closed = true
    return transaction.apply(this, args)
  })
}

function twoTabs(): { readonly journal: Journal; readonly other: Journal } {
  const name = freshName()
  return { journal: tab(name), other: tab(name) }
}

async function closeAll(journals: WebJournal[]): Promise<void> {
  for (const journal of journals.splice(0)) await journal.close()
}
