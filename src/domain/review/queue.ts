import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import type { Millis } from '#domain/time.ts'
import type { DayState } from './day-row.ts'
import { DEFAULT_REVIEW_SETTINGS } from './settings.ts'

/** How many cards one meets for the first time on a study day unless one chose another number: the page itself holds as many. */
export const NEW_PER_DAY = DEFAULT_REVIEW_SETTINGS.newPerDay

/** Cards in one sitting unless fewer are asked for: about ten minutes, then a stop to go on from. */
export const SITTING_LIMIT = 30

/** A sitting: the cards still to recall, the one showing first, and those recalled. */
export interface Sitting {
  readonly ahead: readonly Id[]
  readonly recalled: readonly Id[]
}

/** A sitting of what is due, then what is new, each card once. */
export function openSitting(due: readonly Id[], fresh: readonly Id[], limit: number): Sitting {
  return { ahead: [...new Set([...due, ...fresh])].slice(0, limit), recalled: [] }
}

/** After a grade of the card showing: recalled, or back after so many others, where there are as many, until it is. */
export function afterGrade(
  { ahead, recalled }: Sitting,
  grade: Grade,
  returnAfter: number = DEFAULT_REVIEW_SETTINGS.returnAfter,
): Sitting {
  const [card, ...others] = ahead
  if (card === undefined) return { ahead, recalled }
  if (grade > 1) return { ahead: others, recalled: [...recalled, card] }
  return { ahead: withBack(others, [card], returnAfter), recalled }
}

/** Cards with some that were missed back among them, after so many others. */
export function withBack(others: readonly Id[], missed: readonly Id[], returnAfter: number): readonly Id[] {
  return [...others.slice(0, returnAfter), ...missed, ...others.slice(returnAfter)]
}

/** After a grade was taken back: its card shows again. */
export function afterUndo(sitting: Sitting, card: Id): Sitting {
  const { ahead, recalled } = without(sitting, card)
  return { ahead: [card, ...ahead], recalled }
}

/** Without a card, because it was graded in another tab or is no longer in the catalogue. */
export function without({ ahead, recalled }: Sitting, card: Id): Sitting {
  return { ahead: ahead.filter((id) => id !== card), recalled: recalled.filter((id) => id !== card) }
}

/** “3 of 12”: a missed card does not move the count on, so it never runs over. */
export function placeIn({ ahead, recalled }: Sitting): { readonly position: number; readonly total: number } {
  const total = ahead.length + recalled.length
  return { position: Math.min(recalled.length + 1, total), total }
}

/** How many more cards may be met for the first time today. */
export function newAllowance(today: DayState | undefined, newPerDay: number): number {
  return Math.max(0, newPerDay - (today?.first ?? 0))
}

/** How the room for new cards is shared: half for one's own, the odd one too, and what one side does not need for the other. */
export function shareNew(
  room: number,
  own: number,
  builtIn: number,
): { readonly own: number; readonly builtIn: number } {
  const ownShare = Math.min(own, Math.max(Math.ceil(room / 2), room - builtIn))
  return { own: ownShare, builtIn: Math.min(builtIn, room - ownShare) }
}

/** Two lists as one, a card of each in turn. */
export function inTurns(one: readonly Id[], other: readonly Id[]): readonly Id[] {
  const longest = Math.max(one.length, other.length)
  return Array.from({ length: longest }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((id) => id !== undefined)
}

/**
 * Cards to meet for the first time: those of the section read last come first, then those of sections
 * read before it, then the rest; within each, lesson order. `cards` are in lesson order.
 */
export function newCards<Card extends { readonly id: Id; readonly section?: Id }>(
  cards: readonly Card[],
  met: ReadonlySet<Id>,
  lastReadAt: ReadonlyMap<Id, Millis>,
  limit: number,
): readonly Card[] {
  const readAt = ({ section }: Card) => (section === undefined ? undefined : lastReadAt.get(section)) ?? 0
  return cards
    .filter((card) => !met.has(card.id))
    .sort((a, b) => readAt(b) - readAt(a))
    .slice(0, limit)
}
