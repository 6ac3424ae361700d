import type { Id } from '#domain/id.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import { type Missing, missingFrom } from './credit.ts'
import type { PointState, RevealedState } from './point-row.ts'

/** A misconception as its page knows it before anything is read of the learner. */
export interface KnownMisconception {
  readonly id: Id
  readonly belief: string
  readonly truth: string
  /** Where it is put right. */
  readonly taught: Taught
  readonly cards: readonly Id[]
  /** Questions and scenarios whose answers can give it away, and can clear it. */
  readonly items: readonly RevealingItem[]
}

/** An item, and the file that holds its words. */
export interface RevealingItem {
  readonly id: Id
  readonly sheet: `${'quizzes' | 'scenarios'}/${Id}`
}

/** A misconception that the learner's own answers gave away. */
export interface OwnMisconception extends KnownMisconception {
  readonly revealed: RevealedState
  /** How often an item was answered that could have given it away; never fewer than it was. */
  readonly chances: number
  /** What clearing it still lacks; absent once it is cleared. Without a right answer since: `item-and-day`, and `isBegun` false. */
  readonly missing?: Missing
  readonly isBegun: boolean
}

/** The learner's own misconceptions, apart by whether they are cleared. */
export interface OwnMisconceptions {
  /** What one was certain of first, then what was given away most often, then the latest. */
  readonly open: readonly OwnMisconception[]
  /** The latest first. */
  readonly cleared: readonly OwnMisconception[]
}

/** Picks the misconceptions that answers gave away. What the catalogue no longer knows is left out. */
export function ownMisconceptions(
  known: readonly KnownMisconception[],
  points: ReadonlyMap<Id, PointState>,
  items: ReadonlyMap<Id, ItemState>,
): OwnMisconceptions {
  const own = known.flatMap((one): readonly OwnMisconception[] => {
    const state = points.get(one.id)
    if (!state?.revealed) return []
    const { run, revealed } = state
    const answered = one.items.reduce((sum, { id }) => sum + (items.get(id)?.times ?? 0), 0)
    const missing = run.length === 0 ? 'item-and-day' : missingFrom(run)
    return [
      {
        ...one,
        revealed,
        chances: Math.max(answered, revealed.times),
        isBegun: run.length > 0,
        ...(missing ? { missing } : {}),
      },
    ]
  })
  const sorted = own.toSorted((a, b) => compare(a.revealed, b.revealed))
  return {
    open: sorted.filter(({ missing }) => missing),
    cleared: own.filter(({ missing }) => !missing).sort((a, b) => b.revealed.day - a.revealed.day),
  }
}

function compare(a: RevealedState, b: RevealedState): number {
  return Number(b.certain ?? false) - Number(a.certain ?? false) || b.times - a.times || b.day - a.day
}
