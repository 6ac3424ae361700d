import type { Page } from 'playwright'
import { DATABASE_VERSION, META_KEY, WRITER_VERSION } from '#device/disk/schema.ts'
import { SEALING } from '#device/disk/sealing.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import { latestClock } from '#domain/journal/merge.ts'
import { seal } from '#domain/journal/seal.ts'
import { rowRules } from '#domain/rows.ts'

const CHUNK = 2_000

/** Segments put in one go: each is a quarter of a megabyte on its way to the page. */
const SEGMENTS = 8

/**
 * Puts facts and their rows into a fresh browser's database as years of use would have, before the site opens it: the
 * newest facts singly, all others in segments.
 */
export async function fillJournal(page: Page, facts: readonly Fact[]): Promise<void> {
  await rowRules.prepare?.(['card:', 'pack:'])
  const rows = [...groupBySubject(rowRules, facts)]
    .map(([subject, about]) => foldSubject(rowRules, subject, about))
    .filter((row) => row !== undefined)
  const clock = latestClock(undefined, facts)
  const writer = { device: facts[0]?.device ?? 'benchbench', seq: facts.length, ...(clock ? { clock } : {}) }
  const meta = { minWriter: WRITER_VERSION, rules: rowRules.version, tail: 0, writer }
  await page.evaluate(makeDatabase, {
    name: STORAGE_NAME,
    version: DATABASE_VERSION,
    meta,
    metaKey: META_KEY,
  })
  const kept = facts.map((fact) => ({ fact, subjects: rowRules.subjectsOf(fact) }))
  const single = kept.slice(Math.max(0, kept.length - SEALING.outside))
  for (const [store, records] of [['facts', single] as const, ['rows', rows] as const]) {
    for (let from = 0; from < records.length; from += CHUNK) {
      await page.evaluate(putAll, { name: STORAGE_NAME, store, records: records.slice(from, from + CHUNK) })
    }
  }
  const old = kept.slice(0, kept.length - single.length)
  for (let from = 0; from < old.length; from += SEGMENTS * SEALING.length) {
    const parts = Array.from({ length: SEGMENTS }, (_, part) => {
      const start = from + part * SEALING.length
      return old.slice(start, start + SEALING.length)
    })
    const sealed = parts.map((part) => seal(part, rowRules.version))
    const segments = sealed.flatMap(({ segment }) => segment ?? []).map(asJson)
    const contents = sealed.flatMap(({ contents }) => contents ?? []).map(asJson)
    await page.evaluate(putAll, { name: STORAGE_NAME, store: 'segments', records: segments })
    await page.evaluate(putAll, { name: STORAGE_NAME, store: 'contents', records: contents })
  }
}

/** What goes to the page goes as JSON, where numbers in a row become texts that say of what kind they are. */
function asJson(record: object): unknown {
  return JSON.parse(
    JSON.stringify(record, (_, value: unknown) => (ArrayBuffer.isView(value) ? asText(value) : value)),
  )
}

function asText(view: ArrayBufferView): string {
  const kind = Object.prototype.toString.call(view).slice('[object '.length, -1)
  return `${kind};base64,${Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64')}`
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
      db.createObjectStore('segments', { keyPath: 'last' })
      db.createObjectStore('contents', { keyPath: 'last' })
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
  // Numbers in a row come as texts that say of what kind they are.
  const alive = (record: unknown): unknown => {
    if (typeof record === 'string') return numbers(record)
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return record
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, alive(value)]))
  }
  const numbers = (text: string): unknown => {
    const [, kind = '', base64 = ''] = /^(\w+Array);base64,(.*)$/.exec(text) ?? []
    const made = Reflect.get(globalThis, kind) as Uint8ArrayConstructor | undefined
    return made ? new made(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer) : text
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, 'readwrite')
      for (const record of records) transaction.objectStore(store).put(alive(record))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      transaction.onabort = () => reject(transaction.error)
    }
    opening.onerror = () => reject(opening.error)
  })
}
