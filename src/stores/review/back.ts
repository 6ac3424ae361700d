import { type Credit, creditOf } from '#domain/credit/credit.ts'
import type { PointState } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { type Preview, previewGrades } from '#domain/review/grade.ts'
import type { ShownCard, ShownPoint } from '#domain/review/shown-card.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import type { Session } from './session.ts'

/** What each grade of the card showing would do. The same session gives the same answer. */
export function previewsOf({ asked }: Session): readonly Preview[] {
  return asked ? previewGrades(asked) : []
}

/** Credit as it stands now on each point that a card serves. */
export async function creditsOf({ device }: Session, card: ShownCard): Promise<ReadonlyMap<Id, Credit>> {
  const today = studyDayOf(device.now())
  return new Map(
    await Promise.all(card.points.map(async (point) => [point.id, await creditNow(point, today)] as const)),
  )

  async function creditNow(point: ShownPoint, day: Day): Promise<Credit> {
    const { journal } = device
    const [applied, ...cards] = await Promise.all([
      journal.row(`point:${point.id}`),
      ...point.cards.map((id) => journal.row(`card:${id}`)),
    ])
    // `point:` rows are written by `stepPoint` alone.
    const state = applied?.state as PointState | undefined
    return creditOf(point.kind, { cards: cards.map(cardStateOf), applied: state }, day).credit
  }
}
