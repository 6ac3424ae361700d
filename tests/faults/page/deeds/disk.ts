import { openDB } from 'idb'
import { newDeviceId } from '#device/device-id.ts'
import { compactOnDisk } from '#device/disk/compact.ts'
import { connect } from '#device/disk/connect.ts'
import type { Sealing } from '#device/disk/sealing.ts'
import { STORAGE_NAME } from '#device/marks.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { rowRules } from '#domain/rows.ts'
import { acknowledge, device } from './device.ts'
import { type Ack, pairOf } from './writing.ts'

/** Segments of so few that a short time of writing fills some. */
const SHORT: Sealing = { length: 32, direct: 1_024, outside: 4, least: 8, tail: 16 }

/** So many facts come in with one import; their rows are made anew. */
const IMPORTED = 2_000

const ENTRY_REVISIONS = 6

/** Long writes and old databases. */
export const disk = {
  /** Takes in the facts of another device; gives how many were new. */
  async takeIn(number: number): Promise<number> {
    const facts = importOf(number)
    const merged = await device().journal.merge(facts)
    if (!merged.ok || (await device().journal.keeping()).kind !== 'disk') return -1
    await acknowledge({ write: number, facts } satisfies Ack)
    return merged.value.added
  },

  /** Puts single facts into segments, again and again. */
  async compactForEver(): Promise<never> {
    const connected = await connect({ name: STORAGE_NAME, onLost: () => undefined })
    if (!connected.ok) throw new Error('The database could not be opened')
    for (;;) {
      const context = { rules: rowRules, newDevice: newDeviceId, sealing: SHORT }
      await compactOnDisk(connected.value, context, () => undefined, SHORT)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  },

  /** Makes the database a first release would have left: older stores, rows of older rules that say something else. */
  async makeOld(pairs: number): Promise<void> {
    await new Promise((resolve, reject) => {
      const removing = indexedDB.deleteDatabase(STORAGE_NAME)
      removing.onsuccess = resolve
      removing.onerror = () => reject(removing.error)
    })
    localStorage.clear()
    await rowRules.prepare?.(['card:'])
    const happened = Array.from({ length: pairs }, (_, number) => pairOf(number + 1)).flat()
    const from = { device: newDeviceId(), seq: 0 }
    const { facts, writer } = stampAll(from, happened, { at: Date.now() - 86_400_000, offsetMin: 0 })
    const old = await openDB(STORAGE_NAME, 1, {
      upgrade(db) {
        db.createObjectStore('facts', { keyPath: 'fact.id' }).createIndex('subjects', 'subjects', {
          multiEntry: true,
        })
        db.createObjectStore('rows', { keyPath: 'subject' }).createIndex('due', ['queue.lane', 'queue.due'])
        db.createObjectStore('meta')
      },
    })
    const all = old.transaction(['facts', 'rows', 'meta'], 'readwrite', { durability: 'strict' })
    for (const fact of facts) void all.objectStore('facts').put({ fact, subjects: rowRules.subjectsOf(fact) })
    for (const [subject, about] of groupBySubject(rowRules, facts.slice(0, pairs)))
      void all.objectStore('rows').put(foldSubject(rowRules, subject, about))
    void all.objectStore('meta').put({ minWriter: 1, rules: rowRules.version - 1, writer }, 'state')
    await all.done
    old.close()
    await acknowledge({ write: 0, facts } satisfies Ack)
  },

  /** Takes records out behind the journal's back, and damages a segment where that is asked for. */
  async vanish(ids: readonly string[], what: 'singles' | 'segment'): Promise<void> {
    const db = await openDB(STORAGE_NAME)
    const all = db.transaction(['facts', 'segments'], 'readwrite', { durability: 'strict' })
    for (const id of ids) void all.objectStore('facts').delete(id)
    if (what === 'segment') {
      const segments = all.objectStore('segments')
      const segment = (await segments.getAll(null, 1))[0]
      void segments.put({ ...segment, lines: segment.lines.slice(0, segment.lines.length / 2) })
    }
    await all.done
    db.close()
  },

  /** Writes so much beside the journal, as another page at the same address, into the same files. */
  async pad(megabytes: number): Promise<void> {
    const db = await openDB('of-another-page', 1, { upgrade: (made) => void made.createObjectStore('texts') })
    // Random, so that it cannot be packed; in small pieces, because large ones become files of their own.
    for (let number = 0; number < megabytes * 50; number++)
      await db.put('texts', crypto.getRandomValues(new Uint8Array(20_000)), number)
    db.close()
  },

  /** Writes an entry of the log of several revisions. */
  async writeEntry(number: number): Promise<void> {
    const { journal } = device()
    let replaces: readonly string[] = []
    for (let revision = 0; revision < ENTRY_REVISIONS; revision++) {
      const title = `Canary ${number} of Coalmine Street`
      const written = await journal.append([
        {
          kind: 'entry.revised',
          entry: entryOf(number),
          number: number + 1,
          replaces,
          record: { type: 'note', stage: 'draft', title, links: [], fields: {}, minutes: revision + 1 },
        },
      ])
      if (!written.ok) throw new Error(`An entry was refused: ${written.problem.kind}`)
      replaces = written.value.map(({ id }) => id)
    }
  },

  /** Erases an entry for good; says so once the site would. */
  async purge(number: number): Promise<void> {
    const purged = await device().journal.purge([{ entry: entryOf(number), number: number + 1 }])
    if (purged.ok && purged.value.length > 0) await acknowledge({ purged: number })
  },
}

/** The facts of one import: of a device of its own, so that it is seen whether all of them are there. */
function importOf(number: number): readonly StoredFact[] {
  const name = `imported${letter(number >> 5)}${letter(number)}`
  // The same whenever it is asked for: with another time it would be other content under the same names.
  const at = Date.UTC(2026, 10, 1, 9)
  const happened = Array.from({ length: IMPORTED / 2 }, (_, place) =>
    pairOf(1_000_000 + number * 1_000 + place),
  )
  return stampAll({ device: name, seq: 0 }, happened.flat(), { at, offsetMin: 0 }).facts
}

function entryOf(number: number): string {
  return `entryentr${letter(number)}`
}

function letter(number: number): string {
  return 'abcdefghijklmnopqrstuvwxyz234567'[number & 31] ?? 'a'
}
