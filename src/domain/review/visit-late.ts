import type { Id } from '#domain/id.ts'
import type { CardScheduled } from '#domain/journal/fact.ts'
import type { Day } from '#domain/time.ts'
import { type DayRules, daysAllowed, drawnDay } from './balance.ts'
import type { CardState } from './card-state.ts'
import { predictedRecall } from './curve.ts'
import { lotOf } from './fuzz.ts'

/** Cards whose days were chosen before the visit was known: they come only after it, and too little of them would be left. */
export interface LateCards {
  /** The one of which least would be known first. */
  readonly ids: readonly Id[]
  /** The mean chance, 0 to 1, of recalling them on the day as things stand. */
  readonly recall: number
  /** The days from today onto which they can be brought; none where a break takes them all up. */
  readonly days: readonly number[]
}

/** Today, the first of the last days before a visit, and the visit. */
export interface VisitDays {
  readonly today: Day
  readonly windowDay: Day
  readonly visitDay: Day
}

/** A card that would be known as surely as this is left where it is. */
const SURE = 0.95

/** Finds such cards among these; none where the visit is too near to bring any before it. */
export function lateCards(states: ReadonlyMap<Id, CardState>, days: VisitDays, rules: DayRules): LateCards {
  const { today, visitDay } = days
  const late = [...(visitDay - today > 1 ? states : [])]
    .filter(([, state]) => comesAfter(state, visitDay))
    .map(([id, state]) => ({ id, recall: recallOn(state, visitDay) }))
    .filter(({ recall }) => recall < SURE)
    .sort((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1))
  const sum = late.reduce((all, { recall }) => all + recall, 0)
  return {
    ids: late.map(({ id }) => id),
    recall: late.length > 0 ? sum / late.length : 1,
    days: late.length > 0 ? daysBefore(days, rules) : [],
  }
}

/** Puts cards on the last days before the visit, as many on one as on another; on days of a break none. */
export function broughtBefore(
  cards: readonly Id[],
  days: VisitDays,
  rules: DayRules,
): readonly CardScheduled[] {
  const { today, visitDay } = days
  const allowed = daysBefore(days, rules)
  if (allowed.length === 0) return []
  const counts = new Map<Day, number>()
  return cards.map((card) => {
    const day = today + drawnDay(allowed, lotOf(card, visitDay), today, rules, (one) => counts.get(one) ?? 0)
    counts.set(day, (counts.get(day) ?? 0) + 1)
    return { kind: 'card.scheduled', card, day }
  })
}

/** Where a break takes up the last days, days before it; never one on which the visit is over. */
function daysBefore({ today, windowDay, visitDay }: VisitDays, rules: DayRules): readonly number[] {
  const most = visitDay - 1 - today
  if (most < 1) return []
  return daysAllowed({ least: Math.max(1, windowDay - today), most }, today, rules).filter(
    (day) => day <= most,
  )
}

function comesAfter({ memory, dueDay, buriedUntil, suspended, because }: CardState, visitDay: Day): boolean {
  return memory !== undefined && !suspended && !because && Math.max(dueDay, buriedUntil ?? dueDay) >= visitDay
}

function recallOn({ memory, lastDay }: CardState, day: Day): number {
  return memory && lastDay !== undefined ? predictedRecall(memory, day - lastDay) : 0
}
