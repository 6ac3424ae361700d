import type { RowRules } from '#domain/journal/row.ts'
import type { Moment } from '#domain/time.ts'
import type { Marks } from './device.ts'
import type { Sealing } from './disk/sealing.ts'
import type { Counted } from './errand.ts'
import type { Home, HomeOptions } from './home.ts'
import type { MergeReport, Rebuilt, Tell } from './journal.ts'

/** What the journal of this browser is made of. */
export interface WebJournalOptions extends Pick<HomeOptions, 'finishErasing' | 'lastCopy'> {
  /** Name of the database, of its lock (`<name>-writer`) and of the channel between tabs. */
  readonly name: string
  readonly rules: RowRules
  readonly now: () => Moment
  /** Runs at `erase`, for what is kept outside the database. */
  readonly onErase: () => void
  /** On a shared computer: in this tab alone. The name is this page's own then, so that no other tab is heard or told. */
  readonly inTab?: boolean
  /** Rebuilds the database of that name away from the page, where that can be had. */
  readonly rebuildAway?: (name: string, tell: Tell) => Promise<Rebuilt | undefined>
  /** Puts single facts of the database of that name into segments, away from the page; absent where it is not to be. */
  readonly compactAway?: (name: string) => Promise<unknown>
  /** Looks at every record of the database of that name, away from the page; absent where it is not to be. */
  readonly countAway?: (name: string) => Promise<Counted | undefined>
  /** Keeps copies beside the database: at a quiet moment of a home, or to have erased in them what is erased here. */
  readonly careForCopies?: (quiet?: Home) => Promise<void>
  /** Runs once something is erased here because it was where a merge came from, for what is kept beside the facts. */
  readonly onErasedElsewhere?: (merged: MergeReport) => Promise<void>
  /** What is remembered outside of the database; absent where nothing may be. */
  readonly outside?: Marks
  /** Set only by tests of releases to come. */
  readonly databaseVersion?: number
  /** Set only by tests, which have few facts. */
  readonly sealing?: Sealing
}
