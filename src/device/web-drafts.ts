import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Millis } from '#domain/time.ts'
import { isLostConnection, problemOf } from './disk/problem.ts'
import { createMemoryDrafts, type Draft, type Drafts, newestFirst } from './drafts.ts'
import { freshLog } from './fresh-log.ts'
import type { StorageProblem } from './journal.ts'

/** Where drafts are kept, and by which clock they are dated. */
export interface WebDraftsOptions {
  readonly name: string
  readonly now: () => Millis
}

/** Drafts that can be closed; a page lets its own go with the page. */
export interface WebDrafts extends Drafts {
  close(): Promise<void>
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft }
}

type DraftDatabase = IDBPDatabase<DraftSchema>

/**
 * Drafts on the disk of this browser, in a database of their own: the journal's version and lock stay untouched.
 * What the disk does not take stays with the page, and `write` says so.
 */
export function createWebDrafts({ name, now }: WebDraftsOptions): WebDrafts {
  /** Drafts that only this page has, because the disk refused them. */
  const unkept = createMemoryDrafts(now)
  let database: Promise<DraftDatabase> | undefined

  return {
    async read(draft) {
      return (await unkept.read(draft)) ?? onDisk(await tryOnDisk((db) => look(db, draft)))
    },
    async write(draft, text) {
      const kept = await tryOnDisk((db) => change(db, (store) => store.put({ name: draft, text, at: now() })))
      if (kept.ok) await unkept.remove(draft)
      else await unkept.write(draft, text)
      return kept.ok
    },
    async remove(draft) {
      await unkept.remove(draft)
      await tryOnDisk((db) => change(db, (store) => store.delete(draft)))
    },
    async list(prefix) {
      const onPage = await unkept.list(prefix)
      const kept = onDisk(await tryOnDisk((db) => db.getAll('drafts', startingWith(prefix)))) ?? []
      const newer = new Set(onPage.map((draft) => draft.name))
      return newestFirst([...onPage, ...kept.filter((draft) => !newer.has(draft.name))])
    },
    async clear() {
      await unkept.clear()
      const cleared = await tryOnDisk((db) => change(db, (store) => store.clear()))
      return cleared.ok || cleared.problem.kind === 'refused'
    },
    async close() {
      const db = await database?.catch(() => undefined)
      db?.close()
    },
  }

  /** A connection that died under our hands is met with one more try. */
  async function tryOnDisk<T>(work: (db: DraftDatabase) => Promise<T>): Promise<Result<T, StorageProblem>> {
    try {
      return ok(await work(await open()))
    } catch (error) {
      if (!isLostConnection(error)) return fail(problemOf(error))
      await leave()
    }
    try {
      return ok(await work(await open()))
    } catch (error) {
      return fail(problemOf(error))
    }
  }

  function open(): Promise<DraftDatabase> {
    if (typeof indexedDB === 'undefined')
      return Promise.reject(new DOMException('None here', 'SecurityError'))
    database ??= connect(name, () => {
      database = undefined
    })
    return database
  }

  async function leave(): Promise<void> {
    const left = database
    database = undefined
    const db = await left?.catch(() => undefined)
    db?.close()
  }
}

function connect(name: string, onLost: () => void): Promise<DraftDatabase> {
  const opening = openDB<DraftSchema>(name, 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'name' }),
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onLost()
    },
    terminated: onLost,
  }).then((db) => freshLog().then(() => db))
  opening.catch(onLost)
  return opening
}

function onDisk<T>(found: Result<T, StorageProblem>): T | undefined {
  return found.ok ? found.value : undefined
}

type DraftStore = ReturnType<typeof storeOf>

/** Resolves once the change is on the disk: a draft must outlive a browser that is killed a moment later. */
async function change(db: DraftDatabase, work: (store: DraftStore) => Promise<unknown>): Promise<void> {
  const store = storeOf(db)
  const { done } = store.transaction
  const working = work(store)
  // Said at once: a page that is on its way out does not live to see its transaction commit by itself.
  store.transaction.commit()
  await Promise.all([working, done])
}

/** Over as soon as it is read: a write of a page on its way out would wait for it and be lost. */
function look(db: DraftDatabase, name: string): Promise<Draft | undefined> {
  const { store } = db.transaction('drafts')
  const found = store.get(name)
  store.transaction.commit()
  return found
}

function storeOf(db: DraftDatabase) {
  return db.transaction('drafts', 'readwrite', { durability: 'strict' }).objectStore('drafts')
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
