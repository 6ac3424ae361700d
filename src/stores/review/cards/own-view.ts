import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import type { OwnFields, OwnProblem } from '#domain/review/cards/own-fields.ts'
import type { OwnCard } from '#domain/review/own-card.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import type { DraftKeeping } from '#stores/drafts/keeper.ts'

/** That a card was changed elsewhere while it is written here. */
export interface OwnClash {
  /** What it says there. */
  readonly other: OwnFields
  /** It was taken off the list there. */
  readonly isRemoved: boolean
  /** What was typed here, once the other words stand in the form: one can go back to it. */
  readonly mine?: OwnFields
}

/** An own card as it is being written. */
export interface Writing {
  readonly kind: 'writing'
  readonly id: Id
  readonly fields: OwnFields
  /** The sentence it is made of; empty for none. */
  readonly sentence: string
  /** What the card says now; absent for a new one. */
  readonly was?: OwnCard
  /** What it said when what is typed was begun; absent for a new one. */
  readonly base?: OwnFields
  readonly clash?: OwnClash
  /** Its author says that it asks for something else now. */
  readonly asksElse: boolean
  /** What is seen was typed before and not saved. */
  readonly isLeft: boolean
  /** Nothing was typed yet, and what the card says elsewhere since stands here now. */
  readonly isFollowed: boolean
  /** Where the sentence stands. */
  readonly taught?: Taught
  readonly problems: readonly OwnProblem[]
  /** How often saving was tried: each time the way leads to what is to be put right. */
  readonly tries: number
  readonly isSaving: boolean
  readonly isNotKept: boolean
  readonly keeping: DraftKeeping
  /** Another card that asks the same. */
  readonly double?: CardLine
}

/** What is seen of the form. */
export type OwnView =
  | { readonly kind: 'opening' }
  /** No own card has this id. */
  | { readonly kind: 'unknown' }
  | Writing
  | {
      readonly kind: 'saved'
      readonly id: Id
      readonly isNew: boolean
      readonly front: string
      readonly taught?: Taught
    }

/** What the form is opened for: a card written or begun before, or a new one with what is known of it. */
export type OwnOpening =
  | { readonly kind: 'edit'; readonly id: Id }
  | { readonly kind: 'new'; readonly section: Id; readonly text: string }

/** The form of an own card. */
export const $ownForm = atom<OwnView>({ kind: 'opening' })

/** Changes what is seen while a card is written; nothing where none is. */
export function updateOwn(change: Partial<Omit<Writing, 'kind'>>): void {
  const view = $ownForm.get()
  if (view.kind === 'writing') $ownForm.set({ ...view, ...change })
}
