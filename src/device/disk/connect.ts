import { openDB } from 'idb'
import { freshLog } from '#device/fresh-log.ts'
import type { StorageProblem } from '#device/journal.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { problemOf } from './problem.ts'
import { DATABASE_VERSION, type JournalDatabase, type JournalSchema, upgrade } from './schema.ts'

/** Where to connect, and whom to tell when the connection is gone. */
export interface ConnectOptions {
  readonly name: string
  /** Set only by tests of releases to come. */
  readonly version?: number
  /** The browser closed the connection, or it was closed to let a newer release upgrade. */
  readonly onLost: () => void
}

/** Why there is no connection; `later` resolves if the tab that holds the database lets go of it. */
export interface Unconnected {
  readonly problem: StorageProblem
  readonly later?: Promise<JournalDatabase>
}

/** How long another tab may hold the database before the person is told: well within two seconds. */
const HELD_AFTER_MILLIS = 1_000

/** A browser that is just clearing the database refuses to open it and gives no reason: a moment later it does. */
const AGAIN_AFTER_MILLIS = [100, 300, 700] as const

/** Opens the database, or says within about two seconds why it cannot be used. */
export async function connect(options: ConnectOptions): Promise<Result<JournalDatabase, Unconnected>> {
  if (typeof indexedDB === 'undefined') return fail({ problem: { kind: 'refused' } })
  for (const millis of AGAIN_AFTER_MILLIS) {
    const connected = await connectOnce(options)
    if (connected.ok || connected.problem.problem.kind !== 'broken') return connected
    await new Promise((resolve) => setTimeout(resolve, millis))
  }
  return connectOnce(options)
}

async function connectOnce(options: ConnectOptions): Promise<Result<JournalDatabase, Unconnected>> {
  const held = Promise.withResolvers<'held'>()
  try {
    const opening = open(options, () => setTimeout(() => held.resolve('held'), HELD_AFTER_MILLIS))
    const first = await Promise.race([opening, held.promise])
    await freshLog()
    return first === 'held' ? fail({ problem: { kind: 'held' }, later: opening }) : ok(first)
  } catch (error) {
    return fail({ problem: problemOf(error) })
  }
}

function open({ name, version, onLost }: ConnectOptions, onBlocked: () => void): Promise<JournalDatabase> {
  return openDB<JournalSchema>(name, version ?? DATABASE_VERSION, {
    upgrade,
    blocked: onBlocked,
    // An older release must not stand in the way of a newer one: writes under way still end well.
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onLost()
    },
    terminated: onLost,
  })
}
