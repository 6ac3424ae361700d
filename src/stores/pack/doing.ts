import type { ReadableAtom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { PackTime } from './do-time.ts'
import type { Begun, DoingView } from './do-view.ts'

/** A pack being done, one item at a time. */
export interface Doing {
  readonly begun: Begun
  readonly $view: ReadableAtom<DoingView>
  /** Opens an item, answered or not. */
  open(item: Id): void
  /** Goes on to the next item that is open after the one on screen, or to the overview. */
  next(): Promise<void>
  showAll(): void
  showSend(): void
  /** Ends the attempt: nothing can be changed any more. */
  finish(): Promise<void>
  /** Opens the key with the code that the tutor gave out, as it was typed. */
  reveal(typed: string): Promise<'open' | RevealProblem>
  /** The clock of a pack that has a limit, while it runs. */
  readonly time?: PackTime
  /** Takes the last card graded on this page back, and shows it again. */
  undo(): Promise<void>
  /** Tries again to fetch the item on screen. */
  retry(): void
  /** Stops following other tabs. Resolves once what was typed is on the disk, or refused. */
  leave(): Promise<void>
}

/** Why a reveal code opened nothing. */
export type RevealProblem = 'no-code' | 'wrong-code' | 'unreadable' | 'unreachable' | 'not-kept'
