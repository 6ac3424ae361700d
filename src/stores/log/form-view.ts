import type { Keeping, StorageProblem } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { EntryDraft, FieldProblem } from '#domain/log/draft.ts'
import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Signing } from '#domain/log/signed.ts'
import type { KnownRecord } from '#domain/log/types.ts'
import type { Moment } from '#domain/time.ts'
import type { WayBack } from '#messages/log-way-back.ts'
import type { DraftKeeping } from '#stores/drafts/keeper.ts'

/** What a person sees of the log’s form. */
export type FormView = Waiting | Choosing | Gone | Clashing | Locked | Writing | Saved

/** What is there is still being read. */
export interface Waiting {
  readonly kind: 'opening'
}

/** It is for the person to say what kind of entry it will be. */
export interface Choosing {
  readonly kind: 'choosing'
  /** A line in the inbox that waits for its type; absent for a new entry. */
  readonly captured?: { readonly entry: EntryId; readonly number: number; readonly text: string }
}

/** An entry that is signed: it is shown, and changed only after a question. */
export interface Locked {
  readonly kind: 'locked'
  readonly entry: EntryId
  readonly number: number
  readonly record: KnownRecord
  /** At least one. */
  readonly signings: readonly Signing[]
  /** The log, so that entries which it names can be named. */
  readonly entries: readonly Entry[]
  readonly criteria: readonly OwnCriterion[]
}

/** An entry that can’t be changed here: taken off the list, of a type of a later release, or erased for good. */
export interface Gone {
  readonly kind: 'gone'
  readonly why: 'deleted' | 'newer' | 'erased'
  readonly number: number
}

/** Two devices changed it apart: the person says which text to go on from. */
export interface Clashing {
  readonly kind: 'clashing'
  readonly entry: EntryId
  readonly number: number
  /** Newest first; at least two. */
  readonly heads: readonly Head[]
  /** Who signed each of them. */
  readonly signings: readonly (readonly Signing[])[]
  /** The log, so that entries which a text names can be named. */
  readonly entries: readonly Entry[]
  /** It came to this by saving just now, on this page. */
  readonly isOwnDoing: boolean
}

/** The form. */
export interface Writing {
  readonly kind: 'writing'
  readonly entry: EntryId
  readonly number: number
  /** It is in the log as ready: leaving it as a draft would take back what counts already. */
  readonly isReady: boolean
  /** It is signed as the log has it: what is saved now is not. */
  readonly isSigned: boolean
  /** The field that the link named which led here; `links` is what the entry shows. */
  readonly at?: string
  /** The fields that it is written for, the one to go back to last. */
  readonly ways: readonly WayBack[]
  /** It is a captured line that is given its type: another may be chosen. */
  readonly isCaptured: boolean
  /** Where the device keeps things: on a shared computer, in this tab. */
  readonly keepsIn: Keeping['kind']
  readonly draft: EntryDraft
  /** The revisions the person saw when they began: what saving replaces. */
  readonly replaces: readonly FactId[]
  /** The log’s other entries, for fields that name some. */
  readonly others: readonly Entry[]
  /** The criteria of the person’s own centre; those off the list too. */
  readonly criteria: readonly OwnCriterion[]
  readonly keeping: DraftKeeping
  /** What the last try to save found to be put right. */
  readonly problems: readonly FieldProblem[]
  /** How often saving was tried and something stood in the way. */
  readonly tries: number
  readonly isSaving: boolean
  /** The log did not take it: why. `failed`: what takes it did not come, or did not work. */
  readonly trouble?: StorageProblem['kind'] | 'failed'
  /** The revisions in force now. Others than those it replaces: it was saved elsewhere since this form began. */
  readonly heads: readonly FactId[]
  /** It was taken off the list since this form began: saving puts it back. */
  readonly isOff: boolean
  /** Every text there is of the entry; the one in the form among them, unless it is new. */
  readonly texts: readonly EntryText[]
  /** The name of the text in the form. */
  readonly shown: string
  /** Texts beside the one in the form were there when it opened, or came since: that is said. */
  readonly isOffered: boolean
  /** The draft that was thrown away last, to be taken up again. */
  readonly thrown?: EntryText
  /** It was saved a moment ago, and what was typed meanwhile is a draft. */
  readonly isSavedSince?: boolean
  /** Fields that hold something and that saving it as ready leaves out: one more press does. */
  readonly leavesOut: readonly string[]
}

/** One text of an entry: a draft on this device, or what the log has. */
export interface EntryText {
  /** Its name among the drafts, or `SAVED`. */
  readonly name: string
  readonly draft: EntryDraft
  readonly replaces: readonly FactId[]
  /** When it was typed; absent for what the log has. */
  readonly typed?: Moment
}

/** What the log has, among the texts of an entry. */
export const SAVED = 'saved'

/** Whether the entry was saved elsewhere since this form began: saving again keeps both. */
export function isBehind({ heads, replaces }: Pick<Writing, 'heads' | 'replaces'>): boolean {
  return heads.length !== replaces.length || heads.some((fact) => !replaces.includes(fact))
}

/** Kept in the log. */
export interface Saved {
  readonly kind: 'saved'
  readonly entry: EntryId
  readonly number: number
  readonly type: EntryTypeName
  readonly title: string
  readonly stage: 'ready' | 'draft'
  /** `tab`: it is in this tab only. `memory`: it goes with this page. */
  readonly keptIn: Keeping['kind']
  /** In this page only, and what was typed is a draft on the disk still. */
  readonly isDraftKept: boolean
  /** The person has it as a file. */
  readonly isTaken: boolean
  /** The fields that it was written for, the one to go back to last. */
  readonly ways: readonly WayBack[]
  readonly draft: EntryDraft
  readonly others: readonly Entry[]
  readonly criteria: readonly OwnCriterion[]
}
