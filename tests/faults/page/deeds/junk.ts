import { META_KEY } from '#device/disk/schema.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import { device } from './device.ts'

/** Records that no release of this site writes, each with the key that its store takes. */
const JUNK: readonly object[] = [
  { fact: { id: 'junk-1' }, subjects: [] },
  { fact: { id: 'aaaaaaaaaa-00000001' }, subjects: 'card:heat-why' },
  {
    fact: { id: 'aaaaaaaaaa-00000002', device: 'aaaaaaaaaa', seq: 2, kind: 'card.graded' },
    subjects: ['card:heat-why'],
  },
  {
    fact: { id: 'bbbbbbbbbb-00000003', device: 'other', seq: -1, clock: null, at: 'now', v: 1, kind: 'x.y' },
    subjects: [],
  },
  {
    fact: {
      id: 'cccccccccc-00000001',
      device: 'cccccccccc',
      seq: 1,
      clock: { wall: 1, count: 0 },
      at: 1,
      offsetMin: 0,
      v: 1,
      kind: 'card.graded',
      card: 5,
    },
    subjects: ['card:card-1'],
  },
  {
    fact: {
      id: 'an extension',
      html: '<img src=x onerror=alert(1)>',
      nested: { a: [1, { b: new Date(0) }] },
    },
    hello: 'world',
  },
]

/** What a page finds beside what it wrote. */
export interface Beside {
  readonly facts: number
  /** Records that are no facts, as “Check now” counts them. */
  readonly unsound: number
  readonly mended: number
}

/** Deeds of an extension, or of another page of the same address. */
export const junk = {
  /** Writes so many records of its own among ours; from one place of the list of them on. */
  async writeJunk(from: number, count: number): Promise<number> {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(STORAGE_NAME)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const transaction = db.transaction(['facts', 'rows', 'meta'], 'readwrite')
    const written = Array.from(
      { length: Math.min(count, JUNK.length) },
      (_, nth) => JUNK[(from + nth) % JUNK.length],
    )
    for (const record of written) transaction.objectStore('facts').put(record)
    transaction.objectStore('rows').put({ subject: 'zzz:other', state: 'of another program' })
    transaction.objectStore('meta').put({ theirs: true }, `${META_KEY}-of-another`)
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    db.close()
    return written.length
  },

  /** What “Check now” says, or why it could not be asked. */
  async checkNow(): Promise<Beside | string> {
    try {
      const rebuilt = await device().journal.rebuild()
      if (!rebuilt.ok) return `It could not be checked: ${rebuilt.problem.kind}`
      const { unsound, mended } = rebuilt.value
      return { facts: (await device().journal.facts()).length, unsound, mended }
    } catch (error) {
      return String(error)
    }
  },
}
