import type { StoredFact } from '#domain/journal/fact.ts'
import type { Moment } from '#domain/time.ts'
import { connect } from './disk/connect.ts'
import { createDiskJournal, type Place } from './disk/disk-journal.ts'
import { heldOf, isErasing, isNewer, turnOf, type WriteContext } from './disk/meta.ts'
import { problemOf } from './disk/problem.ts'
import { type JournalDatabase, META_KEY, type Meta } from './disk/schema.ts'
import { ALL } from './disk/transaction.ts'
import { isFromBefore, keepOutside, MISSING, turnOutside } from './held-marks.ts'
import type { Keeping, Rebuilt, Tell } from './journal.ts'

/** Where this page's facts go now. */
export interface Home {
  readonly keeping: Keeping
  readonly place: Place
  /** Whether it was found at the opening that something is missing. */
  readonly isLacking?: boolean
  /** Whether something that was erased may still be in copies. */
  readonly owesCopies?: boolean
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
  /** Opens a home anew, for the way back to the disk. */
  readonly reopen: () => Promise<Home>
  /** On a shared computer: in this tab alone, and the disk stays as it is. */
  readonly inTab?: boolean
  /** Rebuilds the database of that name away from the page, where that can be had. */
  readonly rebuildAway?: (name: string, tell: Tell) => Promise<Rebuilt | undefined>
  /** Before anything is read: ends an erasing of everything that was broken off. Resolves to whether there was one. */
  readonly finishErasing?: (place: Place, isOwed: boolean) => Promise<boolean>
  /** What the last copy beside the database holds, for where it cannot be opened. */
  readonly lastCopy?: (() => Promise<readonly StoredFact[]>) | undefined
  /** Set only by tests of releases to come. */
  readonly databaseVersion?: number
}

/** The disk, with rows of these rules, or this tab; where that cannot be, this page's memory with the reason. */
export async function openHome(options: HomeOptions): Promise<Home> {
  const { name, onLost, databaseVersion, inTab } = options
  if (inTab) return (await import('./shared/tab-home.ts')).openTabHome(options)
  const version = databaseVersion === undefined ? {} : { version: databaseVersion }
  const connected = await connect({ name, onLost, ...version })
  try {
    if (connected.ok) return await onDisk(await withAllStores(connected.value, options), options)
    const { problem, later } = connected.problem
    const { inMemory, readOnly, readNewer } = await import('./fallback.ts')
    if (problem.kind === 'newer') return readOnly(options, await readNewer(name))
    const copied = problem.kind === 'broken' ? await options.lastCopy?.() : undefined
    const home = inMemory(options, problem, copied ?? [])
    // Closed at once: the way back opens the database as any start does.
    return later ? { ...home, heldUntil: later.then((db) => db.close()) } : home
  } catch (error) {
    const { inMemory } = await import('./fallback.ts')
    return inMemory(options, problemOf(error), [])
  }
}

/** A damaged file may open without all of its stores. */
async function withAllStores(db: JournalDatabase, options: HomeOptions): Promise<JournalDatabase> {
  if (ALL.every((store) => db.objectStoreNames.contains(store))) return db
  return (await import('./disk/remake.ts')).remake(db, options)
}

async function onDisk(db: JournalDatabase, options: HomeOptions): Promise<Home> {
  const { rules, name, rebuildAway } = options
  const place = createDiskJournal(db, options)
  const found = await db.get('meta', META_KEY)
  const isErased = await options.finishErasing?.(place, isErasing(found))
  const meta = isErased ? await db.get('meta', META_KEY) : found
  if (meta && isNewer(meta, rules)) {
    const { readOnly } = await import('./fallback.ts')
    const facts = await place.facts()
    db.close()
    return readOnly(options, facts)
  }
  const home: Home = { keeping: { kind: 'disk' }, place, close: () => db.close() }
  try {
    const isLacking = await compareWithOutside(db, meta, options)
    // Before the first answer: rows of other rules could say that nothing is due.
    if (meta && meta.rules < rules.version) {
      const rebuilt = await rebuildAway?.(name, () => undefined)
      if (!rebuilt?.ok) await place.rebuild()
    }
    return { ...home, isLacking, owesCopies: meta?.owesCopies !== undefined }
  } catch (error) {
    // What cannot be written anew can still be read: nothing of it is lost, and memory has the right rows.
    const { withdraw } = await import('./fallback.ts')
    return withdraw(home, options, problemOf(error))
  }
}

/** Before anything is written: whether the database holds less than is known outside of it. */
async function compareWithOutside(
  db: JournalDatabase,
  meta: Meta | undefined,
  options: HomeOptions,
): Promise<boolean> {
  const { outside } = options
  if (!outside) return false
  // Marks reach the disk late, also those that were erased: a killed browser has them again.
  if (meta?.emptied !== undefined && isFromBefore(outside, meta.emptied)) outside.clear()
  const isUnsaid = meta?.missing && !outside.get(MISSING)
  if (isUnsaid || turnOutside(outside) > turnOf(meta)) {
    const { findLoss } = await import('./disk/remake.ts')
    return findLoss(db, options, outside)
  }
  const held = heldOf(meta)
  if (held) keepOutside(outside, held, meta?.missing)
  return false
}
