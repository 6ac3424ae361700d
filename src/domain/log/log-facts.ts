import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { EntryId, EntryRecord } from './record.ts'

/**
 * An entry of the log says something new from now on. Revisions never overwrite one another: each names those it
 * replaces, and two that nothing replaces are a conflict for the person to settle.
 */
export interface EntryRevised {
  readonly kind: 'entry.revised'
  readonly entry: EntryId
  /** The revisions that the person saw when writing this one; none for a new entry. */
  readonly replaces: readonly FactId[]
  /** From 1, given with the first revision: one more than the highest of the log then. */
  readonly number: number
  readonly record: EntryRecord
  /** The entry is taken off the list. Undoing this fact brings it back. */
  readonly deleted?: true
}

/**
 * An entry was erased for good. The facts about it are gone from this device's disk and from whatever it hands on; what
 * is left is this: its number, which no other entry gets, and the ids by which a copy that comes back is known.
 */
export interface EntryPurged {
  readonly kind: 'entry.purged'
  readonly entry: EntryId
  readonly number: number
  /** Those erased here; another device may have had more of them, which go when it hears of this. */
  readonly facts: readonly FactId[]
}

/** A learner wrote down a criterion of their own centre, changed it or took it off the list; the last one counts. */
export interface CriterionWritten {
  readonly kind: 'criterion.written'
  /** `own.` and ten characters of `a–z2–7`: links of entries name it where they name a marking point. */
  readonly criterion: Id
  /** As the centre numbers it: `2.3`. At most 40 characters. */
  readonly code: string
  /** At most 400 characters; may be empty. */
  readonly text: string
  /** The unit it goes with, if any. */
  readonly unit?: Id
  readonly removed?: true
}

/** A learner looked at what may be personal data in an entry and keeps it, with a reason. */
export interface FindingKept {
  readonly kind: 'finding.kept'
  readonly entry: EntryId
  /** What was found, as it stands in the entry. */
  readonly text: string
  readonly reason: string
  /** It is not kept after all. */
  readonly removed?: true
}

/** A learner put a name on the list of those that must not leave this device, or took it off. */
export interface NameListed {
  readonly kind: 'name.listed'
  /** As typed, at most 100 characters. */
  readonly name: string
  readonly removed?: true
}

/** Somebody who read the log in a file, an assessor say, wrote about one entry. It comes back as a fact of a device of its own. */
export interface EntryCommented {
  readonly kind: 'entry.commented'
  readonly entry: EntryId
  /** The revision that was read. */
  readonly revision: FactId
  /** Ten random characters of `a–z2–7`: the last fact with the same is what the comment says. */
  readonly comment: string
  /** Name or role, as typed. */
  readonly by: string
  readonly text: string
  /** The marking point or criterion it is about; absent: the entry as a whole. */
  readonly point?: Id
  /** Who wrote it signs this revision as seen. */
  readonly signs?: true
  readonly removed?: true
}

/** A learner has done what a comment asks, or says that it is not done after all. What is written anew is open again. */
export interface CommentSettled {
  readonly kind: 'comment.settled'
  readonly entry: EntryId
  /** As the comment names itself. */
  readonly comment: string
  /** It is not done after all. */
  readonly removed?: true
}
