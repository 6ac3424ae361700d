import type { FactId } from '#domain/journal/fact.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import type { PackBody, PackId, ReceiptBody } from './pack.ts'

/** The state of a `pack:<id>` row: what this person has to do with one pack, as its tutor, its learner, or both. */
export interface PackState {
  readonly id: PackId
  readonly body: PackBody
  /** As its tutor; absent for a learner. */
  readonly saved?: {
    readonly at: Millis
    readonly offsetMin: OffsetMin
    /** Who should answer, as typed or pasted. */
    readonly names: readonly string[]
    readonly isRemoved: boolean
  }
  /** Receipts taken in, the newest of each attempt and name, in the order they came. */
  readonly receipts: readonly { readonly takenAt: Millis; readonly body: ReceiptBody }[]
  /** As its learner: every start, oldest first. */
  readonly attempts: readonly {
    readonly attempt: FactId
    readonly at: Millis
    readonly offsetMin: OffsetMin
    /** Each time its receipt left, and by which way. */
    readonly sent: readonly {
      readonly at: Millis
      readonly offsetMin: OffsetMin
      readonly way: string
      readonly learner: string
    }[]
  }[]
}
