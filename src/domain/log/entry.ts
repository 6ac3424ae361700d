import type { FactId } from '#domain/journal/fact.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import type { EntryId, EntryRecord } from './record.ts'

/** One revision of an entry that no other has replaced. */
export interface Head {
  readonly fact: FactId
  readonly at: Millis
  readonly offsetMin: OffsetMin
  readonly record: EntryRecord
  readonly isDeleted: boolean
}

/** The state of an `entry:<id>` row: what it says now, and where from. */
export interface EntryState {
  readonly id: EntryId
  /** The number given when it was first saved; two devices may have given the same. */
  readonly number: number
  /** When it was first saved; of an erased one, when it was erased. */
  readonly bornAt: Millis
  /** Every fact about it in force, oldest first, so that a revision can tell which of them are replaced. */
  readonly replaced: readonly FactId[]
  /** One, or several after two devices changed it apart: a conflict the person settles. Newest last. */
  readonly heads: readonly Head[]
  readonly revisions: number
  /** It was erased for good: nothing is left but its number, and nothing said of it since counts. */
  readonly isPurged?: true
}

/** An entry as lists and rules see it: its newest head, numbered once over the whole log. */
export interface Entry {
  readonly id: EntryId
  /** Unique in the log: as given, or the next free one where two devices gave the same. */
  readonly number: number
  readonly record: EntryRecord
  readonly head: Head
  /** Other unreplaced heads, newest first; empty unless two devices changed it apart. */
  readonly conflicts: readonly Head[]
  readonly isDeleted: boolean
  readonly bornAt: Millis
  readonly revisions: number
}
