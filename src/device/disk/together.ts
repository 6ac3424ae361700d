import type { IDBPObjectStore } from 'idb'
import type { JournalDatabase, JournalSchema } from './schema.ts'

/** The rows, as one transaction reads them. */
export type RowStore = IDBPObjectStore<JournalSchema, ['rows'], 'rows', 'readonly'>

/**
 * Gives what is read of the rows in one breath one transaction: opening one costs more than most reads, and a screen
 * that opens asks some thirty things at once. A transaction lives until the page is idle again, so it is handed out no
 * longer than until then.
 */
export function createTogether(db: JournalDatabase): () => RowStore {
  let open: RowStore | undefined
  return () => {
    open ??= opened(db)
    queueMicrotask(() => {
      open = undefined
    })
    return open
  }
}

function opened(db: JournalDatabase): RowStore {
  const { done, store } = db.transaction('rows')
  // Each read says itself what became of it.
  done.catch(() => undefined)
  return store
}
