import { isLocalDate, type LocalDate } from '#domain/local-date.ts'
import type { Millis } from '#domain/time.ts'
import type { Entry } from './entry.ts'
import { isKnownEntry, type KnownEntry, saysOf, textsOf } from './live-log.ts'
import { planOf } from './plan.ts'
import { type EntryId, rowsIn } from './record.ts'

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
  /** The entry was deleted, or its goal is over. */
  readonly isCancelled: boolean
}

/** What a day is for: looking at a goal again, the day it is due, or the day an improvement is due. */
export type CalendarKind = 'review' | 'goal-due' | 'improvement-due'

/** Every day that goals, reviews and improvements plan, the earliest first; those cancelled say so. */
export function calendarOf(all: readonly Entry[], today: LocalDate): readonly CalendarDay[] {
  const over = new Set(
    planOf(all, today).flatMap(({ goal, state }) => (state.kind === 'over' ? goal.id : [])),
  )
  return all
    .filter(isKnownEntry)
    .flatMap((entry) => daysOf(entry, over))
    .sort((a, b) => compare(a.on, b.on) || compare(a.uid, b.uid))
}

function daysOf(entry: KnownEntry, over: ReadonlySet<EntryId>): readonly CalendarDay[] {
  switch (entry.record.type) {
    case 'goal': {
      const reviews = rowsIn(saysOf(entry, 'reviewDates')).map(({ on }) => on)
      const isOver = over.has(entry.id)
      return [
        ...reviews.flatMap((on, place) => dayOf(entry, 'review', on, place, isOver)),
        ...dayOf(entry, 'goal-due', textsOf(entry, 'due')[0], 0, isOver),
      ]
    }
    case 'review': {
      const goals = textsOf(entry, 'goals')
      const isOver = goals.length > 0 && goals.every((goal) => over.has(goal))
      return dayOf(entry, 'review', textsOf(entry, 'nextOn')[0], 0, isOver)
    }
    case 'improvement':
      return dayOf(entry, 'improvement-due', textsOf(entry, 'due')[0], 0, false)
    default:
      return []
  }
}

function dayOf(
  { id, record, head, revisions, isDeleted }: KnownEntry,
  kind: CalendarKind,
  on: string | undefined,
  place: number,
  isOver: boolean,
): readonly CalendarDay[] {
  if (on === undefined || !isLocalDate(on)) return []
  return [
    {
      uid: `${id}-${kind}-${place}@due-credit`,
      kind,
      on,
      title: record.title,
      revisedAt: head.at,
      // A goal that is over was not revised itself: one more, so that a calendar takes the news.
      revision: revisions - 1 + (isOver ? 1 : 0),
      isCancelled: isDeleted || isOver,
    },
  ]
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
