import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import type { CardState } from './card-state.ts'
import { predictedRecall } from './curve.ts'
import type { Terms } from './grade.ts'
import { type CardForecast, forecastCard } from './visit-forecast.ts'

/** A marking point and the cards that ask for it. */
export interface PointCards {
  readonly id: Id
  readonly cards: readonly Id[]
}

/** What will be known of one point on the day. */
export interface PointOutlook {
  readonly cards: number
  /** Of its cards, those answered at least once. */
  readonly met: number
  /** The mean chance of recall over the cards met, 0 to 1. Absent where fewer than half of its cards were. */
  readonly recall?: {
    readonly ifStopped: number
    readonly ifKept: number
  }
}

/** What lies between today and the day, and what will be known on it. */
export interface VisitOutlook {
  readonly points: ReadonlyMap<Id, PointOutlook>
  /** Cards a day until then, those met for the first time among them. */
  readonly cardsPerDay: number
  /** Cards never met so far. */
  readonly unmet: number
  /** Of those, the ones that will not be met before the day. */
  readonly leftOut: number
  /** So many new cards a day would leave none out. */
  readonly newPerDayNeeded: number
}

/** What an outlook is made of. */
export interface OutlookSource {
  readonly points: readonly PointCards[]
  /** All built-in cards in the order in which they are met. */
  readonly cards: readonly Id[]
  readonly states: ReadonlyMap<Id, CardState>
  /** Other cards that are due before the day: one’s own. */
  readonly others: number
  readonly today: Day
  readonly visitDay: Day
  readonly newPerDay: number
  /** How many were met for the first time today. */
  readonly newToday: number
  readonly terms: Terms
}

/** Works out what will be known on the day of a visit, and what it takes. */
export function visitOutlook(source: OutlookSource): VisitOutlook {
  const { cards, states, others, today, visitDay, newPerDay, newToday } = source
  const days = Math.max(1, visitDay - today)
  const unmet = cards.filter((id) => !isMet(states.get(id)) && !states.get(id)?.suspended)
  const metOn = new Map(unmet.map((id, place) => [id, dayMet(place + newToday, newPerDay, today)]))
  const forecasts = new Map(cards.map((id) => [id, forecastOf(id, metOn.get(id), source)]))
  const asked = [...forecasts.values()].reduce((sum, one) => sum + one.asked, 0)
  return {
    points: new Map(source.points.map((point) => [point.id, outlookOf(point, forecasts, source)])),
    cardsPerDay: (asked + others) / days,
    unmet: unmet.length,
    leftOut: unmet.filter((id) => (metOn.get(id) ?? today) >= visitDay).length,
    newPerDayNeeded: Math.ceil((unmet.length + newToday) / days),
  }
}

function outlookOf(
  { cards }: PointCards,
  forecasts: ReadonlyMap<Id, CardForecast>,
  { states, today, visitDay }: OutlookSource,
): PointOutlook {
  const met = cards.filter((id) => isMet(states.get(id)))
  const counts = { cards: cards.length, met: met.length }
  if (met.length === 0 || met.length * 2 < cards.length) return counts
  const ifStopped = mean(met.map((id) => recallOn(states.get(id), Math.max(today, visitDay))))
  const ifKept = mean(met.map((id) => forecasts.get(id)?.recall ?? 0))
  return { ...counts, recall: { ifStopped, ifKept } }
}

function forecastOf(
  id: Id,
  metOn: Day | undefined,
  { states, today, visitDay, terms }: OutlookSource,
): CardForecast {
  const card = { id, state: states.get(id), ...(metOn === undefined ? {} : { metOn }) }
  return forecastCard(card, today, visitDay, terms)
}

function dayMet(place: number, newPerDay: number, today: Day): Day {
  return newPerDay > 0 ? today + Math.floor(place / newPerDay) : Number.POSITIVE_INFINITY
}

function isMet(state: CardState | undefined): boolean {
  return state?.memory !== undefined && state.reps > 0
}

function recallOn(state: CardState | undefined, day: Day): number {
  return state?.memory && state.lastDay !== undefined ? predictedRecall(state.memory, day - state.lastDay) : 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
