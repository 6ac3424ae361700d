import type { Device } from '#device/device.ts'
import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { type LocalDate, studyDayNamed } from '#domain/local-date.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'
import { millisForCard } from '#domain/review/pace.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { type LateCards, lateCards } from '#domain/review/visit-late.ts'
import { type PointCards, type VisitOutlook, visitOutlook } from '#domain/review/visit-outlook.ts'
import type { Day, DurationMillis } from '#domain/time.ts'
import { dayStanding } from '#stores/review/day.ts'
import { todayOf } from '#stores/review/settings-of.ts'
import { termsOf } from '#stores/review/terms.ts'

/** An outlook, and what one's pace and today's queue make of it. */
export interface ShownOutlook extends VisitOutlook {
  /** What the cards take each day until then. Absent where not all cards could be fetched. */
  readonly millisPerDay?: DurationMillis
  /** Cards that come only after the visit as things stand; none where it is too near to bring them before it. */
  readonly late: LateCards
  /** Cards that are due now. */
  readonly due: number
  readonly newPerDay: number
  readonly visitDay: Day
  readonly today: Day
  /** The first of the last days, in which all cards come once more. */
  readonly windowDay: Day
}

/** Reads where the built-in cards stand and plays what becomes of them until the visit. */
export async function readOutlook(
  device: Device,
  settings: ReviewSettings,
  visit: LocalDate,
  points: readonly PointCards[],
): Promise<ShownOutlook> {
  const { journal } = device
  const today = todayOf(device, settings)
  const visitDay = studyDayNamed(visit)
  const [standing, terms, all, due, dueBefore] = await Promise.all([
    dayStanding(device, settings, today),
    termsOf(device, settings, today),
    cardsOf(device),
    journal.countDue(today),
    journal.countDue(visitDay - 1),
  ])
  const cards = all ?? [...new Set(points.flatMap((point) => point.cards))]
  const states = await statesOf(device, cards)
  const outlook = visitOutlook({
    points,
    cards,
    states,
    others: Math.max(0, dueBefore - [...states.values()].filter((state) => isDue(state, visitDay)).length),
    today,
    visitDay,
    newPerDay: settings.newPerDay,
    newToday: standing.day?.first ?? 0,
    terms,
  })
  const millisPerDay = outlook.cardsPerDay * millisForCard(standing.pace)
  return {
    ...outlook,
    ...(all ? { millisPerDay } : {}),
    late: lateCards(visitDay - today > 1 ? states : new Map(), visitDay),
    due,
    newPerDay: settings.newPerDay,
    today,
    visitDay,
    windowDay: Math.max(today, visitDay - (terms.visit?.windowDays ?? 0)),
  }
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

function isDue({ dueDay, suspended, own }: CardState, before: Day): boolean {
  return !suspended && own !== 'removed' && dueDay < before
}
