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
 * How facts become rows. Pure: the same facts in the same order give the same row, whether they come one by one, as
 * they happen, or all at once. `step` sees facts in fold order, undone ones already left out.
 */
export interface RowRules {
  /** Raised when a row's shape or meaning changes; rows of another version are rebuilt at the start. */
  readonly version: number
  /** The lanes whose rows are due on a day. Rows of other lanes wait in an order and for no day. */
  readonly dueLanes: readonly number[]
  subjectsOf(fact: StoredFact): readonly Subject[]
  /** Resolves once `step` can fold these subjects: costly rules (the memory model) load only where they are used. */
  prepare?(subjects: readonly Subject[]): Promise<void>
  /** The row after more facts about its subject: one that just happened, or all there are. */
  step(row: Row | undefined, subject: Subject, facts: readonly Fact[]): Row | undefined
  readonly basis?: Basis
}

/**
 * Something a person chooses that the rows of other subjects hang on. Rows say by which choice they were made, and are
 * all made again when another is in force; until then what is written goes on by the one they have.
 */
export interface Basis {
  /** Whose facts make the choice. It hangs on no choice itself. */
  readonly subject: Subject
  /** What a row of that subject chooses, as a text to keep and compare; empty for what is usual. */
  chosenBy(row: Row | undefined): string
  /** The same rules by a choice. */
  by(chosen: string): RowRules
}

/** Fold order: clock, then device, then seq. Total, and the same on every device. */
export function compareFacts(a: StoredFact, b: StoredFact): number {
  return (
    a.clock.wall - b.clock.wall ||
    a.clock.count - b.clock.count ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
  )
}
