import { deleteDB, openDB } from 'idb'
import type { StoredFact } from '#domain/journal/fact.ts'

const STORE = 'facts'

const asideOf = (name: string) => `${name}-aside`

/** Keeps facts on the disk, apart from their database, while that is made anew: a kill in between must not take them. */
export async function setAside(name: string, facts: readonly StoredFact[]): Promise<void> {
  const db = await openDB(asideOf(name), 1, { upgrade: (made) => void made.createObjectStore(STORE) })
  try {
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
    await Promise.all([...facts.map((fact) => transaction.store.put(fact, fact.id)), transaction.done])
  } finally {
    db.close()
  }
}

/** What was set aside and never taken back; no database is made by looking. */
export async function lookAside(name: string): Promise<readonly unknown[]> {
  const all = await indexedDB.databases()
  if (!all.some((one) => one.name === asideOf(name))) return []
  const db = await openDB(asideOf(name))
  try {
    return db.objectStoreNames.contains(STORE) ? await db.getAll(STORE) : []
  } finally {
    db.close()
  }
}

/** Removes what was set aside: all of it is where it belongs, or it is to be erased. */
export async function clearAside(name: string): Promise<void> {
  await deleteDB(asideOf(name))
}
