import type { EnvelopeProblem } from '#formats/envelope.ts'

/** Why a backup could not be opened. Words for each are in `#messages/backup-refusal.ts`. */
export type BackupProblem =
  | EnvelopeProblem
  /** It ends, or can be unpacked no further, after so many of the records it began with. */
  | { readonly kind: 'ends-early'; readonly records: number; readonly of: number }
  /** What it is packed in was changed, after so many records, or goes on after its end. */
  | { readonly kind: 'packing'; readonly records: number }
  /** It unpacks to more than is read. */
  | { readonly kind: 'bomb'; readonly maxBytes: number }
  /** A line that is none of a backup; the first is 1. */
  | { readonly kind: 'line'; readonly line: number }
  /** It says another number of records than it holds. */
  | { readonly kind: 'miscounted'; readonly said: number; readonly found: number }
  /** Every line can be read, and some say something else than was written. */
  | { readonly kind: 'digest' }
  /** Something stands after its last line. */
  | { readonly kind: 'trailing' }
  /** The browser can no longer read the file. */
  | { readonly kind: 'unreadable' }
  | LockProblem

/** Why a file that is locked with a passphrase could not be opened. */
export type LockProblem =
  /** It needs its passphrase. */
  | { readonly kind: 'locked' }
  /** That is not its passphrase. */
  | { readonly kind: 'wrong-passphrase' }
  /** It is locked for a key, and no passphrase opens it. */
  | { readonly kind: 'other-lock' }
  /** It asks for more work than is done, or for more memory than there is. */
  | { readonly kind: 'slow-lock' }
  /** It was changed, or its end is missing. */
  | { readonly kind: 'lock-damaged' }
  /** What opens and locks files is neither kept nor within reach. */
  | { readonly kind: 'lock-away' }
