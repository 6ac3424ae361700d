import { deleteDB } from 'idb'
import type { Marks } from '#device/device.ts'
import { readNewer } from '#device/fallback.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { clearAside, lookAside, setAside } from './aside.ts'
import { type ConnectOptions, connect } from './connect.ts'
import type { WriteContext } from './meta.ts'
import { noteLoss } from './repair.ts'
import type { JournalDatabase } from './schema.ts'
import { mergeToDisk } from './take-in.ts'

/**
 * Makes a database anew whose file is so damaged that it opens without all of its stores: nobody could read or write it
 * again. What the stores that are left still hold is set aside first, and taken back once what is missing is noted.
 */
export async function remake(
  db: JournalDatabase,
  options: ConnectOptions & WriteContext,
): Promise<JournalDatabase> {
  db.close()
  const facts = await factsLeft(options.name)
  if (facts.length > 0) await setAside(options.name, facts)
  await remove(options.name)
  const connected = await connect(options)
  if (!connected.ok) throw new DOMException('The database could not be made anew', 'UnknownError')
  const { value: made } = connected
  if (options.outside) await noteLoss(made, options, options.outside)
  await takeBack(made, options)
  return made
}

/** Notes that something is missing; where a database was being made anew and that broke off, what was set aside comes back. */
export async function findLoss(db: JournalDatabase, context: WriteContext, marks: Marks): Promise<boolean> {
  const isLacking = await noteLoss(db, context, marks)
  await takeBack(db, context)
  return isLacking
}

async function takeBack(db: JournalDatabase, context: WriteContext): Promise<void> {
  const facts = soundAmong(await lookAside(db.name))
  if (facts.length === 0) return
  const merged = await mergeToDisk(db, context, facts)
  if (merged.ok) await clearAside(db.name)
}

/** Where a store is there and cannot be read, it is left alone: another start may be able to. */
async function factsLeft(name: string): Promise<readonly StoredFact[]> {
  return soundAmong(await readNewer(name))
}

function soundAmong(all: readonly unknown[]): readonly StoredFact[] {
  return all.map(parseFact).flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
}

/** Where another tab does not let go, it is left for another start. */
function remove(name: string): Promise<void> {
  const held = Promise.withResolvers<never>()
  const giveUp = () => held.reject(new DOMException('Another tab holds the database', 'UnknownError'))
  const removing = deleteDB(name, { blocked: () => setTimeout(giveUp, HELD_MILLIS) })
  return Promise.race([removing, held.promise])
}

const HELD_MILLIS = 1_000
