import type { DBSchema, IDBPDatabase } from 'idb'
import type { FactId, Subject } from '#domain/journal/fact.ts'
import type { Holding } from '#domain/journal/holding.ts'
import type { Missing } from '#domain/journal/missing.ts'
import type { Row } from '#domain/journal/row.ts'
import type { Contents, KeptFact, Segment } from '#domain/journal/segment.ts'
import type { Writer } from '#domain/journal/stamp.ts'

/** The one record about the database itself, read and written in the same transaction as the facts. */
export interface Meta {
  /** A release whose `WRITER_VERSION` is lower reads, and writes nothing. */
  readonly minWriter: number
  /** `RowRules.version` the rows were made by. */
  readonly rules: number
  /** The choice that rows with a basis were made by (`RowRules.basis`). Absent: the usual. */
  readonly basis?: string
  /** How often was written here, so that who worked long on what they had read sees whether it still holds. */
  readonly turn?: number
  /** How many facts came into `facts` since it was last looked which of them belong in segments. Absent: not counted. */
  readonly tail?: number
  readonly writer: Writer
  /** What is held. It counts only where its turn is this record’s: an older release carries it on unread. */
  readonly held?: Holding
  /** What was held here and is missing, until it is back. */
  readonly missing?: Missing
  /** Something was erased for good, in the write of this turn or later, and may still be in copies of all records. */
  readonly owesCopies?: number
  /** Everything is to be erased, as of the write of this turn: any write after it, by whatever release, takes that back. */
  readonly erasing?: number
  /** In which turn everything was erased last: marks from before it are to go, should they be there again. */
  readonly emptied?: number
}

/**
 * The stores and indexes of the database. A fact lies in `facts` when it is written, with its subjects beside it, so
 * that one subject's facts are found by index; later it goes into a segment with others of its device.
 */
export interface JournalSchema extends DBSchema {
  facts: { key: FactId; value: KeptFact; indexes: { subjects: Subject } }
  segments: { key: FactId; value: Segment }
  /** What each segment is about, so that the ones about a subject are found without reading all. */
  contents: { key: FactId; value: Contents }
  rows: { key: Subject; value: Row; indexes: { due: [lane: number, due: number] } }
  meta: { key: typeof META_KEY; value: Meta }
}

/** An open connection to the journal's database. */
export type JournalDatabase = IDBPDatabase<JournalSchema>

/** Version of the stores and indexes. Facts are never rewritten by an upgrade. */
export const DATABASE_VERSION = 2

/** What this release knows how to write. Raise it, and `minWriter` with it, when older code must not write any more. */
export const WRITER_VERSION = 2

/** So many facts may lie singly before it is time to compact: as many as two segments hold. */
export const TAIL_MOST = 8_192

/** Key of the one record in `meta`. */
export const META_KEY = 'state'

/** Brings the stores of any older version up to this one, step by step. */
export function upgrade(db: JournalDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    db.createObjectStore('facts', { keyPath: 'fact.id' }).createIndex('subjects', 'subjects', {
      multiEntry: true,
    })
    db.createObjectStore('rows', { keyPath: 'subject' }).createIndex('due', ['queue.lane', 'queue.due'])
    db.createObjectStore('meta')
  }
  if (oldVersion < 2) {
    db.createObjectStore('segments', { keyPath: 'last' })
    db.createObjectStore('contents', { keyPath: 'last' })
  }
}
