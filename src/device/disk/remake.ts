import { deleteDB } from 'idb'
import { readNewer } from '#device/fallback.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { parseFact } from '#domain/journal/parse.ts'
import { type ConnectOptions, connect } from './connect.ts'
import type { WriteContext } from './meta.ts'
import { noteLoss } from './repair.ts'
import type { JournalDatabase } from './schema.ts'
import { mergeToDisk } from './take-in.ts'

/**
 * Makes a database anew whose file is so damaged that it opens without all of its stores: nobody could read or write it
 * again. What is missing is noted first, and what the stores that are left still hold is taken along.
 */
export async function remake(
  db: JournalDatabase,
  options: ConnectOptions & WriteContext,
): Promise<JournalDatabase> {
  db.close()
  const facts = await factsLeft(options.name)
  await remove(options.name)
  const connected = await connect(options)
  if (!connected.ok) throw new DOMException('The database could not be made anew', 'UnknownError')
  const { value: made } = connected
  if (options.outside) await noteLoss(made, options, options.outside)
  if (facts.length > 0) await mergeToDisk(made, options, facts)
  return made
}

/** Where a store is there and cannot be read, it is left alone: another start may be able to. */
async function factsLeft(name: string): Promise<readonly StoredFact[]> {
  const facts = (await readNewer(name)).map(parseFact)
  return facts.flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
}

/** Where another tab does not let go, it is left for another start. */
function remove(name: string): Promise<void> {
  const held = Promise.withResolvers<never>()
  const giveUp = () => held.reject(new DOMException('Another tab holds the database', 'UnknownError'))
  const removing = deleteDB(name, { blocked: () => setTimeout(giveUp, HELD_MILLIS) })
  return Promise.race([removing, held.promise])
}

const HELD_MILLIS = 1_000
