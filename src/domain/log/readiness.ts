import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { EntryId } from './record.ts'

/** How near a marking point is to being shown: never said to be passed. */
export type ReadinessStatus = 'none' | 'started' | 'nearly' | 'ready' | 'warning'

/** An entry as a reason names it. */
export interface NamedEntry {
  readonly id: EntryId
  readonly number: number
  readonly type: string
  /** Empty in a draft that has none yet. */
  readonly title: string
  readonly occurredOn?: LocalDate
  readonly minutes?: number
}

/** What counts towards a marking point already. */
export interface Because {
  readonly kind: 'resource' | 'application' | 'reflection' | 'linked'
  readonly entry: NamedEntry
}

/** What is still missing, as data; `#messages/readiness.ts` has the words and a link that begins to mend it. */
export type Missing =
  /** So many different resources of so many. */
  | { readonly kind: 'resources'; readonly has: number; readonly need: number }
  /** Entries that are the same source and count once. */
  | { readonly kind: 'same-source'; readonly entries: readonly NamedEntry[] }
  | { readonly kind: 'application' }
  | { readonly kind: 'reflection' }
  /** A resource that no application names. Where the point is ready this is only an aim. */
  | { readonly kind: 'not-applied'; readonly entry: NamedEntry }
  /** A draft, or fields an entry needs before it counts. */
  | { readonly kind: 'unfinished'; readonly entry: NamedEntry; readonly fields: readonly string[] }
  /** A resource that is planned, and was not used yet. */
  | { readonly kind: 'planned'; readonly entry: NamedEntry }
  /** A course put on by the employer: training, no self-study. */
  | { readonly kind: 'employer-course'; readonly entry: NamedEntry }
  /** Something tried out in a simulation; only real customers count. */
  | { readonly kind: 'simulation'; readonly entry: NamedEntry }
  /** The entry is not linked to the point with a claim. */
  | { readonly kind: 'no-claim'; readonly entry: NamedEntry }
  /** This release has no rule for the point: entries are linked, and what it takes is for the person to judge. */
  | { readonly kind: 'unchecked' }

/** Where one marking point stands, and why. */
export interface Readiness {
  readonly point: Id
  readonly status: ReadinessStatus
  readonly because: readonly Because[]
  readonly missing: readonly Missing[]
}

/** A misconception that the log shows, live. */
export interface LogWarning {
  readonly misconception: Id
  readonly entries: readonly NamedEntry[]
}

/** All that the rules say of a log. */
export interface LogStanding {
  readonly points: ReadonlyMap<Id, Readiness>
  readonly warnings: readonly LogWarning[]
}
