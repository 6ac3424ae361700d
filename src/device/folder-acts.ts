import type { StoredFact } from '#domain/journal/fact.ts'
import type { Millis } from '#domain/time.ts'
import type { FolderFile } from './folder-record.ts'

/** What the worker is asked to do with the folder. */
export type FolderAct =
  /** Looks at every file, and hands over what is new in those that are taken in unasked; where there is nothing, writes. */
  | { readonly kind: 'read'; readonly at: Millis }
  /** Writes this browser’s own file where it does not hold what is here. */
  | { readonly kind: 'write'; readonly at: Millis }
  /** What one file holds. */
  | { readonly kind: 'open'; readonly file: string }
  /** Reads every file that is not somebody else’s, and says what of the missing it would bring back. */
  | { readonly kind: 'look' }

/** A file with something that is not here. */
export interface FolderBrings {
  readonly file: FolderFile
  readonly facts: readonly StoredFact[]
}

/** A file that would bring something back. */
export interface FolderCopy {
  readonly file: string
  readonly madeAt: Millis
  readonly isOwn: boolean
  /** How many records it holds. */
  readonly records: number
  /** How many of the missing ones it brings back. */
  readonly bringsBack: number
}

/** What comes of it; nothing where no folder was chosen, or it cannot be used now. */
export interface FolderDone {
  readonly read: readonly FolderBrings[] | undefined
  readonly write: undefined
  readonly open: readonly StoredFact[] | undefined
  readonly look: readonly FolderCopy[] | undefined
}
