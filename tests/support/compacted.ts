import { openDB } from 'idb'
import { newDeviceId } from '#device/device-id.ts'
import { compactOnDisk } from '#device/disk/compact.ts'
import { connect } from '#device/disk/connect.ts'
import type { JournalDatabase } from '#device/disk/schema.ts'
import type { Sealing } from '#device/disk/sealing.ts'
import type { WebJournal } from '#device/web-journal.ts'
import { rowRules } from '#domain/rows.ts'

/** Segments so short that a handful of facts fills several. */
export const TINY: Sealing = { length: 4, direct: 3, outside: 2, least: 2, tail: 2 }

/** A connection of its own to a journal’s database. */
export async function connectTo(name: string): Promise<JournalDatabase> {
  const connected = await connect({ name, onLost: () => undefined })
  if (!connected.ok) throw new Error('The database could not be opened')
  return connected.value
}

/** Puts a journal’s single facts into segments, as the worker does at a quiet moment. */
export async function compact(name: string, sealing: Sealing = TINY): Promise<void> {
  const db = await connectTo(name)
  try {
    await compactOnDisk(db, { rules: rowRules, newDevice: newDeviceId, sealing }, () => undefined, sealing)
  } finally {
    db.close()
  }
}

/** How many facts of a database lie singly and how many segments there are. */
export async function layoutOf(
  name: string,
): Promise<{ readonly single: number; readonly segments: number }> {
  const db = await openDB(name)
  try {
    return { single: await db.count('facts'), segments: await db.count('segments') }
  } finally {
    db.close()
  }
}

/** A journal whose facts go into segments after each write. */
export function alwaysCompacting(name: string, journal: WebJournal): WebJournal {
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work
    await compact(name)
    return done
  }
  return {
    ...journal,
    append: (happenings, tell) => after(journal.append(happenings, tell)),
    merge: (facts, tell) => after(journal.merge(facts, tell)),
    purge: (entries) => after(journal.purge(entries)),
  }
}
