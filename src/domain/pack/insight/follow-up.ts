import type { KnownMisconception } from '#domain/credit/misconceptions.ts'
import type { Id } from '#domain/id.ts'
import type { PackItem } from '#domain/pack/pack.ts'

/** What a pack on one misconception holds at most: enough to tell a slip from a belief, and done in one sitting. */
export const FOLLOW_UP_MOST = { questions: 6, scenarios: 1, cards: 6 } as const

/**
 * Items for a pack that comes after another one, on one misconception: questions that bring it out or show its point,
 * a scenario, and its cards, in this order; none that the other pack held. Empty where there is nothing new.
 */
export function followUpItems(
  { id, cards, items }: Pick<KnownMisconception, 'id' | 'cards' | 'items'>,
  all: readonly PackItem[],
  before: readonly Id[],
): readonly Id[] {
  const had = new Set(before)
  const about = new Set([...items.map((item) => item.id), ...cards])
  const fresh = all.filter((item) => !had.has(item.id) && (about.has(item.id) || item.points.includes(id)))
  const of = (kind: PackItem['kind'], most: number) =>
    fresh
      .filter((item) => item.kind === kind)
      .slice(0, most)
      .map((item) => item.id)
  return [
    ...of('question', FOLLOW_UP_MOST.questions),
    ...of('scenario', FOLLOW_UP_MOST.scenarios),
    ...of('card', FOLLOW_UP_MOST.cards),
  ]
}
