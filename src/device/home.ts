import type { StoredFact } from '#domain/journal/fact.ts'
import type { Moment } from '#domain/time.ts'
import { connect } from './disk/connect.ts'
import { createDiskJournal, type Place } from './disk/disk-journal.ts'
import { problemOf } from './disk/problem.ts'
import { readFacts } from './disk/read.ts'
import { type JournalDatabase, META_KEY } from './disk/schema.ts'
import { isNewer, type WriteContext } from './disk/write.ts'
import type { Keeping, StorageProblem } from './journal.ts'

/** Where this page's facts go now. */
export interface Home {
  readonly keeping: Keeping
  readonly place: Place
  /** Tries the disk again and carries over what was kept in memory meanwhile; `undefined` where that failed. */
  readonly wayBack?: () => Promise<Home | undefined>
  /** Only while another tab holds the database: resolves when it has let go. */
  readonly heldUntil?: Promise<void>
  close(): void
}

/** What a home is made with. */
export interface HomeOptions extends WriteContext {
  readonly name: string
  readonly now: () => Moment
  readonly onLost: () => void
  /** Set only by tests of releases to come. */
  readonly databaseVersion?: number
}

/** The disk, with rows of these rules; where that cannot be, this page's memory with the reason. */
export async function openHome(options: HomeOptions): Promise<Home> {
  const { name, onLost, databaseVersion } = options
  const version = databaseVersion === undefined ? {} : { version: databaseVersion }
  const connected = await connect({ name, onLost, ...version })
  try {
    if (connected.ok) return await onDisk(connected.value, options)
    const { problem, later } = connected.problem
    if (problem.kind === 'newer') return await readOnly(options, await readNewer(name))
    const home = await inMemory(options, problem, [])
    // Closed at once: the way back opens the database as any start does.
    return later ? { ...home, heldUntil: later.then((db) => db.close()) } : home
  } catch (error) {
    return inMemory(options, problemOf(error), [])
  }
}

/** Leaves a disk that takes no more: all that is on it stays readable, and what comes now stays in memory. */
export async function withdraw(from: Home, options: HomeOptions, problem: StorageProblem): Promise<Home> {
  const home = await inMemory(options, problem, await from.place.facts())
  from.close()
  return home
}

async function onDisk(db: JournalDatabase, options: HomeOptions): Promise<Home> {
  const { rules } = options
  const meta = await db.get('meta', META_KEY)
  if (meta && isNewer(meta, rules)) {
    const facts = await readFacts(db)
    db.close()
    return readOnly(options, facts)
  }
  const place = createDiskJournal(db, options)
  // Before the first answer: rows of other rules could say that nothing is due.
  if (meta && meta.rules < rules.version) await place.rebuild()
  return { keeping: { kind: 'disk' }, place, close: () => db.close() }
}

async function inMemory(
  options: HomeOptions,
  problem: StorageProblem,
  facts: readonly StoredFact[],
): Promise<Home> {
  const { createMemoryJournal } = await import('./memory-journal.ts')
  const keeping: Keeping = { kind: 'memory', problem }
  const place = createMemoryJournal({ ...options, keeping, facts })
  const onDiskAlready = new Set(facts.map(({ id }) => id))
  return {
    keeping,
    place,
    async wayBack() {
      const disk = await openHome(options)
      if (disk.keeping.kind !== 'disk') return undefined
      const kept = (await place.facts()).filter(({ id }) => !onDiskAlready.has(id))
      const merged = await disk.place.merge(kept).catch(() => undefined)
      if (merged?.ok) return disk
      disk.close()
      return undefined
    },
    close: () => undefined,
  }
}

/** A newer release has written here: this one shows the facts it knows and writes nothing. */
async function readOnly(options: HomeOptions, facts: readonly unknown[]): Promise<Home> {
  const { createMemoryJournal } = await import('./memory-journal.ts')
  const { parseFact } = await import('#domain/journal/parse.ts')
  const problem: StorageProblem = { kind: 'newer' }
  const keeping: Keeping = { kind: 'memory', problem }
  const sound = facts.map(parseFact).flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
  const place = createMemoryJournal({ ...options, keeping, facts: sound, readOnly: problem })
  return { keeping, place, close: () => undefined }
}

/** The facts of a database whose stores may be laid out otherwise: what can be found where ours would be. */
async function readNewer(name: string): Promise<readonly unknown[]> {
  const { openDB } = await import('idb')
  const db = await openDB(name)
  try {
    if (!db.objectStoreNames.contains('facts')) return []
    const kept: readonly { readonly fact?: unknown }[] = await db.getAll('facts')
    return kept.map(({ fact }) => fact)
  } finally {
    db.close()
  }
}
