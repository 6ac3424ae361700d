import type { Fact } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import type { DurationMillis } from '#domain/time.ts'

/** What was done with flashcards on one study day: the state of a `day:<study day>` row. */
export interface DayState {
  /** Grades given; a card that was missed and then recalled counts twice. */
  readonly graded: number
  /** Grades that were a miss. */
  readonly missed: number
  /** Cards met for the first time, for the count of new cards a day. */
  readonly first: number
  /** Time with a card open, each card counted up to `MAX_CARD_MILLIS`. */
  readonly tookMillis: DurationMillis
}

/** A card left open longer than this was left alone: the rest is not study time. */
const MAX_CARD_MILLIS: DurationMillis = 60_000

/** The day's figures after one more fact of that day; unchanged where it is no grade. */
export function stepDay(state: DayState | undefined, fact: Fact): DayState | undefined {
  if (fact.kind !== 'card.graded') return state
  return {
    graded: (state?.graded ?? 0) + 1,
    missed: (state?.missed ?? 0) + (fact.grade === 1 ? 1 : 0),
    first: (state?.first ?? 0) + (fact.first ? 1 : 0),
    tookMillis: (state?.tookMillis ?? 0) + countedMillis(fact.tookMillis),
  }
}

/** The state in a `day:` row: `stepDay` alone writes those. */
export function dayStateOf(row: Row | undefined): DayState | undefined {
  return row?.state as DayState | undefined
}

/** Study time of one card: between nothing and a minute, whatever the clock did meanwhile. */
export function countedMillis(tookMillis: DurationMillis): DurationMillis {
  return Math.min(Math.max(0, tookMillis), MAX_CARD_MILLIS)
}
