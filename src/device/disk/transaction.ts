import type { IDBPTransaction } from 'idb'
import type { JournalDatabase, JournalSchema } from './schema.ts'

type Stores = typeof ALL

/** Every store: a write sees them all at one moment. */
export const ALL: ['facts', 'rows', 'meta', 'segments', 'contents'] = [
  'facts',
  'rows',
  'meta',
  'segments',
  'contents',
]

/** The stores as a transaction over all of them gives them, to read or to write. */
export type AllStores = Pick<WriteTransaction, 'objectStore'>

/** One transaction over everything, in which facts and their rows are written together. */
export type WriteTransaction = IDBPTransaction<JournalSchema, Stores, 'readwrite'>

/**
 * Runs `work` in one transaction and resolves only when its bytes are on the disk. Whatever goes wrong, even
 * in the middle of `work`, nothing of it is kept and the error is thrown.
 */
export async function writeAllOrNothing<T>(
  db: JournalDatabase,
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(ALL, 'readwrite', { durability: 'strict' })
  // Awaited below; without this, an error thrown earlier would leave its rejection unhandled.
  transaction.done.catch(() => undefined)
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (error) {
    abort(transaction)
    throw transaction.error ?? error
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It had ended already: there is nothing left to take back.
  }
}
