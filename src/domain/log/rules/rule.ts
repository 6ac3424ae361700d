import type { Id } from '#domain/id.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { KnownEntry, LiveLog } from '#domain/log/live-log.ts'
import type { Missing, Refusal, Shortfall, WarningSign } from '#domain/log/readiness.ts'

/** What it takes for one marking point to be ready to show: so many finished entries of a type, linked with a claim. */
export interface PointRule {
  readonly point: Id
  readonly counts: EntryTypeName
  readonly need: number
  /** Where given, entries that are the same by it count once. */
  readonly groups?: (counting: readonly KnownEntry[]) => readonly (readonly KnownEntry[])[]
  /** Why a finished entry of the type does not count all the same. */
  readonly refuses?: (entry: KnownEntry, log: LiveLog) => Refusal | undefined
  /** Refusals that show a misconception of the unit: where all that is linked is refused so, it is a warning. */
  readonly warnsOf?: readonly Refusal[]
  /** What enough entries lack together. */
  readonly lacks?: (counting: readonly KnownEntry[], log: LiveLog) => readonly Shortfall[]
  /** What would make it stronger, once it is ready or nearly. */
  readonly aims?: (log: LiveLog) => readonly Missing[]
}

/** A misconception, and the entries of a log that show it. */
export interface WarningRule {
  readonly misconception: Id
  /** By what they show it, where a misconception has several rules. */
  readonly sign?: WarningSign
  readonly shownBy: (log: LiveLog) => readonly KnownEntry[]
}
