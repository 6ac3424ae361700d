import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import type { CardState } from './card-state.ts'
import { predictedRecall } from './curve.ts'
import type { Terms } from './grade.ts'
import { type CardForecast, type ForecastCard, isNew } from './visit-forecast.ts'
import { type Meeting, meetingsOf, studyDays } from './visit-new.ts'

/** A marking point and the cards that ask for it. */
export interface PointCards {
  readonly id: Id
  readonly cards: readonly Id[]
}

/** What will be known of one point, or of the cards one wrote on a unit, on the day. */
export interface PointOutlook {
  readonly cards: number
  /** Of its cards, those answered at least once. */
  readonly met: number
  /**
   * The share of its cards that will be recalled, 0 to 1: of those met by then their mean chance, the others count as
   * not recalled. Absent where fewer than half were met so far.
   */
  readonly recall?: {
    readonly ifStopped: number
    readonly ifKept: number
  }
}

/** What lies between today and the day, and what will be known on it. */
export interface VisitOutlook extends Omit<Meeting, 'metOn'> {
  readonly points: ReadonlyMap<Id, PointOutlook>
  /** Of cards that one wrote, by the unit they are on; under nothing those on none. */
  readonly own: ReadonlyMap<Id | undefined, PointOutlook>
  /** Cards on a day of study until then, those met for the first time among them. */
  readonly cardsPerDay: number
  /** Cards never met so far. */
  readonly unmet: number
}

/** What an outlook is made of. */
export interface OutlookSource {
  readonly points: readonly PointCards[]
  /** All built-in cards in the order in which they are met. */
  readonly cards: readonly Id[]
  /** One’s own in the order in which they are met, and the unit each is on. */
  readonly own: ReadonlyMap<Id, Id | undefined>
  readonly states: ReadonlyMap<Id, CardState>
  readonly today: Day
  readonly visitDay: Day
  readonly newPerDay: number
  /** How many were met for the first time today. */
  readonly newToday: number
  readonly terms: Terms
}

/** What of an outlook is known before any course is played: which cards to play, and how many stand behind each. */
export interface OutlookPlan {
  readonly source: OutlookSource
  readonly meeting: Meeting
  readonly unmet: number
  readonly toPlay: readonly { readonly card: ForecastCard; readonly standsFor: number }[]
}

/** So many of one’s own cards tell how it goes with all of them. */
const OWN_PLAYED = 400

/** Finds which cards are to be played: every built-in one, and of very many of one’s own some. */
export function planOutlook(source: OutlookSource): OutlookPlan {
  const { cards, own, states, newPerDay, newToday, today, visitDay, terms } = source
  const waits = (id: Id) => isNew(states.get(id)) && !states.get(id)?.suspended
  const unmet = { builtIn: cards.filter(waits), own: [...own.keys()].filter(waits) }
  const { pause } = terms
  const meeting = meetingsOf({
    ...unmet,
    ...{ newPerDay, newToday, today, visitDay },
    ...(pause ? { pause } : {}),
  })
  const play = (id: Id, standsFor: number) => {
    const metOn = meeting.metOn.get(id)
    const card = { id, state: states.get(id), ...(metOn === undefined ? {} : { metOn }) }
    return { card, standsFor }
  }
  const everyOwn = Math.max(1, own.size / OWN_PLAYED)
  const ownIds = [...own.keys()]
  const played = Array.from({ length: Math.min(own.size, OWN_PLAYED) }, (_, at) =>
    ownIds.slice(Math.floor(at * everyOwn), Math.floor(at * everyOwn) + 1),
  ).flat()
  return {
    source,
    meeting,
    unmet: unmet.builtIn.length + unmet.own.length,
    toPlay: [...cards.map((id) => play(id, 1)), ...played.map((id) => play(id, everyOwn))],
  }
}

/** What will be known on the day of a visit, and what it takes, once every course of the plan was played. */
export function visitOutlook(
  { source, meeting, unmet, toPlay }: OutlookPlan,
  forecasts: ReadonlyMap<Id, CardForecast>,
): VisitOutlook {
  const { points, own, today, visitDay, terms } = source
  const asked = toPlay.reduce(
    (sum, { card, standsFor }) => sum + (forecasts.get(card.id)?.asked ?? 0) * standsFor,
    0,
  )
  const { metOn: _metOn, ...left } = meeting
  const byUnit = Map.groupBy(own.keys(), (id) => own.get(id))
  return {
    ...left,
    points: new Map(points.map(({ id, cards }) => [id, outlookOf(cards, forecasts, source)])),
    own: new Map([...byUnit].map(([unit, cards]) => [unit, outlookOf(cards, forecasts, source)])),
    cardsPerDay: asked / Math.max(1, studyDays(today, visitDay, terms.pause).length),
    unmet,
  }
}

function outlookOf(
  cards: readonly Id[],
  forecasts: ReadonlyMap<Id, CardForecast>,
  { states, today, visitDay }: OutlookSource,
): PointOutlook {
  const met = cards.filter((id) => isMet(states.get(id)))
  const counts = { cards: cards.length, met: met.length }
  if (met.length === 0 || met.length * 2 < cards.length) return counts
  const day = Math.max(today, visitDay)
  const played = cards.flatMap((id) => forecasts.get(id) ?? [])
  if (played.length === 0) return counts
  const ifStopped = sumOf(met.map((id) => recallOn(states.get(id), day))) / cards.length
  const ifKept = sumOf(played.map(({ recall }) => recall)) / played.length
  return { ...counts, recall: { ifStopped, ifKept } }
}

function isMet(state: CardState | undefined): boolean {
  return state?.memory !== undefined && state.reps > 0
}

function recallOn(state: CardState | undefined, day: Day): number {
  return state?.memory && state.lastDay !== undefined ? predictedRecall(state.memory, day - state.lastDay) : 0
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
