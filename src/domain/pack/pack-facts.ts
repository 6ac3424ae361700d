import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { OwnItem } from './own.ts'
import type { Award, FeedbackBody, PackAnswer, PackBody, PackId, ReceiptBody } from './pack.ts'
import type { RosterEntry } from './roster.ts'
import type { ExtraPercent } from './rules.ts'

/** A tutor kept a pack, changed who should answer it, or took it off the list; the last one counts. */
export interface PackSaved {
  readonly kind: 'pack.saved'
  readonly pack: PackId
  readonly body: PackBody
  readonly names: readonly string[]
  readonly removed?: true
  /** Its own items whole, where learners get them without their key; version 2. */
  readonly keys?: readonly OwnItem[]
  /** The reveal code of a pack that has one; version 2. */
  readonly code?: string
  /** What is known of who should answer, beside the names; version 2. */
  readonly roster?: readonly RosterEntry[]
}

/** A learner began a pack. This fact's id names the attempt; answers are the facts about its items that follow. */
export interface PackStarted {
  readonly kind: 'pack.started'
  readonly pack: PackId
  readonly body: PackBody
  /** Time on top that the learner says was agreed; version 2. */
  readonly extraPercent?: ExtraPercent
}

/**
 * A learner answered an item whose marks do not show at once. Until the attempt is ended the last one of an item
 * counts; it becomes `item.answered` when what was right is known and shown.
 */
export interface PackAnswered {
  readonly kind: 'pack.answered'
  readonly pack: PackId
  readonly attempt: FactId
  readonly answer: PackAnswer
}

/** An attempt is over: nothing that follows belongs to it. */
export interface PackEnded {
  readonly kind: 'pack.ended'
  readonly pack: PackId
  readonly attempt: FactId
  /** Its time was up. */
  readonly isOver?: true
}

/** A learner opened the key of a pack with the code that its tutor gave out. */
export interface PackRevealed {
  readonly kind: 'pack.revealed'
  readonly pack: PackId
  /** Its own items, whole. */
  readonly keys: readonly OwnItem[]
}

/** A tutor put the marking of a pack right; the last one holds, and receipts are marked anew by it. */
export interface PackCorrected {
  readonly kind: 'pack.corrected'
  readonly pack: PackId
  /** Own items whose key was put right, whole. */
  readonly keys: readonly OwnItem[]
  /** Items that count for nobody. */
  readonly leftOut: readonly Id[]
  /** Items whose every answer has all its marks. */
  readonly allRight: readonly Id[]
}

/** A tutor marked one answer by hand; the last one of an item holds. */
export interface AnswerMarked {
  readonly kind: 'answer.marked'
  readonly pack: PackId
  readonly attempt: FactId
  readonly learner: string
  readonly award: Award
  /** It is not marked any more. */
  readonly removed?: true
}

/** A learner took in what the tutor gave back. */
export interface FeedbackTaken {
  readonly kind: 'feedback.taken'
  readonly pack: PackId
  readonly feedback: FeedbackBody
}

/** A learner let a receipt out of the house. That it arrived can't be known. */
export interface PackSubmitted {
  readonly kind: 'pack.submitted'
  readonly pack: PackId
  readonly attempt: FactId
  readonly learner: string
  readonly way: 'mail' | 'share' | 'link' | 'file'
}

/**
 * A pack was erased for good, with all that was kept of it: as its tutor's, as its learner's, or both. What is left is
 * its name, a digest that no word of it can be read from, and the ids by which a copy that comes back is known.
 */
export interface PackPurged {
  readonly kind: 'pack.purged'
  readonly pack: PackId
  /** Those erased here; another device may have had more of them, which go when it hears of this. */
  readonly facts: readonly FactId[]
}

/** A tutor took a receipt in. */
export interface ReceiptTaken {
  readonly kind: 'receipt.taken'
  readonly pack: PackId
  readonly receipt: ReceiptBody
}
