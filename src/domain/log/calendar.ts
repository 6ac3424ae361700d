import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import type { Millis } from '#domain/time.ts'
import { type PlacedDay, placedDays } from './calendar-places.ts'
import type { Entry } from './entry.ts'
import { isKnownEntry, type KnownEntry, textsOf } from './live-log.ts'
import { planOf } from './plan.ts'
import { type EntryId, type EntryRecord, type FieldValue, rowsIn } from './record.ts'

/** A day that an entry plans, as a calendar keeps it. */
export interface CalendarDay {
  /** The same for the same place of the same entry, whatever else is changed, so that a calendar changes it too. */
  readonly uid: string
  readonly kind: CalendarKind
  readonly on: LocalDate
  readonly title: string
  /** When the entry was last revised, and how many times. */
  readonly revisedAt: Millis
  readonly revision: number
  /** The entry was deleted, its goal is over, or it plans this day no more. */
  readonly isCancelled: boolean
}

/** What a day is for: looking at a goal again, the day it is due, or the day an improvement is due. */
export type CalendarKind = 'review' | 'goal-due' | 'improvement-due'

/** What an entry said before, oldest first: what was planned then and is no more is told to calendars too. */
export type PastTexts = ReadonlyMap<EntryId, readonly EntryRecord[]>

/** Every day that goals, reviews and improvements plan, the earliest first; those cancelled say so. */
export function calendarOf(
  all: readonly Entry[],
  today: LocalDate,
  past: PastTexts = new Map(),
): readonly CalendarDay[] {
  const over = new Set(
    planOf(all, today).flatMap(({ goal, state }) => (state.kind === 'over' ? goal.id : [])),
  )
  return all
    .filter(isKnownEntry)
    .flatMap((entry) => daysOf(entry, past.get(entry.id) ?? [], over))
    .sort((a, b) => compare(a.on, b.on) || compare(a.uid, b.uid))
}

function daysOf(
  entry: KnownEntry,
  past: readonly EntryRecord[],
  over: ReadonlySet<EntryId>,
): readonly CalendarDay[] {
  const { type } = entry.record
  const texts = [...past.filter((record) => record.type === type), entry.record]
  const days = (kind: CalendarKind, field: string, isOver: boolean) =>
    placedDays(texts.map(({ fields }) => daysIn(fields[field]))).map((day) => dayOf(entry, kind, day, isOver))
  switch (type) {
    case 'goal': {
      const isOver = over.has(entry.id)
      return [...days('review', 'reviewDates', isOver), ...days('goal-due', 'due', isOver)]
    }
    case 'review': {
      const goals = textsOf(entry, 'goals')
      return days('review', 'nextOn', goals.length > 0 && goals.every((goal) => over.has(goal)))
    }
    case 'improvement':
      return days('improvement-due', 'due', false)
    default:
      return []
  }
}

/** The days that a field says: one, or one in each of its rows. What is no day is left out. */
function daysIn(value: FieldValue | undefined): readonly LocalDate[] {
  const said = typeof value === 'string' ? [value] : rowsIn(value).map(({ on }) => on)
  return said.filter((on) => on !== undefined && isLocalDate(on))
}

function dayOf(
  { id, record, head, revisions, isDeleted }: KnownEntry,
  kind: CalendarKind,
  { on, place, isGone }: PlacedDay,
  isOver: boolean,
): CalendarDay {
  return {
    uid: `${id}-${kind}-${place}@due-credit`,
    kind,
    on,
    title: record.title,
    revisedAt: head.at,
    // A goal that is over was not revised itself: one more, so that a calendar takes the news.
    revision: revisions - 1 + (isOver ? 1 : 0),
    isCancelled: isDeleted || isOver || isGone,
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
