import type { Device } from '#device/device.ts'
import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { type LocalDate, studyDayNamed } from '#domain/local-date.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'
import { millisForCard } from '#domain/review/pace.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { type CardForecast, forecastCard } from '#domain/review/visit-forecast.ts'
import { type LateCards, lateCards, type VisitDays } from '#domain/review/visit-late.ts'
import {
  type OutlookPlan,
  type PointCards,
  planOutlook,
  type VisitOutlook,
  visitOutlook,
} from '#domain/review/visit-outlook.ts'
import type { DurationMillis } from '#domain/time.ts'
import { dayStanding } from '#stores/review/day.ts'
import { todayOf } from '#stores/review/settings-of.ts'
import { termsOf } from '#stores/review/terms.ts'
import { readOwnForVisit } from './own.ts'

/** An outlook, and what one's pace and today's queue make of it. `windowDay` is the first of the last days before it. */
export interface ShownOutlook extends VisitOutlook, VisitDays {
  /** What the cards take each day until then. Absent where not all cards could be fetched. */
  readonly millisPerDay?: DurationMillis
  /** Minutes that a day's cards may take, as chosen; 0: as many as are due. */
  readonly minutesPerDay: number
  /** Cards that come only after the visit as things stand; none where it is too near to bring them before it. */
  readonly late: LateCards
  /** Cards that are due now. */
  readonly due: number
  readonly newPerDay: number
  /** Cards that one wrote and that were not looked at, because there are so many. */
  readonly ownUnread: number
}

/** Reads where cards stand and plays what becomes of them until the visit; nothing where that `isPast` meanwhile. */
export async function readOutlook(
  device: Device,
  settings: ReviewSettings,
  visit: LocalDate,
  points: readonly PointCards[],
  isPast: () => boolean = () => false,
): Promise<ShownOutlook | undefined> {
  const { journal } = device
  const { newPerDay, minutesPerDay } = settings
  const today = todayOf(device, settings)
  const visitDay = studyDayNamed(visit)
  const [standing, terms, all, due, own] = await Promise.all([
    dayStanding(device, settings, today),
    termsOf(device, settings, today),
    cardsOf(device),
    journal.countDue(today),
    readOwnForVisit(journal, isPast),
  ])
  const cards = all ?? [...new Set(points.flatMap((point) => point.cards))]
  const states = new Map([...(await statesOf(device, cards)), ...own.states])
  const plan = planOutlook({
    ...{ points, cards, own: own.units, states, today, visitDay, newPerDay, terms },
    newToday: standing.day?.first ?? 0,
  })
  const forecasts = await play(device, plan, isPast)
  if (!forecasts) return undefined
  const outlook = visitOutlook(plan, forecasts)
  const days = { today, visitDay, windowDay: Math.max(today, visitDay - (terms.visit?.windowDays ?? 0)) }
  return {
    ...outlook,
    ...days,
    ...(all ? { millisPerDay: outlook.cardsPerDay * millisForCard(standing.pace) } : {}),
    late: lateCards(states, days, settings),
    ...{ due, newPerDay, minutesPerDay },
    ownUnread: own.unread,
  }
}

/** The page answers between one stretch of work and the next. */
const STRETCH_MILLIS: DurationMillis = 20

async function play(
  device: Device,
  { source: { today, visitDay, terms }, toPlay }: OutlookPlan,
  isPast: () => boolean,
): Promise<ReadonlyMap<Id, CardForecast> | undefined> {
  const forecasts = new Map<Id, CardForecast>()
  let since = device.uptime()
  for (const { card } of toPlay) {
    forecasts.set(card.id, forecastCard(card, today, visitDay, terms))
    if (device.uptime() - since < STRETCH_MILLIS) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (isPast()) return undefined
    since = device.uptime()
  }
  return isPast() ? undefined : forecasts
}

/** All built-in cards in lesson order; nothing where they can't be fetched now. */
async function cardsOf({ shipped }: Device): Promise<readonly Id[] | undefined> {
  const part = await shipped.load('cards').then(parseCardsPart, () => undefined)
  return part?.cards.map(({ id }) => id)
}

async function statesOf({ journal }: Device, cards: readonly Id[]): Promise<ReadonlyMap<Id, CardState>> {
  const rows = await Promise.all(
    cards.map(async (id) => [id, cardStateOf(await journal.row(`card:${id}`))] as const),
  )
  return new Map(rows.flatMap(([id, state]) => (state ? [[id, state] as const] : [])))
}
