import { addMonths, daysBetween, type LocalDate, localDateOf } from '#domain/local-date.ts'
import type { Entry } from '#domain/log/entry.ts'
import { isKnownEntry, type KnownEntry, named, saysOf } from '#domain/log/live-log.ts'
import { restsOn } from '#domain/log/named-entries.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { UnitLog } from '#domain/log/unit-log.ts'
import type { LogCheck } from './check.ts'

/** So long without an entry, and one asks why. */
const GAP_MONTHS = 3

/** What is older may no longer show how one works. */
const CURRENT_MONTHS = 24

/** From so many entries on, writing them all on one day stands out. */
const ONE_DAY_FROM = 3

/** Entries of one week are often written up together. */
const ONE_DAY_SPAN = 14

/** Stretches of the whole log without an entry that an entry of the unit ends, and ends without a word on one’s role. */
export function gaps({ entries, linked }: UnitLog): readonly LogCheck[] {
  const days = [...new Set(entries.flatMap(({ record }) => record.occurredOn ?? []))].sort()
  const ends = Map.groupBy(linked, ({ record }) => record.occurredOn ?? '')
  return days.flatMap((to, at): readonly LogCheck[] => {
    const from = days[at - 1]
    const after = ends.get(to) ?? []
    if (from === undefined || after.length === 0 || from > addMonths(to, -GAP_MONTHS)) return []
    return after.some(isExplained) ? [] : [{ kind: 'gap', from, to, entries: after.slice(0, 1).map(named) }]
  })
}

/** Entries over two years old among those that count. */
export function old({ linked, today }: UnitLog, counting: ReadonlySet<EntryId>): readonly LogCheck[] {
  const since = addMonths(today, -CURRENT_MONTHS)
  const isOld = ({ id, record }: Entry) =>
    counting.has(id) && record.occurredOn !== undefined && record.occurredOn < since
  return toCheck(linked.filter(isOld), (entries) => ({ kind: 'old', entries: entries.map(named) }))
}

/** Entries of the unit that are dated before something they rest on. */
export function early({ entries, own }: UnitLog): readonly LogCheck[] {
  const known = new Map(entries.filter(isKnownEntry).map((entry) => [entry.id, entry]))
  const later = (entry: KnownEntry) =>
    restsOn(entry.record)
      .flatMap((id) => known.get(id) ?? [])
      .filter((other) => beginOf(other) > (entry.record.occurredOn ?? beginOf(other)))
  const pairs = own.map((entry) => ({ entry, on: later(entry) })).filter(({ on }) => on.length > 0)
  const on = new Set(pairs.flatMap((pair) => pair.on))
  return toCheck(
    pairs.map(({ entry }) => entry),
    (these) => ({
      kind: 'early',
      entries: these.map(named),
      on: [...on].sort((a, b) => a.number - b.number).map(named),
    }),
  )
}

/** Whether all of a unit’s log was first saved on one day, and tells of more than two weeks. */
export function oneDay({ linked }: UnitLog): readonly LogCheck[] {
  const written = new Set(linked.map(({ bornAt, head }) => localDateOf({ ...head, at: bornAt })))
  const told = linked.flatMap(({ record }) => record.occurredOn ?? []).sort()
  const [on] = written
  const [from, to] = [told[0], told.at(-1)]
  if (on === undefined || from === undefined || to === undefined) return []
  if (written.size > 1 || linked.length < ONE_DAY_FROM || daysBetween(from, to) < ONE_DAY_SPAN) return []
  return [{ kind: 'one-day', on, from, to, entries: linked.map(named) }]
}

function toCheck<T>(these: readonly T[], check: (these: readonly T[]) => LogCheck): readonly LogCheck[] {
  return these.length > 0 ? [check(these)] : []
}

function isExplained(entry: Entry): boolean {
  return isKnownEntry(entry) && saysOf(entry, 'roleContext') !== undefined
}

/** What is studied over weeks can be used from its first day on. */
function beginOf(entry: KnownEntry): LocalDate {
  const day = entry.record.occurredOn ?? ''
  const opened = saysOf(entry, 'accessedOn')
  return typeof opened === 'string' && opened < day ? opened : day
}
