import { openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { DATABASE_VERSION, WRITER_VERSION } from '#device/disk/schema.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { RowRules } from '#domain/journal/row.ts'
import { rowRules } from '#domain/rows.ts'
import { factOf, unknownFact } from '#tests/support/facts.ts'
import { foldOf, rowsOf } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, freshName, GRADE, NOW, READ, tab } from '#tests/support/web-journals.ts'

describe('a journal that another release has written', () => {
  closeTabsAfterEach()

  test('an older tab lets a newer release upgrade, then reads on and writes no more', async () => {
    const name = freshName()
    const old = tab(name)
    await old.append([GRADE])
    const told = Promise.withResolvers<unknown>()
    old.watch(told.resolve)
    const newer = await openDB(name, DATABASE_VERSION + 1)
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
    await changeMeta(name, { minWriter: WRITER_VERSION + 1 })
    const journal = tab(name)
    expect(await journal.append([READ])).toEqual({ ok: false, problem: { kind: 'newer' } })
    expect(await journal.facts()).toHaveLength(1)
  })

  test('a tab that was open before a later writer came is refused at its next write', async () => {
    const name = freshName()
    const journal = tab(name)
    await journal.append([GRADE])
    await changeMeta(name, { minWriter: WRITER_VERSION + 1 })
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

  test('they are made away from the page where that can be had, and here where it breaks off', async () => {
    const name = freshName()
    await tab(name).append([READ])
    const rebuildAway = vi.fn(async () => undefined)
    const journal = tab(name, { rules: laterRules(), rebuildAway })
    expect(await journal.row('count:section.read')).toMatchObject({ state: 1 })
    expect(rebuildAway).toHaveBeenCalledOnce()
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
})

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
    step(row, subject, facts) {
      if (subject.startsWith('section:')) return { subject, state: 'read' }
      if (subject.startsWith('count:')) return { subject, state: Number(row?.state ?? 0) + facts.length }
      return rowRules.step(row, subject, facts)
    },
  }
}
