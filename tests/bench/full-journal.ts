import type { Page } from 'playwright'
import { DATABASE_VERSION, META_KEY, WRITER_VERSION } from '#device/disk/schema.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import { latestClock } from '#domain/journal/merge.ts'
import { rowRules } from '#domain/rows.ts'

const CHUNK = 2_000

/** Puts facts and their rows into a fresh browser's database as years of use would have, before the site opens it. */
export async function fillJournal(page: Page, facts: readonly Fact[]): Promise<void> {
  await rowRules.prepare?.(['card:'])
  const rows = [...groupBySubject(rowRules, facts)]
    .map(([subject, about]) => foldSubject(rowRules, subject, about))
    .filter((row) => row !== undefined)
  const clock = latestClock(undefined, facts)
  const writer = { device: facts[0]?.device ?? 'benchbench', seq: facts.length, ...(clock ? { clock } : {}) }
  const meta = { minWriter: WRITER_VERSION, rules: rowRules.version, writer }
  await page.evaluate(makeDatabase, {
    name: STORAGE_NAME,
    version: DATABASE_VERSION,
    meta,
    metaKey: META_KEY,
  })
  const kept = facts.map((fact) => ({ fact, subjects: rowRules.subjectsOf(fact) }))
  for (const [store, records] of [['facts', kept] as const, ['rows', rows] as const]) {
    for (let from = 0; from < records.length; from += CHUNK) {
      await page.evaluate(putAll, { name: STORAGE_NAME, store, records: records.slice(from, from + CHUNK) })
    }
  }
}

/** Runs in the page: the stores as `#device/disk/schema.ts` lays them out. */
export async function makeDatabase({
  name,
  version,
  meta,
  metaKey,
}: {
  name: string
  version: number
  meta: unknown
  metaKey: string
}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      const db = opening.result
      db.createObjectStore('facts', { keyPath: 'fact.id' }).createIndex('subjects', 'subjects', {
        multiEntry: true,
      })
      db.createObjectStore('rows', { keyPath: 'subject' }).createIndex('due', ['queue.lane', 'queue.due'])
      db.createObjectStore('meta').put(meta, metaKey)
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
    opening.onerror = () => reject(opening.error)
  })
  localStorage.setItem('due-credit:begun', '1')
}

/** Runs in the page: puts records into one store. */
export async function putAll({
  name,
  store,
  records,
}: {
  name: string
  store: string
  records: readonly unknown[]
}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, 'readwrite')
      for (const record of records) transaction.objectStore(store).put(record)
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error)
    }
    opening.onerror = () => reject(opening.error)
  })
}
