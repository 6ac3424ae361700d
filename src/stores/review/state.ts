import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { Credit } from '#domain/credit/credit.ts'
import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import type { DayState } from '#domain/review/day-row.ts'
import type { Preview } from '#domain/review/grade.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { Why } from '#domain/review/why.ts'
import type { Day } from '#domain/time.ts'

/** What a person sees of a sitting of flashcards. */
export type Review =
  /** The page as it was built, with the first card of someone new. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'front' } & Asking)
  | ({ readonly kind: 'back' } & Answered)
  | ({ readonly kind: 'saving'; readonly grade: Grade } & Answered)
  | ({ readonly kind: 'done' } & Done)
  | ({ readonly kind: 'empty' } & Waiting)
  /** The words of the cards could not be fetched. */
  | { readonly kind: 'unreachable' }

/** One card as it is being asked. */
export interface Asking {
  /** Counts presentations up, so that a late tap on the last card does nothing to this one. */
  readonly nonce: number
  readonly card: ShownCard
  /** How often it was graded before. With its id, where what is drawn for this presentation begins. */
  readonly reps: number
  readonly why: Why
  readonly today: Day
  readonly place: { readonly position: number; readonly total: number }
  readonly minutesLeft: number
  readonly canUndo: boolean
  /** How often it was forgotten, where help with it is due (`#domain/review/leech.ts`). */
  readonly repair?: number
  /** The card that was asked for to come right after it. */
  readonly next?: Id
  /** Of the cards that the sitting was asked for, due or not, those still to come, this one among them. */
  readonly first?: readonly Id[]
  /** What was just done, for who cannot see it. */
  readonly said?: Said
  /** Why the last thing asked for was not kept. */
  readonly trouble?: Trouble
}

/** One card with its answer shown. */
export interface Answered extends Asking {
  /** Said before the answer was seen. */
  readonly sure?: boolean
  /** What each grade would do, worst first; absent while the memory model loads, once a visit. */
  readonly previews?: readonly Preview[]
  /** Credit on the card's points; absent until their rows are read. */
  readonly credits?: ReadonlyMap<Id, Credit>
}

/** What happened just now. */
export type Said =
  | { readonly kind: 'graded'; readonly grade: Grade; readonly intervalDays: number }
  | { readonly kind: 'undone' }
  /** The card showing was answered in another tab, or put away there, or on another day. */
  | { readonly kind: 'elsewhere' }
  /** The card showing was put out of the sitting, or is back in it. */
  | { readonly kind: 'aside'; readonly as: Aside }
  | { readonly kind: 'back-again' }

/** How a card is put out of a sitting: until tomorrow, or until it is shown again. */
export type Aside = 'buried' | 'suspended'

/** Why an answer or an undo was not kept. */
export type Trouble =
  | StorageProblem
  /** A part of this page could not be fetched. */
  | { readonly kind: 'unreachable' }

/** When more is to come. */
export interface Waiting {
  readonly today: Day
  /** Cards that could be asked now. */
  readonly more: number
  readonly nextDue?: Day
  /** Whether there are cards to meet for the first time tomorrow. */
  readonly newTomorrow: boolean
  /** Why cards wait that are not asked today, in words. */
  readonly note?: string
  readonly canUndo: boolean
  readonly said?: Said
  readonly trouble?: Trouble
}

/** What was done, of this sitting or, after a reload, of the day. */
export interface Done extends Waiting {
  readonly of: 'sitting' | 'day'
  readonly figures: DayState
}

/** The sitting on screen. Read it; only the actions of this folder write it. */
export const $review = atom<Review>({ kind: 'opening' })
