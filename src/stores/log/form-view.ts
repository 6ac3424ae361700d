import type { Keeping, StorageProblem } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { EntryDraft, FieldProblem } from '#domain/log/draft.ts'
import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { EntryTypeName } from '#domain/log/types.ts'
import type { DraftKeeping } from './draft-keeper.ts'

/** What a person sees of the log’s form. */
export type FormView = Waiting | Gone | Clashing | Writing | Saved

/** What is there is still being read; or it is for the person to say what kind of entry it will be. */
export interface Waiting {
  readonly kind: 'opening' | 'choosing'
}

/** An entry that can’t be changed here: taken off the list, or of a type of a later release. */
export interface Gone {
  readonly kind: 'gone'
  readonly why: 'deleted' | 'newer'
  readonly number: number
}

/** Two devices changed it apart: the person says which text to go on from. */
export interface Clashing {
  readonly kind: 'clashing'
  readonly entry: EntryId
  readonly number: number
  readonly type: EntryTypeName
  /** Newest first; at least two. */
  readonly heads: readonly Head[]
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
  /** Where the device keeps things: on a shared computer, in this tab. */
  readonly keepsIn: Keeping['kind']
  readonly draft: EntryDraft
  /** The revisions the person saw when they began: what saving replaces. */
  readonly replaces: readonly FactId[]
  /** The log’s other entries, for fields that name some. */
  readonly others: readonly Entry[]
  readonly keeping: DraftKeeping
  /** What the last try to save found to be put right. */
  readonly problems: readonly FieldProblem[]
  /** How often saving was tried and something stood in the way. */
  readonly tries: number
  readonly isSaving: boolean
  /** The log did not take it: why. */
  readonly trouble?: StorageProblem['kind']
  /** The revisions in force now. Others than those it replaces: it was saved elsewhere since this form began. */
  readonly heads: readonly FactId[]
  /** There are two texts, what was typed here and what the log has; `aside` is the one that is not in the form. */
  readonly cameBack?: { readonly shows: Shows; readonly aside?: Aside }
}

/** Which of two texts is in the form: a draft or the saved one, or one of two drafts. */
export type Shows = 'draft' | 'saved' | 'newer-draft' | 'older-draft'

/** A text that is not in the form now, to go back to. */
export interface Aside {
  readonly draft: EntryDraft
  readonly replaces: readonly FactId[]
}

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
  /** Anything but `disk`: it is in this tab only. */
  readonly keptIn: Keeping['kind']
  readonly links: EntryDraft['links']
}
