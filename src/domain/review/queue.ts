import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import type { Millis } from '#domain/time.ts'
import type { DayState } from './day-row.ts'

/** How many cards one meets for the first time on a study day. */
export const NEW_PER_DAY = 10

/** Cards in one sitting unless fewer are asked for: about ten minutes, then a stop to go on from. */
export const SITTING_LIMIT = 30

/** How many other cards come before a missed one does again, where there are as many. */
export const RETURN_AFTER = 5

/** A sitting: the cards still to recall, the one showing first, and those recalled. */
export interface Sitting {
  readonly ahead: readonly Id[]
  readonly recalled: readonly Id[]
}

/** A sitting of what is due, then what is new, each card once. */
export function openSitting(due: readonly Id[], fresh: readonly Id[], limit: number): Sitting {
  return { ahead: [...new Set([...due, ...fresh])].slice(0, limit), recalled: [] }
}

/** After a grade of the card showing: recalled, or back after a few others until it is. */
export function afterGrade({ ahead, recalled }: Sitting, grade: Grade): Sitting {
  const [card, ...others] = ahead
  if (card === undefined) return { ahead, recalled }
  if (grade > 1) return { ahead: others, recalled: [...recalled, card] }
  return { ahead: [...others.slice(0, RETURN_AFTER), card, ...others.slice(RETURN_AFTER)], recalled }
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
export function newAllowance(today: DayState | undefined): number {
  return Math.max(0, NEW_PER_DAY - (today?.first ?? 0))
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
