import type { Id } from '#domain/id.ts'
import type { DurationMillis, Moment } from '#domain/time.ts'
import type { Copies } from './copies.ts'
import type { Drafts } from './drafts.ts'
import type { OwnJob } from './errand.ts'
import type { Folder } from './folder.ts'
import type { Journal, Tell } from './journal.ts'
import type { PassOn } from './pass-on.ts'
import type { Seat, Sitting } from './seat.ts'

/** The outside world, as one value. Real in `web.ts`, faked in tests. Stores get it from `#stores/device.ts`. */
export interface Device {
  readonly journal: Journal
  /** When it is here, and how far local time stands from UTC. */
  now(): Moment
  /** How long this page has lived, by a clock that nobody can set. In some browsers it stands still while the device sleeps. */
  uptime(): DurationMillis
  /** A random whole number from 0 to below `limit`. */
  chance(limit: number): number
  readonly files: Files
  readonly drafts: Drafts
  readonly passOn: PassOn
  readonly shipped: Shipped
  /** Small notes that outlive the database: by some of them it is seen when it was lost. */
  readonly marks: Marks
  /**
   * Calls back when another tab may have set a mark: it did, or this page comes back to the front, where it may have
   * missed word of it. Returns the way to stop.
   */
  watchMark(name: string, listener: () => void): () => void
  /**
   * Does a job over the facts on the disk away from the page. Resolves to nothing where that cannot be had, or broke
   * off: the page does it then. Absent where facts are kept otherwise.
   */
  askAway?(job: OwnJob, tell: Tell): Promise<unknown>
  /** Copies of all records beside the database; absent where none may be, nothing where the browser can keep none. */
  copies?(): Promise<Copies | undefined>
  /** A folder of the person’s for copies of all records; absent where none may be, nothing where the browser can use none. */
  folder?(): Promise<Folder | undefined>
  /**
   * Runs work while no other tab runs any under the same name, one after another in the order they came. Where that
   * cannot be had, or another holds it too long, it runs all the same.
   */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Sits down to do what one tab does at a time. */
  sitDown(name: string, sitting: Sitting): Promise<Seat>
}

/** Files a person hands over or takes away. */
export interface Files {
  /**
   * Hands a file to the person: a download, or the share sheet where there is one. False: they closed the sheet.
   * `share`: by the sheet also where a download is the habit, as text where the sheet takes no file of its type.
   */
  offer(name: string, type: string, bytes: Uint8Array<ArrayBuffer>, way?: 'share'): Promise<boolean>
}

/** All of one quiz, scenario or task, whose page carries only how it begins. */
export type SheetPart = `quizzes/${Id}` | `scenarios/${Id}` | `tasks/${Id}`

/** Parts of the catalogue that ship as JSON beside the pages, fetched once and kept. */
export interface Shipped {
  /** Resolves to the parsed JSON; rejects when it is neither cached nor reachable. */
  load(
    part: 'cards' | 'anki' | 'credit' | 'search' | 'items' | 'sets' | 'misconceptions' | SheetPart,
  ): Promise<unknown>
}

/** Text kept under a name, outside IndexedDB. Reading and writing never throw; a refused write is forgotten. */
export interface Marks {
  get(name: string): string | undefined
  set(name: string, value: string): void
  remove(name: string): void
  /** Names of marks that begin with `prefix`. */
  names(prefix: string): readonly string[]
  /** Removes every mark of this site. */
  clear(): void
}
