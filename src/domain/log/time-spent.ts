import { addDays, daysBetween, type LocalDate } from '#domain/local-date.ts'
import type { Entry } from './entry.ts'
import type { EntryRecord } from './record.ts'
import { isInbox } from './stage.ts'

/** How much time entries say they took. */
export interface TimeSpent {
  /** In the weeks below, all together. */
  readonly minutes: number
  /** Week after week without a gap, from the first that has minutes to this one; at most so many. */
  readonly weeks: readonly WeekSpent[]
  /** The types that have minutes in these weeks, the most first. */
  readonly types: readonly TypeSpent[]
  /** Before these weeks. */
  readonly earlier: number
  /** In entries without a date. */
  readonly undated: number
}

/** The minutes of one week. */
export interface WeekSpent {
  /** Its Monday. */
  readonly from: LocalDate
  readonly minutes: number
  readonly byType: ReadonlyMap<string, number>
}

/** The minutes of one type of entry. */
export interface TypeSpent {
  readonly type: string
  readonly minutes: number
}

/** A quarter of a year. */
const WEEKS = 13

/** A Monday. */
const FIRST_MONDAY: LocalDate = '1970-01-05'

/** Minutes by week and by type of entry, up to the week of a day. Entries after it are left out, deleted ones and the inbox. */
export function timeSpent(all: readonly Entry[], today: LocalDate): TimeSpent {
  const records = all.flatMap(({ isDeleted, record }) =>
    !isDeleted && !isInbox(record) && record.minutes ? [record] : [],
  )
  const thisWeek = mondayOf(today)
  const dated = records.filter(({ occurredOn }) => occurredOn && mondayOf(occurredOn) <= thisWeek)
  const byWeek = Map.groupBy(dated, ({ occurredOn = today }) => mondayOf(occurredOn))
  const [first = thisWeek] = [...byWeek.keys()].sort()
  const count = Math.min(WEEKS, daysBetween(first, thisWeek) / 7 + 1)
  const weeks = Array.from({ length: count }, (_, at): WeekSpent => {
    const from = addDays(thisWeek, -7 * (count - 1 - at))
    const these = byWeek.get(from) ?? []
    return { from, minutes: sumOf(these), byType: typesOf(these) }
  })
  const shown = weeks.flatMap(({ from }) => byWeek.get(from) ?? [])
  return {
    minutes: sumOf(shown),
    weeks,
    types: [...typesOf(shown)].map(([type, minutes]) => ({ type, minutes })).sort(byMinutes),
    earlier: sumOf(dated) - sumOf(shown),
    undated: sumOf(records.filter(({ occurredOn }) => !occurredOn)),
  }
}

function mondayOf(date: LocalDate): LocalDate {
  // Days before the first Monday of 1970 have a negative remainder.
  return addDays(date, -(((daysBetween(FIRST_MONDAY, date) % 7) + 7) % 7))
}

function typesOf(records: readonly EntryRecord[]): ReadonlyMap<string, number> {
  const byType = Map.groupBy(records, ({ type }) => type)
  return new Map([...byType].map(([type, these]) => [type, sumOf(these)]))
}

function sumOf(records: readonly EntryRecord[]): number {
  return records.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
}

function byMinutes(one: TypeSpent, other: TypeSpent): number {
  return other.minutes - one.minutes || (one.type < other.type ? -1 : 1)
}
