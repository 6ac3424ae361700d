import type { Day } from '#domain/time.ts'
import type { Fact, StoredFact, Subject } from './fact.ts'

/**
 * A snapshot row: the fold of all facts about one subject, kept beside the journal and written in the
 * same transaction as the fact. It is a cache; `foldSubject` makes it again from nothing.
 */
export interface Row<State = unknown> {
  readonly subject: Subject
  /** Only on rows that wait for a review. Which lanes there are, and what they mean, the rules say. */
  readonly queue?: QueuePlace
  readonly state: State
}

/** A place in one of the lanes in which rows wait, each in the order of its due days. */
export interface QueuePlace {
  readonly lane: number
  readonly due: Day
}

/**
 * How facts become rows. Pure: the same facts in the same order give the same row.
 * `step` sees facts in fold order, undone ones already left out.
 */
export interface RowRules {
  /** Raised when a row's shape or meaning changes; rows of another version are rebuilt at the start. */
  readonly version: number
  /** The lanes whose rows are due on a day. Rows of other lanes wait in an order and for no day. */
  readonly dueLanes: readonly number[]
  subjectsOf(fact: StoredFact): readonly Subject[]
  /** Resolves once `step` can fold these subjects: costly rules (the memory model) load only where they are used. */
  prepare?(subjects: readonly Subject[]): Promise<void>
  step(row: Row | undefined, subject: Subject, fact: Fact): Row | undefined
}

/** Fold order: clock, then device, then seq. Total, and the same on every device. */
export function compareFacts(a: StoredFact, b: StoredFact): number {
  return (
    a.clock.wall - b.clock.wall ||
    a.clock.count - b.clock.count ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
  )
}
