import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { HeldDevices } from '#domain/journal/holding.ts'
import type { Millis } from '#domain/time.ts'
import type { MergeReport } from './journal.ts'

/** By what a file is known not to have changed. */
export interface FileStamp {
  readonly size: number
  readonly modified: Millis
}

/** Why nothing can be read or written in the folder. */
export type FolderTrouble =
  /** The browser asks the person again before it lets this site in. */
  | { readonly kind: 'asks' }
  /** It is not where it was: moved, renamed, or its disk is not there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'full' }
  /** Another program has a file open, or the folder cannot be written to. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken'; readonly detail: string }

/** The file that this browser wrote last. */
export interface FolderWritten extends FileStamp {
  readonly at: Millis
  readonly digest: string
  readonly records: number
  /** What was held then; nothing where it was not counted. */
  readonly held?: HeldDevices
}

/** A file of another device, as it was when it was last looked at. */
export type FolderFile = FileStamp & {
  readonly name: string
  readonly profile: string
  readonly isConflictCopy: boolean
} & (
    | {
        readonly kind: 'waits' | 'taken'
        readonly madeAt: Millis
        readonly records: number
        readonly report: MergeReport
      }
    /** The person said that it is somebody else’s. */
    | { readonly kind: 'left' }
    /** It could not be opened; `problem` is a `BackupProblem`: this floor knows no formats. */
    | { readonly kind: 'refused'; readonly problem: unknown }
  )

/** What is remembered of the folder. */
export interface FolderRecord {
  readonly handle: FileSystemDirectoryHandle
  /** The name of this browser’s own file. */
  readonly profile: string
  readonly chosenAt: Millis
  readonly written?: FolderWritten
  readonly trouble?: FolderTrouble
  /** Profiles that the person said are theirs too, and others that are not. */
  readonly mine: readonly string[]
  readonly notMine: readonly string[]
  readonly files: readonly FolderFile[]
  /** How many files in it are none of ours. */
  readonly others: number
}

interface FolderSchema extends DBSchema {
  handles: { key: string; value: FolderRecord }
}

const KEY = 'folder'

/** What is remembered of the folder of that name’s database; undefined where none was chosen. */
export function readFolder(name: string): Promise<FolderRecord | undefined> {
  return whereThere(name, (db) => db.get('handles', KEY))
}

/** Changes what is remembered, in one transaction; nothing is put where there is no folder any more. */
export function changeFolder(
  name: string,
  change: (record: FolderRecord) => FolderRecord,
): Promise<FolderRecord | undefined> {
  return whereThere(name, async (db) => {
    const transaction = db.transaction('handles', 'readwrite')
    const before = await transaction.store.get(KEY)
    const after = before && change(before)
    if (after) await transaction.store.put(after, KEY)
    await transaction.done
    return after
  })
}

/** Remembers a folder in place of any other. */
export function putFolder(name: string, record: FolderRecord): Promise<void> {
  return withDatabase(name, async (db) => void (await db.put('handles', record, KEY)))
}

/** Remembers no folder any more. Files in it stay. */
export function forgetFolder(name: string): Promise<void> {
  return whereThere(name, (db) => db.clear('handles')).then(() => undefined)
}

/** Nothing where there is no such database: who chose no folder gets none by being looked at. */
async function whereThere<T>(
  name: string,
  work: (db: IDBPDatabase<FolderSchema>) => Promise<T>,
): Promise<T | undefined> {
  const all = await indexedDB.databases()
  return all.some((one) => one.name === databaseOf(name)) ? withDatabase(name, work) : undefined
}

const databaseOf = (name: string) => `${name}-folder`

/** A database of its own: the journal’s version and lock stay untouched. Opened for each, as it is seldom needed. */
async function withDatabase<T>(
  name: string,
  work: (db: IDBPDatabase<FolderSchema>) => Promise<T>,
): Promise<T> {
  const db = await openDB<FolderSchema>(databaseOf(name), 1, {
    upgrade: (fresh) => void fresh.createObjectStore('handles'),
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}
