import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { PackId, ReceiptBody } from '#domain/pack/pack.ts'
import type { AsideReason } from '#domain/pack/take-in.ts'
import type { ReadingProblem, Source } from '#formats/receipts/handed.ts'

/** One thing that was handed over and not taken in. */
export interface Aside {
  readonly key: number
  readonly source: Source
  /** Whose it says it is, where that much could be read. */
  readonly learner?: string
  readonly reason: ReadingProblem | AsideReason
  /** Whole and for a pack of this tutor: it can be taken in all the same. */
  readonly receipt?: ReceiptBody
}

/** A receipt that was taken in, or was there before. */
export interface TakenReceipt {
  readonly learner: string
  readonly pack: PackId
  readonly title: string
  readonly isNew: boolean
}

/** How the last taking in ended. */
export type TakingEnd =
  | { readonly kind: 'none' }
  /** Nothing was handed over, no receipt was in it, or the person stopped it: nothing was changed. */
  | { readonly kind: 'nothing' | 'no-receipt' | 'stopped' }
  | {
      readonly kind: 'done'
      readonly receipts: readonly TakenReceipt[]
      readonly aside: number
      /** Files of folders and archives that held no receipt. */
      readonly passedOver: number
    }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }
  /** Something went wrong that nothing handed over explains; nothing was changed. */
  | { readonly kind: 'stuck' }

/** Taking in as the page shows it. */
export interface TakingIn {
  readonly isBusy: boolean
  /** How much of what was handed over is read, 0 to 1; absent where it cannot be stopped any more. */
  readonly share?: number | undefined
  /** What is said of it: how many quarters are read, no sooner than anyone could have heard the last; then, that it is kept. */
  readonly said?: 1 | 2 | 3 | 'keeping' | undefined
  readonly end: TakingEnd
  /** What was put aside, until it is dismissed. */
  readonly aside: readonly Aside[]
  /** Read and not kept yet: storage refused them. */
  readonly waiting: readonly ReceiptBody[]
}

/** As the page begins. */
export const NOTHING_TAKEN: TakingIn = { isBusy: false, end: { kind: 'none' }, aside: [], waiting: [] }

/** Taking in as the page shows it. */
export const $takingIn = atom<TakingIn>(NOTHING_TAKEN)
