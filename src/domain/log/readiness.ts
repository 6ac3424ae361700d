import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { EntryTypeName } from './entry-type.ts'
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
  /** The type that counts; `linked` where no rule says which. */
  readonly kind: EntryTypeName | 'linked'
  readonly entry: NamedEntry
}

/** What is still missing, as data; `#messages/readiness.ts` has the words and a link that begins to mend it. */
export type Missing =
  /** So many finished entries of a type, of so many. */
  | { readonly kind: 'more'; readonly of: EntryTypeName; readonly has: number; readonly need: number }
  /** Entries that are the same source and count once. */
  | { readonly kind: 'same-source'; readonly entries: readonly NamedEntry[] }
  /** A resource that no application names. Where the point is ready this is only an aim. */
  | { readonly kind: 'not-applied'; readonly entry: NamedEntry }
  /** A draft, or fields an entry needs before it counts. */
  | { readonly kind: 'unfinished'; readonly entry: NamedEntry; readonly fields: readonly string[] }
  /** A finished entry that does not count all the same. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly entry: NamedEntry }
  /** Entries that count and show a misconception of the unit, where too few would be left without them. */
  | ({ readonly kind: 'belief' } & LogWarning)
  /** What the entries that count lack together. */
  | { readonly kind: 'together'; readonly why: Shortfall }
  /** The entry is not linked to the point with a claim. */
  | { readonly kind: 'no-claim'; readonly entry: NamedEntry }
  /** This release has no rule for the point: entries are linked, and what it takes is for the person to judge. */
  | { readonly kind: 'unchecked' }

/** Why a finished entry does not count for a point. */
export type Refusal =
  /** A resource that was not used yet. */
  | 'planned'
  /** A course put on by the employer: training, no self-study. */
  | 'employer-course'
  /** Something tried out in a simulation; only real customers count. */
  | 'simulation'
  /** A promise, where it takes what one did. */
  | 'promised'
  /** A reflection on other things than self-study and its use. */
  | 'not-on-study'
  /** A coaching session that nobody else saw. */
  | 'unseen'
  /** A coaching session in which nothing was shown. */
  | 'no-demonstration'
  /** An evaluation without a before and an after. */
  | 'no-comparison'
  /** An evaluation without either: no before and after, and nobody’s words. */
  | 'no-effect'
  /** An evaluation without anybody’s words. */
  | 'no-voice'
  /** An evaluation of the same day as the last session. */
  | 'too-soon'
  /** A self-assessment by one’s own view, or by one source alone. */
  | 'one-view'
  /** A goal for oneself as a person. */
  | 'personal'
  /** A goal that names no self-assessment. */
  | 'no-assessment'
  /** Feedback that one received, where it takes some that one gave. */
  | 'received'
  /** Feedback given more than five working days later. */
  | 'late'
  /** Feedback that names no observation. */
  | 'no-observation'

/** What entries that count for a point lack together. */
export type Shortfall =
  /** No review changed anything. */
  | 'no-change'
  /** No review names a reflection. */
  | 'no-reflection'
  /** The reviews lie less than two weeks apart. */
  | 'too-close'

/** Where one marking point stands, and why. */
export interface Readiness {
  readonly point: Id
  readonly status: ReadinessStatus
  readonly because: readonly Because[]
  readonly missing: readonly Missing[]
}

/** By what an entry shows a misconception that can show in several ways, each put right in another place. */
export type WarningSign =
  /** A coaching plan tells and shows. */
  | 'tells'
  /** A coaching session asks nothing. */
  | 'asks-nothing'
  /** No standard is named. */
  | 'no-standard'
  /** No plan is named. */
  | 'no-plan'
  /** The day of a planned review has gone by. */
  | 'overdue'
  /** Four weeks went by without a review. */
  | 'unreviewed'
  /** Only what went well is told. */
  | 'good-alone'
  /** Only what could be better is told. */
  | 'bad-alone'

/** A misconception that the log shows, live: once for each sign it shows by. */
export interface LogWarning {
  readonly misconception: Id
  readonly sign?: WarningSign
  readonly entries: readonly NamedEntry[]
}

/** All that the rules say of a log. */
export interface LogStanding {
  readonly points: ReadonlyMap<Id, Readiness>
  readonly warnings: readonly LogWarning[]
}
