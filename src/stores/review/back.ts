import type { Credit } from '#domain/credit/credit.ts'
import type { Id } from '#domain/id.ts'
import { type Preview, previewGrades } from '#domain/review/grade.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { explainCredit } from '#stores/credit.ts'
import type { Session } from './session.ts'

/** What each grade of the card showing would do. The same session gives the same answer. */
export async function previewsOf({ asked }: Session): Promise<readonly Preview[]> {
  return asked ? previewGrades(asked) : []
}

/** Credit as it stands now on each point that a card serves. */
export async function creditsOf({ device }: Session, card: ShownCard): Promise<ReadonlyMap<Id, Credit>> {
  const explained = await explainCredit(device, card.points)
  return new Map([...explained].map(([id, { credit }]) => [id, credit]))
}
