import type { StorageProblem } from '#device/journal.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import type { EnvelopeProblem } from '#formats/envelope.ts'
import type { LinkProblem } from '#formats/link-problem.ts'
import type { PackFileProblem, PackLinkProblem } from '#formats/pack.ts'
import type { Attempt, Begun } from './do-view.ts'
import type { Doing } from './doing.ts'

/** What a person sees who opens a pack. */
export type OpenView =
  | { readonly kind: 'opening' }
  /** The address names no pack: a file can be chosen. */
  | { readonly kind: 'choose' }
  /** The link or the file is no use; nothing was opened. */
  | { readonly kind: 'refused'; readonly problem: OpenProblem }
  /** The address names a pack that this browser does not have. */
  | { readonly kind: 'not-here' }
  /** It was erased for good in this browser, on that day, where this person was. */
  | { readonly kind: 'erased'; readonly on: LocalDate }
  /** What this site can ask for is neither kept here nor reachable; or the browser lets nobody read what is kept. */
  | { readonly kind: 'unreachable'; readonly isOfDisk?: true }
  | Summary
  | DoingOpened
  | Elsewhere

/** A pack that is being done; `isOnDisk` where this browser keeps it, so that its name alone finds it again. */
export interface DoingOpened {
  readonly kind: 'doing'
  readonly doing: Doing
  readonly isOnDisk: boolean
}

/** An attempt that another tab of this browser goes on with: nothing of it can be changed here meanwhile. */
export interface Elsewhere {
  readonly kind: 'elsewhere'
  readonly begun: Begun
  /** It was done in this tab before. */
  readonly isMoved: boolean
  readonly isTaking: boolean
  /** Goes on here: the other tab hands over first. */
  take(): void
  leave(): void
}

/** Why nothing could be opened, and from what. */
export type OpenProblem =
  | { readonly from: 'link'; readonly problem: PackLinkProblem }
  | { readonly from: 'file'; readonly problem: PackFileProblem | { readonly kind: 'unreadable' } }
  | { readonly from: 'feedback'; readonly by: 'link' | 'file'; readonly problem: FeedbackProblem }

/** Why a tutor’s feedback was not taken in. */
export type FeedbackProblem =
  | LinkProblem
  | EnvelopeProblem
  /** It is on a pack, or on an attempt, that was not begun here. */
  | { readonly kind: 'other-pack' | 'other-attempt' | 'erased-pack' }
  | { readonly kind: 'not-kept'; readonly why: StorageProblem['kind'] }

/** A pack that is looked at. Nothing has begun, and nothing is kept. */
export interface Summary {
  readonly kind: 'summary'
  readonly id: PackId
  readonly body: PackBody
  readonly items: readonly PackItem[]
  /** How many of its items this site does not have. */
  readonly unknown: number
  /** The day it is due is over where this person is. */
  readonly isPast: boolean
  /** How many items one attempt is given; fewer than there are, where each draws some. */
  readonly given: number
  /** Its first day is still to come where this person is. */
  readonly isEarly: boolean
  /** How often it may still be begun; absent where it does not say. */
  readonly attemptsLeft?: number
  /** Begun on this device before: how far, and each time it was sent. */
  readonly before?: { readonly attempt: Attempt; readonly done: number; readonly of: number }
  readonly isStarting: boolean
  /** It could not be begun, and why. */
  readonly trouble?: StorageProblem['kind']
}
