import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { CardScheduled, Certainty, ItemAnswered } from '#domain/journal/fact.ts'
import type { Day } from '#domain/time.ts'
import type { Marked, Revealed } from './mark.ts'
import type { Response } from './response.ts'

/** What is kept of an answer beside the answer itself: how it was shown, how certain one was, which taking it belongs to. */
export type Circumstances = Pick<ItemAnswered, 'certainty' | 'seed' | 'taking' | 'tookMillis'>

/** What the journal keeps of one answer. */
export function itemAnswered(
  question: Question,
  response: Response,
  marked: Marked,
  circumstances: Circumstances = {},
): ItemAnswered {
  return {
    kind: 'item.answered',
    item: question.id,
    edition: question.edition,
    response,
    right: marked.right,
    fraction: marked.fraction,
    ...circumstances,
    shown: marked.shown,
    misconceptions: marked.revealed.map(({ misconception }) => misconception),
  }
}

/**
 * Brings forward, to come first from `day` on, each card of each misconception that an item revealed. A card
 * that two of them name comes once, for the first. What one was certain of (`certainty` 3) comes before the rest.
 */
export function broughtForward(
  item: Id,
  revealed: readonly Revealed[],
  points: Readonly<Record<Id, { readonly cards: readonly Id[] }>>,
  day: Day,
  certainty?: Certainty,
): readonly CardScheduled[] {
  const brought = new Map<Id, CardScheduled>()
  for (const { misconception, chose } of revealed) {
    for (const card of points[misconception]?.cards ?? []) {
      if (brought.has(card)) continue
      const because = { item, chose, misconception, ...(certainty === 3 ? { certain: true as const } : {}) }
      brought.set(card, { kind: 'card.scheduled', card, day, because })
    }
  }
  return [...brought.values()]
}
