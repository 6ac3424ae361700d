import type { Card, Misconception, Point, PointKind } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'

/** What a browser needs of a point to compute credit on it: passed to islands, and shipped as JSON. */
export interface CreditPoint {
  readonly id: Id
  readonly kind: PointKind
  readonly cards: readonly Id[]
}

/** The parts of a catalogue that credit hangs on. */
export interface CreditSource {
  readonly points: readonly Point[]
  readonly misconceptions: readonly Misconception[]
  readonly cards: readonly Card[]
}

/** The points of `ids`, in that order, each with the cards that name it; ids that are no point are left out. */
export function creditPoints(source: CreditSource, ids: readonly Id[]): readonly CreditPoint[] {
  const kinds = new Map<Id, PointKind>(
    [...source.points, ...source.misconceptions].map((point) => [point.id, point.kind]),
  )
  return ids.flatMap((id) => {
    const kind = kinds.get(id)
    return kind ? [{ id, kind, cards: cardsNaming(source.cards, id) }] : []
  })
}

function cardsNaming(cards: readonly Card[], point: Id): readonly Id[] {
  return cards.filter((card) => card.points.includes(point)).map((card) => card.id)
}
