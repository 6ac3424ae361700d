import type { Id } from '#domain/id.ts'
import { studyDayNamed } from '#domain/local-date.ts'
import type { Day } from '#domain/time.ts'
import { type CardState, elapsedDays } from './card-state.ts'
import { predictedRecall } from './curve.ts'
import type { ReviewSettings } from './settings.ts'

/** A card that is due, where it stands, and its place among the cards of the lessons; one's own have none. */
export interface DueCard {
  readonly id: Id
  readonly state: CardState
  readonly lesson?: number
}

/** By which order, on which study day, and for which visit. */
export interface OrderRules extends Pick<ReviewSettings, 'order' | 'visit'> {
  readonly today: Day
}

/**
 * Due cards in the order chosen; of equal ones that which fell due first. Without a visit to come, the order by
 * visit is that by risk.
 */
export function inOrder<Card extends DueCard>(
  cards: readonly Card[],
  { order, visit, today }: OrderRules,
): readonly Card[] {
  const key = keyOf(order, today, visit === undefined ? today : Math.max(today, studyDayNamed(visit)))
  return cards
    .map((card) => ({ card, key: key(card) }))
    .sort(
      (a, b) => a.key - b.key || a.card.state.dueDay - b.card.state.dueDay || compare(a.card.id, b.card.id),
    )
    .map(({ card }) => card)
}

/** The predicted chance, 0 to 1, that a card is recalled on a study day. What was never recalled cannot be forgotten. */
export function recallOn(state: CardState, day: Day): number {
  return state.memory ? predictedRecall(state.memory, elapsedDays(state, day)) : 1
}

/** Whether it was missed on this study day and has not been recalled since. */
export function isMissedOn({ intervalDays, lastDay, reps }: CardState, day: Day): boolean {
  return reps > 0 && intervalDays === 0 && lastDay === day
}

function keyOf(order: ReviewSettings['order'], today: Day, visit: Day): (card: DueCard) => number {
  switch (order) {
    case 'risk':
      return ({ state }) => recallOn(state, today)
    case 'visit':
      return ({ state }) => recallOn(state, visit)
    case 'lesson':
      return ({ lesson = Number.MAX_SAFE_INTEGER }) => lesson
    case 'mixed':
      return ({ id }) => drawn(`${id} ${today}`)
  }
}

/** The same number for the same text: a sitting that is opened again on the day comes in the same order (FNV-1a). */
function drawn(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // The last bits of one text and the next differ little; this spreads them (murmur3's end).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function compare(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0
}
