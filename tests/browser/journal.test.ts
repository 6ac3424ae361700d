import { openDB } from 'idb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Journal } from '#device/journal.ts'
import { createWebJournal, type WebJournal } from '#device/web-journal.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import type { RowRules } from '#domain/journal/row.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { factOf, unknownFact } from '#tests/support/facts.ts'
import { appended, describeJournal, foldOf, rowsOf } from '#tests/support/journal-contract.ts'

const NOW: Moment = { at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 }
const READ: Happening = { kind: 'section.read', section: 'self-study.choose' }
const GRADE: Happening = {
  kind: 'card.graded',
  card: 'heat-why',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 1_000,
}

let names = 0
const toClose: (() => unknown)[] = []

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
  afterEach(async () => {
    vi.restoreAllMocks()
    for (const close of toClose.splice(0)) await close()
  })

  test('another tab hears of new facts and finds their rows', async () => {
    const { journal, other } = twoTabs()
    const heard = Promise.withResolvers<readonly StoredFact[]>()
    other.watch(heard.resolve)
    const facts = appended(await journal.append([GRADE]))
    expect(await heard.promise).toEqual(facts)
    expect(await other.row('card:heat-why')).toEqual(await journal.row('card:heat-why'))
  })

  test('the disk is asked for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await tab().append([READ])
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toEqual([[['facts', 'rows', 'meta'], 'readwrite', { durability: 'strict' }]])
  })

  test.each([1, 2, 3, 4])('a disk full at write %i of an append keeps all of it out', async (nth) => {
    const journal = tab()
    await journal.append([READ])
    const before = [await journal.facts(), await rowsOf(journal)]
    failPut(nth, new DOMException('No room', 'QuotaExceededError'))
    expect(await journal.append([GRADE, READ])).toEqual({ ok: false, problem: { kind: 'full' } })
    vi.restoreAllMocks()
    expect([await journal.facts(), await rowsOf(journal)]).toEqual(before)
  })

  test('with the disk still full, work goes on in memory over all that was kept', async () => {
    const journal = tab()
    await journal.append([READ])
    failPut(1, new DOMException('No room', 'QuotaExceededError'), 'always')
    await journal.append([GRADE])
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'full' } })
    expect(await journal.subjects('')).toEqual(['card:heat-why', 'day:20779', 'section:self-study.choose'])
  })

  test('a disk with room for its notes and none for a fact does not refuse the same work twice', async () => {
    const journal = tab()
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'facts') throw new DOMException('No room', 'QuotaExceededError')
      return put.apply(this, given)
    })
    expect((await journal.append([GRADE])).ok).toBe(false)
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect((await journal.append([READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'full' } })
    expect(await journal.subjects('')).toEqual(['card:heat-why', 'day:20779', 'section:self-study.choose'])
  })

  test('once there is room again, what was kept in memory goes to the disk', async () => {
    const name = freshName()
    const journal = tab(name)
    failPut(1, new DOMException('No room', 'QuotaExceededError'), 'always')
    await journal.append([GRADE])
    await journal.append([GRADE])
    vi.restoreAllMocks()
    expect((await journal.append([READ])).ok).toBe(true)
    expect(await journal.keeping()).toEqual({ kind: 'disk' })
    expect(await tab(name).subjects('')).toEqual(['card:heat-why', 'day:20779', 'section:self-study.choose'])
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

  test('storage that is refused leaves a journal in memory, and says so', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Access is denied', 'SecurityError')
    })
    const journal = tab()
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'refused' } })
    expect((await journal.append([GRADE])).ok).toBe(true)
    expect(await journal.countDue(99_999)).toBe(1)
  })

  test('an older tab lets a newer release upgrade, then reads on and writes no more', async () => {
    const name = freshName()
    const old = tab(name)
    await old.append([GRADE])
    const told = Promise.withResolvers<unknown>()
    old.watch(told.resolve)
    const newer = await openDB(name, 2)
    await told.promise
    expect(await old.append([READ])).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect(await old.countDue(99_999)).toBe(1)
    expect(await old.keeping()).toEqual({ kind: 'memory', problem: { kind: 'newer' } })
    expect(await newer.count('facts')).toBe(1)
    newer.close()
  })

  test('a database kept by a later writer is read and never written', async () => {
    const name = freshName()
    await tab(name).append([GRADE])
    await changeMeta(name, { minWriter: 2 })
    const journal = tab(name)
    expect(await journal.append([READ])).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect(await journal.facts()).toHaveLength(1)
  })

  test('a tab that was open before a later writer came is refused at its next write', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([GRADE])
    await changeMeta(name, { minWriter: 2 })
    expect(await journal.append([READ])).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect(await journal.merge([unknownFact(1, NOW.at)])).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect(await journal.countDue(99_999)).toBe(1)
  })

  test('a tab that will not let go is named within two seconds, and work in memory is carried over', async () => {
    const name = freshName()
    const stubborn = await openDB(name, 1, { upgrade: (db) => makeStores(db) })
    const journal = tab(name, { databaseVersion: 2 })
    expect(await journal.keeping()).toEqual({ kind: 'memory', problem: { kind: 'held' } })
    expect((await journal.append([GRADE])).ok).toBe(true)
    const moved = Promise.withResolvers<unknown>()
    journal.watch(moved.resolve)
    stubborn.close()
    await moved.promise
    expect(await journal.keeping()).toEqual({ kind: 'disk' })
    expect(await tab(name, { databaseVersion: 2 }).countDue(99_999)).toBe(1)
  })

  test('rows of older rules are made again before the first answer', async () => {
    const name = freshName()
    await tab(name).append([GRADE, READ, READ])
    const journal = tab(name, { rules: laterRules() })
    expect(await journal.row('section:self-study.choose')).toMatchObject({ state: 'read' })
    expect(await journal.row('count:section.read')).toMatchObject({ state: 2 })
    await journal.append([READ])
    expect(await journal.row('count:section.read')).toMatchObject({ state: 3 })
  })

  test('an entry that a release without a log took in is known to this one at its first answer', async () => {
    const name = freshName()
    const old = tab(name, { rules: rulesOfTheFirstRelease() })
    const entry = entryRevised()
    await old.append([READ])
    expect((await old.merge([entry])).ok).toBe(true)
    expect(await old.subjects('')).toEqual(['section:self-study.choose'])
    const journal = tab(name)
    expect(await journal.row('entry:resource2a')).toMatchObject({ state: { number: 1, revisions: 1 } })
    expect(await journal.factsAbout('entry:resource2a')).toEqual([entry])
    expect(await rowsOf(journal)).toEqual(await foldOf(journal))
    expect(await old.append([READ])).toEqual({ ok: false, problem: { kind: 'newer' } })
  })

  test('a rebuild mends rows that were damaged, and says how many', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([GRADE, READ])
    const db = await openDB(name)
    await db.put('rows', { subject: 'card:heat-why', state: 'nonsense' })
    await db.put('rows', { subject: 'card:never-was', state: 'nonsense' })
    db.close()
    expect(await journal.rebuild()).toEqual({ ok: true, value: { rows: 3, mended: 2 } })
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

type Options = Partial<Parameters<typeof createWebJournal>[0]>

function webJournal(name: string, options: Options = {}): WebJournal {
  return createWebJournal({ name, rules: rowRules, now: () => NOW, onErase: () => undefined, ...options })
}

function tab(name = freshName(), options: Options = {}): WebJournal {
  const journal = webJournal(name, options)
  toClose.push(() => journal.close())
  return journal
}

function twoTabs(): { readonly journal: Journal; readonly other: Journal } {
  const name = freshName()
  return { journal: tab(name), other: tab(name) }
}

function freshName(): string {
  names += 1
  return `due-credit-test-${names}-${Date.now()}`
}

async function closeAll(journals: WebJournal[]): Promise<void> {
  for (const journal of journals.splice(0)) await journal.close()
}

function failPut(nth: number, error: DOMException, how: 'once' | 'always' = 'once'): void {
  const put = IDBObjectStore.prototype.put
  let calls = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    calls += 1
    if (calls === nth || (how === 'always' && calls > nth)) throw error
    return put.apply(this, args)
  })
}

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

async function changeMeta(name: string, change: object): Promise<void> {
  const db = await openDB(name)
  await db.put('meta', { ...(await db.get('meta', 'state')), ...change }, 'state')
  db.close()
}

function makeStores(db: Awaited<ReturnType<typeof openDB>>): void {
  db.createObjectStore('facts', { keyPath: 'fact.id' }).createIndex('subjects', 'subjects', {
    multiEntry: true,
  })
  db.createObjectStore('rows', { keyPath: 'subject' }).createIndex('due', ['queue.lane', 'queue.due'])
  db.createObjectStore('meta')
}

/** Before the log and the packs: their facts were about nothing it knew. */
function rulesOfTheFirstRelease(): RowRules {
  const isLater = (kind: string) => /^(entry|pack|receipt)\./.test(kind)
  return {
    ...rowRules,
    version: 1,
    subjectsOf: (fact) => (isLater(fact.kind) ? [] : rowRules.subjectsOf(fact)),
  }
}

function entryRevised(): StoredFact {
  return factOf('c', 1, NOW.at, {
    kind: 'entry.revised',
    entry: 'resource2a',
    replaces: [],
    number: 1,
    record: { type: 'resource', stage: 'draft', title: 'HEAT', links: [], fields: {} },
  })
}

/** The next release counts each kind of fact, and says of a section only that it was read. */
function laterRules(): RowRules {
  return {
    ...rowRules,
    version: rowRules.version + 1,
    subjectsOf: (fact) => [...rowRules.subjectsOf(fact), `count:${fact.kind}`],
    step(row, subject, fact) {
      if (subject.startsWith('section:')) return { subject, state: 'read' }
      if (subject.startsWith('count:')) return { subject, state: Number(row?.state ?? 0) + 1 }
      return rowRules.step(row, subject, fact)
    },
  }
}
