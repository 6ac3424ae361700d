import type { ToErase } from '#domain/journal/erasure.ts'
import type { Fact, Happening, StoredFact, Subject } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import type { Result } from '#domain/result.ts'
import type { Day } from '#domain/time.ts'

/** Why something could not be kept. Words for each are in `#messages/storage.ts`. */
export type StorageProblem =
  /** The browser refuses storage (blocked cookies, some private windows). */
  | { readonly kind: 'refused' }
  /** The disk or the site's share of it is full. */
  | { readonly kind: 'full' }
  /** A newer release of the site has written here; this one only reads. */
  | { readonly kind: 'newer' }
  /** Another tab with an older release is open and holds the database. */
  | { readonly kind: 'held' }
  /** The browser closed the database and it could not be opened again. */
  | { readonly kind: 'broken'; readonly detail: string }

/** Where facts go: to the disk; to this tab alone, on a shared computer; or, where that is refused, to this page's memory. */
export type Keeping =
  | { readonly kind: 'disk' }
  | { readonly kind: 'tab' }
  | { readonly kind: 'memory'; readonly problem: StorageProblem }

/** What a merge did, or would do: counts of facts. */
export interface MergeReport {
  readonly added: number
  readonly known: number
  /** Same id and clock, other content: altered by another hand. Left out, never overwritten. What a copied profile wrote is added. */
  readonly clashes: number
  /** About entries and packs that were erased for good, here or by what came with them. Left out. */
  readonly erased: number
  /** Entries here that are erased with it for good, because they were erased where it came from. */
  readonly erasing: number
  /** Packs here that are, with all that was kept of them. */
  readonly erasingPacks: number
}

/** Hears what share of a long work is done, 0 to 1. */
export type Tell = (share: number) => void

/** What a rebuild came to. */
export type Rebuilt = Result<RebuildReport, StorageProblem>

/** How many rows there are, how many of them were not as they should be, and what of the records is no use. */
export interface RebuildReport {
  readonly rows: number
  readonly mended: number
  /** How many facts a damage has taken. */
  readonly unread: number
  /** How many records are no facts: left out everywhere, and not removed. */
  readonly unsound: number
  /** How many facts of what had been erased for good were here again, and are gone. Absent: none. */
  readonly erased?: number
}

/**
 * The append-only list of facts and the rows beside it. One writer at a time over all tabs. A promise
 * of `append` or `merge` resolves with `ok` only when the bytes are on the disk (or, in memory mode,
 * in memory: `keeping` says which).
 */
export interface Journal {
  /** Opens on first use; resolves to where facts go. */
  keeping(): Promise<Keeping>
  /**
   * Stamps what happened, in order, and writes facts and their rows in one transaction: all or none. Tells of much. What
   * is about an entry or a pack that was erased meanwhile is left out, as it is in a merge: it is not among what is given back.
   */
  append(happenings: readonly Happening[], tell?: Tell): Promise<Result<readonly Fact[], StorageProblem>>
  /** Every fact, in fold order. For backup and rebuild; no screen calls it before its first paint. */
  facts(): Promise<readonly StoredFact[]>
  /** This device's newest facts first, for undo. */
  recent(limit: number): Promise<readonly StoredFact[]>
  /** Every fact about one subject, undos among them, in fold order: its history. */
  factsAbout(subject: Subject): Promise<readonly StoredFact[]>
  row(subject: Subject): Promise<Row | undefined>
  /** Rows of subjects that begin with `prefix` (`point:`), in order of subject. */
  rows(prefix: string): Promise<readonly Row[]>
  /** Subjects that begin with `prefix`, without their rows: cheap. */
  subjects(prefix: string): Promise<readonly Subject[]>
  /** Rows of a lane due up to and with a day, soonest first, by index. */
  due(lane: number, until: Day, limit: number): Promise<readonly Row[]>
  /** How many rows are due up to and with a day, in all lanes that know days. By index; takes as long as there are many, so no further than to `most`. */
  countDue(until: Day, most?: number): Promise<number>
  /** How many rows wait in one lane, those due `after` a day up to and with `until`. By index. */
  countLane(lane: number, after: Day, until: Day): Promise<number>
  /** The first day after `after` on which something is due. */
  nextDue(after: Day): Promise<Day | undefined>
  /** What `merge` would do, changing nothing. */
  weigh(facts: readonly StoredFact[]): Promise<MergeReport>
  /** Takes in facts of another device or a backup, by set union: all or nothing. Tells how far it is. */
  merge(facts: readonly StoredFact[], tell?: Tell): Promise<Result<MergeReport, StorageProblem>>
  /**
   * Makes every row again from the facts, where it can away from the page; says how many differed from what was kept,
   * and on the way what share is done. Others see all the old rows or all the new ones.
   */
  rebuild(tell?: Tell): Promise<Rebuilt>
  /** Resolves once every row was made by what is chosen now (weights of one's own): after a choice, a rebuild is under way. */
  upToDate(tell?: Tell): Promise<void>
  /**
   * Erases entries and packs for good, in one transaction: every fact about them, what else is kept of them and their
   * rows leave this place, and what stays says so. Gives what stays; nothing for those that are not here.
   */
  purge(all: readonly ToErase[]): Promise<Result<readonly Fact[], StorageProblem>>
  /** The person goes on without what was held here and is missing. It stays known, and a file still brings it back. */
  goWithout(): Promise<Result<void, StorageProblem>>
  /**
   * Writes down on the disk that everything is about to be erased, or is not to be after all: where the browser is killed
   * in between, the next start ends it.
   */
  meanToErase(isMeant: boolean): Promise<Result<void, StorageProblem>>
  /** Removes everything of this person from this device. */
  erase(): Promise<Result<void, StorageProblem>>
  /**
   * Calls back with facts written here or in another tab; returns the way to stop. An empty list says that
   * anything may have changed: a merge, a rebuild, all erased, or facts go somewhere else now.
   */
  watch(listener: (facts: readonly StoredFact[]) => void): () => void
}
