import { deleteDB, openDB } from 'idb'
import { newDeviceId } from '#device/device-id.ts'
import { countOnDisk } from '#device/disk/count-all.ts'
import type { Counted } from '#device/errand.ts'
import { keepOutside } from '#device/held-marks.ts'
import { heldOutside, missingOutside } from '#device/held-read.ts'
import type { Journal } from '#device/journal.ts'
import { createMarks } from '#device/marks.ts'
import type { WebJournal } from '#device/web-journal.ts'
import type { WebJournalOptions } from '#device/web-journal-options.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { Holding } from '#domain/journal/holding.ts'
import { type Missing, stillMissing } from '#domain/journal/missing.ts'
import { rowRules } from '#domain/rows.ts'
import { connectTo } from './compacted.ts'
import { factOf } from './facts.ts'
import { GRADE, NOW, READ, tab } from './web-journals.ts'

/** All records of a database, by their stores. */
export interface Records {
  readonly [store: string]: readonly (readonly [key: IDBValidKey, value: unknown])[]
}

const KEYLESS = 'meta'

/** What marks say of a database. */
export interface Outside {
  held(): Holding | undefined
  missing(): Missing | undefined
  keep(held: Holding, missing: Missing | undefined): void
}

/** A journal of a database of that name, and what is remembered of it outside, as a browser has both. */
export function rememberedTab(
  name: string,
  options: Partial<WebJournalOptions> = {},
): { readonly journal: WebJournal; readonly outside: Outside } {
  const marks = createMarks(name)
  return {
    journal: tab(name, { outside: marks, onErase: marks.clear, ...options }),
    outside: {
      held: () => heldOutside(marks),
      missing: () => missingOutside(marks),
      keep: (held, missing) => keepOutside(marks, held, missing),
    },
  }
}

/** Everything a database holds now. */
export async function recordsOf(name: string): Promise<Records> {
  const db = await openDB(name)
  try {
    const stores = [...db.objectStoreNames].map(async (store) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)])
      return [store, keys.map((key, place) => [key, values[place]] as const)] as const
    })
    return Object.fromEntries(await Promise.all(stores))
  } finally {
    db.close()
  }
}

/** Puts a database back to what it held, as a file that was cut does. */
export async function rollBack(name: string, records: Records): Promise<void> {
  const db = await openDB(name)
  for (const [store, all] of Object.entries(records)) {
    await db.clear(store)
    for (const [key, value] of all)
      await (store === KEYLESS ? db.put(store, value, key) : db.put(store, value))
  }
  db.close()
}

/** Takes the whole database away, as a browser does that clears it. */
export async function takeAway(name: string): Promise<void> {
  await deleteDB(name)
}

/** How many records are missing by what is remembered outside. */
export function missingBy(outside: Outside): number | undefined {
  const missing = outside.missing()
  return missing && stillMissing(missing, outside.held()).records
}

/** Writes as a release did that counted nothing: it carries along what it does not know. */
export async function writtenByOlder(name: string): Promise<void> {
  const db = await connectTo(name)
  const meta = await db.get('meta', 'state')
  if (meta) await db.put('meta', { ...meta, turn: (meta.turn ?? 0) + 1 }, 'state')
  db.close()
}

/** An entry of the log, to be erased. */
export const ENTRY = {
  kind: 'entry.revised',
  entry: 'resource2a',
  replaces: [],
  number: 1,
  record: { type: 'resource', stage: 'draft', title: 'HEAT', links: [], fields: {} },
} as const

/** Five facts of another device. */
export const PHONE = Array.from({ length: 5 }, (_, place) =>
  factOf('b', place + 1, NOW.at - 1_000 + place, READ),
)

/** Nine facts, four of this browser. */
export async function writeNine(journal: Journal): Promise<readonly StoredFact[]> {
  await journal.append([GRADE])
  await journal.merge(PHONE)
  await journal.append([READ])
  await journal.append([READ, READ])
  return journal.facts()
}

/** Looks at every record, as the worker does at a quiet moment. */
export async function count(name: string): Promise<Counted | undefined> {
  const db = await connectTo(name)
  try {
    return await countOnDisk(db, { rules: rowRules, newDevice: newDeviceId, now: () => NOW })
  } finally {
    db.close()
  }
}
