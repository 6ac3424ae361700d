import type { Id } from '#domain/id.ts'
import type { Attempt } from './attempt.ts'
import type { Response } from './response.ts'
import type { TakingState } from './taken-row.ts'

/**
 * The attempt as another tab left it, where that tab went further or began another taking; the same attempt where
 * it did not. What is picked there shows here too.
 */
export function joinedWith(mine: Attempt, other: Attempt): Attempt {
  if (!isSame(mine, other)) return other
  if (other.answers.length !== mine.answers.length) return furthest(mine, other)
  if (mine.isReading !== other.isReading) return mine.isReading ? other : mine
  return mine.isOver ? mine : other
}

/**
 * The attempt with every answer that the journal already has of it, where that is more: a tab that was closed in the
 * middle of keeping one, or two tabs that answered at once.
 */
export function caughtUp(attempt: Attempt, kept: TakingState | undefined): Attempt {
  const answers: Response[] = [...attempt.answers]
  for (const { place, item, response } of kept?.answers ?? []) {
    if (place === answers.length && item === attempt.items[place]) answers.push(response)
  }
  if (answers.length === attempt.answers.length) return attempt
  return { ...attempt, answers, draft: [], isReading: true }
}

/** The attempt without questions that are gone since; undefined where one of them was answered, or none is left. */
export function stillAsked(attempt: Attempt, known: ReadonlySet<Id>): Attempt | undefined {
  const { items, answers } = attempt
  if (items.every((item) => known.has(item))) return attempt
  const left = items.filter((item) => known.has(item))
  const areAnswersWhole = items.slice(0, answers.length).every((item) => known.has(item))
  return areAnswersWhole && left.length > 0 ? { ...attempt, items: left } : undefined
}

function furthest(one: Attempt, other: Attempt): Attempt {
  return one.answers.length > other.answers.length ? one : other
}

function isSame(one: Attempt, other: Attempt): boolean {
  if (one.taking && other.taking && one.taking.id !== other.taking.id) return false
  return one.seed === other.seed && isEqual(one.items, other.items)
}

function isEqual(one: readonly Id[], other: readonly Id[]): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place])
}
