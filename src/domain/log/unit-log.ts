import type { Id } from '#domain/id.ts'
import type { Entry } from './entry.ts'
import type { EntryTypeName } from './entry-type.ts'
import { isKnownEntry, type KnownEntry, type LiveLog } from './live-log.ts'
import { namedIn } from './named-entries.ts'

/** The log as it is looked at for one unit. */
export interface UnitLog extends LiveLog {
  readonly unit: Id
  /** What is linked to a point of the unit, by number: its evidence. Empty where its log has not begun. */
  readonly linked: readonly Entry[]
  /** Of these, the ones of types this release knows. */
  readonly own: readonly KnownEntry[]
  /** Own entries of one type, by number. */
  ownOf(type: EntryTypeName): readonly KnownEntry[]
  /** Whether an entry is an own one, is named by one, or names one. */
  isNear(entry: KnownEntry): boolean
}

/** Looks at a log for one unit. */
export function unitLogOf(log: LiveLog, unit: Id): UnitLog {
  const linked = log.entries.filter((entry) => pointsIn(entry, unit).length > 0)
  const own = linked.filter(isKnownEntry)
  const ids = new Set(own.map(({ id }) => id))
  const named = new Set(own.flatMap(({ record }) => namedIn(record)))
  const byType = Map.groupBy(own, ({ record }) => record.type)
  return {
    ...log,
    unit,
    linked,
    own,
    ownOf: (type) => byType.get(type) ?? [],
    isNear: ({ id, record }) =>
      ids.has(id) || named.has(id) || namedIn(record).some((other) => ids.has(other)),
  }
}

/** The points of a unit that an entry is linked to. */
export function pointsIn({ record }: Entry, unit: Id): readonly Id[] {
  return record.links.flatMap(({ point }) => (point.startsWith(`${unit}.`) ? [point] : []))
}
