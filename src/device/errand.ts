import type { Clock } from '#domain/journal/clock.ts'
import type { Holding } from '#domain/journal/holding.ts'
import type { Missing } from '#domain/journal/missing.ts'
import type { Tallied } from '#domain/journal/tally.ts'
import type { MarkedClass } from '#domain/pack/marked-class.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { MarkingSheets } from '#domain/pack/remark.ts'
import type { Outcome } from '#domain/review/optimise/optimise.ts'
import type { Millis, Moment } from '#domain/time.ts'
import type { CopyAct } from './copies.ts'
import type { Draft } from './drafts.ts'
import type { FolderAct } from './folder-acts.ts'
import type { Rebuilt } from './journal.ts'

/** A file on its way to the worker, as `#formats/receipts/handed.ts` has it. */
interface HandedFile {
  readonly name: string
  readonly blob: Pick<Blob, 'size' | 'slice' | 'arrayBuffer'>
  readonly isChosen: boolean
}

/** What a page asks the worker to do with all facts of a database. */
export type Job =
  | { readonly kind: 'rebuild'; readonly name: string }
  /** Puts facts that lie singly into segments. */
  | { readonly kind: 'compact'; readonly name: string }
  /** Looks at every record, and takes down what is held and what is missing. */
  | { readonly kind: 'count'; readonly name: string }
  /** Counts every fact by what it is about; apart from all, those after a clock. */
  | { readonly kind: 'tally'; readonly name: string; readonly after?: Clock }
  /** Writes a backup of every fact, locked where a passphrase is given. */
  | {
      readonly kind: 'backup'
      readonly name: string
      readonly madeAt: Millis
      readonly passphrase?: string
      /** What is half filled in, to go with them. */
      readonly forms?: readonly Draft[]
    }
  /** Reads a backup and says what taking it in would do; hands its facts over only where they are wanted. */
  | {
      readonly kind: 'weigh'
      readonly name: string
      readonly file: Blob
      readonly passphrase?: string
      readonly wantsFacts: boolean
    }
  /** Writes, reads or cleans the copies that this browser keeps beside the database. */
  | { readonly kind: 'copies'; readonly name: string; readonly act: CopyAct }
  /** Reads the files of a folder of the person’s, and writes this browser’s own. */
  | { readonly kind: 'folder'; readonly name: string; readonly act: FolderAct }
  /** Looks for weights that foretell better than those in force; the seed is where its chance begins. */
  | {
      readonly kind: 'optimise'
      readonly name: string
      readonly seed: number
      readonly inForce?: readonly number[]
    }
  /** Marks every receipt of a pack that is in the database, and works out what that tells. */
  | {
      readonly kind: 'mark'
      readonly name: string
      readonly pack: PackId
      readonly sheets: MarkingSheets
      readonly now: Moment
    }
  /** Reads every receipt in what was handed over; touches no database. */
  | {
      readonly kind: 'receipts'
      readonly handed: { readonly text: string; readonly files: readonly HandedFile[] }
    }

/** What is held in a database, and what is missing of it. */
export interface Counted {
  readonly held?: Holding
  readonly missing?: Missing
}

/** What a job comes to. */
export interface Done {
  readonly rebuild: Rebuilt
  readonly compact: undefined
  /** Nothing where others kept writing. */
  readonly count: Counted | undefined
  readonly tally: Tallied
  /** A `Result` of `MadeBackup`, and of `WeighedBackup`, in `#formats/backup/work.ts`: this floor knows no formats. */
  readonly backup: unknown
  readonly weigh: unknown
  /** As `CopyDone` has it for what was asked. */
  readonly copies: unknown
  /** As `FolderDone` has it for what was asked. */
  readonly folder: unknown
  readonly optimise: Outcome
  /** Nothing where the pack is not here. */
  readonly mark: MarkedClass | undefined
  /** A `ReadAll` of `#formats/receipts/handed.ts`: this floor knows no formats. */
  readonly receipts: unknown
}

/** What the worker says: how far it is, what came of it, or that it could not. */
export type Word<Kind extends Job['kind'] = Job['kind']> =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly done: Done[Kind] }
  | { readonly kind: 'failed'; readonly detail: string }

/** A job under way. */
export interface Errand<Kind extends Job['kind']> {
  /** Rejects where the worker could not be started or gave up. */
  readonly done: Promise<Done[Kind]>
  /** Ends it at once; `done` then stays open for good. */
  stop(): void
}

/** A job over the facts of this page’s own database. */
export type OwnJob = Nameless<Extract<Job, { readonly kind: OwnKind }>>

type OwnKind = 'backup' | 'weigh' | 'mark' | 'tally'

type Nameless<One> = One extends Job ? Omit<One, 'name'> : never
