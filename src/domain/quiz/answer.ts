import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import type { CardScheduled, ItemAnswered } from '#domain/journal/fact.ts'
import type { Day } from '#domain/time.ts'
import type { Marked, Revealed } from './mark.ts'

/** What the journal keeps of one answer. */
export function itemAnswered(question: Question, response: readonly Id[], marked: Marked): ItemAnswered {
  return {
    kind: 'item.answered',
    item: question.id,
    edition: question.edition,
    response,
    right: marked.right,
    shown: marked.shown,
    misconceptions: marked.revealed.map(({ misconception }) => misconception),
  }
}

/**
 * Brings forward, to come first from `day` on, each card of each misconception that an item revealed. A card
 * that two of them name comes once, for the first.
 */
export function broughtForward(
  item: Id,
  revealed: readonly Revealed[],
  points: Readonly<Record<Id, { readonly cards: readonly Id[] }>>,
  day: Day,
): readonly CardScheduled[] {
  const brought = new Map<Id, CardScheduled>()
  for (const { misconception, chose } of revealed) {
    for (const card of points[misconception]?.cards ?? []) {
      if (brought.has(card)) continue
      brought.set(card, { kind: 'card.scheduled', card, day, because: { item, chose, misconception } })
    }
  }
  return [...brought.values()]
}
