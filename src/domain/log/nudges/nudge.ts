import type { Id } from '#domain/id.ts'
import type { KnownEntry } from '#domain/log/live-log.ts'
import type { NamedEntry } from '#domain/log/readiness.ts'
import type { UnitLog } from '#domain/log/unit-log.ts'

/** A tip of a unit, and how a log shows whether it is followed. It looks at drafts too, as warnings do. */
export interface TipRule {
  readonly tip: Id
  /** The marking point that asks for the same: until it is ready it says so itself. */
  readonly after?: Id
  readonly look: (log: UnitLog) => Sight
}

/** What a log shows of a tip. */
export interface Sight {
  /** `early`: there is nothing yet that the tip could be about. */
  readonly state: 'followed' | 'open' | 'early'
  /** Entries that follow it; where it is open, those it is about, if there are any. */
  readonly entries: readonly KnownEntry[]
  /** The field in which the first of them falls short, where a tip asks for several. */
  readonly lacking?: string
}

/** What a unit’s log shows of one of its tips, as pages have it. */
export interface Nudge {
  readonly tip: Id
  readonly state: Sight['state']
  readonly entries: readonly NamedEntry[]
  readonly lacking?: string
}

/** A tip about each of some entries: open while one of them does not follow it. */
export function each(entries: readonly KnownEntry[], isFollowing: (entry: KnownEntry) => boolean): Sight {
  if (entries.length === 0) return { state: 'early', entries }
  const others = entries.filter((entry) => !isFollowing(entry))
  return others.length > 0 ? { state: 'open', entries: others } : { state: 'followed', entries }
}

/** A tip that one of some entries is enough for. */
export function some(entries: readonly KnownEntry[], isFollowing: (entry: KnownEntry) => boolean): Sight {
  if (entries.length === 0) return { state: 'early', entries }
  const following = entries.filter(isFollowing)
  return following.length > 0 ? { state: 'followed', entries: following } : { state: 'open', entries }
}

/** A tip that is followed as soon as there is such an entry. */
export function any(entries: readonly KnownEntry[]): Sight {
  return { state: entries.length > 0 ? 'followed' : 'open', entries }
}
