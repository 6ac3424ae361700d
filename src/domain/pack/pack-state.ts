import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { Millis, Moment, OffsetMin } from '#domain/time.ts'
import type { OwnItem } from './own.ts'
import type { Award, FeedbackBody, PackBody, PackId, ReceiptBody } from './pack.ts'
import type { RosterEntry } from './roster.ts'
import type { ExtraPercent } from './rules.ts'

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
    /** Its own items whole, where learners get them without their key. */
    readonly keys?: readonly OwnItem[]
    readonly code?: string
    readonly roster?: readonly RosterEntry[]
  }
  /** As its tutor: how its marking was put right last. */
  readonly corrected?: {
    readonly keys: readonly OwnItem[]
    readonly leftOut: readonly Id[]
    readonly allRight: readonly Id[]
  }
  /** As its tutor: what was marked by hand, one for each item of each attempt and name. */
  readonly awards?: readonly {
    readonly attempt: FactId
    readonly learner: string
    readonly award: Award
  }[]
  /** Receipts taken in, the newest of each attempt and name, in the order they came. */
  readonly receipts: readonly { readonly takenAt: Millis; readonly body: ReceiptBody }[]
  /** As its learner: every start, oldest first. */
  readonly attempts: readonly {
    readonly attempt: FactId
    readonly at: Millis
    readonly offsetMin: OffsetMin
    readonly extraPercent?: ExtraPercent
    /** Absent while it goes on. */
    readonly ended?: { readonly at: Millis; readonly offsetMin: OffsetMin; readonly isOver: boolean }
    /** What the tutor gave back on it last. */
    readonly feedback?: FeedbackBody
    /** Each time its receipt left, and by which way. */
    readonly sent: readonly {
      readonly at: Millis
      readonly offsetMin: OffsetMin
      readonly way: string
      readonly learner: string
    }[]
  }[]
  /** As its learner: its own items whole, once the key was opened or given. */
  readonly revealed?: readonly OwnItem[]
}

/** The same row once the pack was erased for good: that it was, and when. */
export interface PurgedPack extends Moment {
  readonly id: PackId
  readonly isPurged: true
}

/** A `pack:<id>` row's state; such rows are written by `stepPacks` alone. */
export type PackRow = PackState | PurgedPack

/** A pack that is here, of its row's state; nothing of one that was erased. */
export function packOf(state: unknown): PackState | undefined {
  const row = state as PackRow | undefined
  return row && 'isPurged' in row ? undefined : row
}

/** When a pack was erased, of its row's state; nothing of one that is here, or never was. */
export function purgedPackOf(state: unknown): PurgedPack | undefined {
  const row = state as PackRow | undefined
  return row && 'isPurged' in row ? row : undefined
}
