import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import type { DurationMillis, Moment } from '#domain/time.ts'
import { type Tallies, type Tally, withAnswer } from './tallies.ts'

/**
 * What was done with flashcards on one study day: the state of a `day:<study day>` row. All its figures are whole
 * numbers and its list is sorted, so that it comes out the same in whatever order facts arrive.
 */
export interface DayState {
  /** Grades given; a card that was missed and then recalled counts twice. */
  readonly graded: number
  /** Grades that were a miss. */
  readonly missed: number
  /** Cards met for the first time, for the count of new cards a day. */
  readonly first: number
  /** Time with a card open, each card counted up to `MAX_CARD_MILLIS`. */
  readonly tookMillis: DurationMillis
  /** All grades by the local hour, 0 to 23, at which they were given. */
  readonly hours?: Tallies
  /** By the same hours, only cards whose recall had been predicted: met on an earlier day, and not yet on this one. */
  readonly hoursForetold?: Tallies
  /** The same cards by the chance of recall that had been predicted, in whole per cent. */
  readonly foretold?: Tallies
  /** Cards answered as sure when they first came up that day. */
  readonly sure?: Tally
  /** The same, answered as not sure. */
  readonly unsure?: Tally
  /** Cards answered as sure, and missed. */
  readonly sureButWrong?: readonly Id[]
}

/** A card left open longer than this was left alone: the rest is not study time. */
const MAX_CARD_MILLIS: DurationMillis = 60_000

/** The day's figures after one more fact of that day; unchanged where it is no grade. */
export function stepDay(state: DayState | undefined, fact: Fact): DayState | undefined {
  if (fact.kind !== 'card.graded') return state
  const { grade, first, recall, sure } = fact
  const recalled = grade > 1 ? 1 : 0
  const hour = hourOf(fact)
  // Made once and filled in: years of facts come through here when rows are made again.
  const next: { -readonly [Field in keyof DayState]: DayState[Field] } = {
    ...state,
    graded: (state?.graded ?? 0) + 1,
    missed: (state?.missed ?? 0) + 1 - recalled,
    first: (state?.first ?? 0) + (first ? 1 : 0),
    tookMillis: (state?.tookMillis ?? 0) + countedMillis(fact.tookMillis),
    hours: withAnswer(state?.hours, hour, recalled),
  }
  if (recall !== undefined) {
    next.hoursForetold = withAnswer(state?.hoursForetold, hour, recalled)
    next.foretold = withAnswer(state?.foretold, Math.round(recall * 100), recalled)
  }
  // A card that was missed comes again in the same sitting: being sure of it then says nothing.
  if (sure !== undefined && (first || recall !== undefined)) {
    const said = sure ? 'sure' : 'unsure'
    next[said] = oneMore(state?.[said], recalled)
  }
  if (sure && !recalled) next.sureButWrong = withId(state?.sureButWrong, fact.card)
  return next
}

/** The state in a `day:` row: `stepDay` alone writes those. */
export function dayStateOf(row: Row | undefined): DayState | undefined {
  return row?.state as DayState | undefined
}

/** Study time of one card: between nothing and a minute, whatever the clock did meanwhile. */
export function countedMillis(tookMillis: DurationMillis): DurationMillis {
  return Math.min(Math.max(0, tookMillis), MAX_CARD_MILLIS)
}

function oneMore([asked, right]: Tally = [0, 0], recalled: number): Tally {
  return [asked + 1, right + recalled]
}

function withId(ids: readonly Id[] = [], id: Id): readonly Id[] {
  if (ids.includes(id)) return ids
  const at = ids.findIndex((known) => known > id)
  return ids.toSpliced(at < 0 ? ids.length : at, 0, id)
}

/** The local hour of a moment, by the offset stored with it. */
function hourOf({ at, offsetMin }: Moment): number {
  const hours = Math.floor((at / 60_000 + offsetMin) / 60)
  return ((hours % 24) + 24) % 24
}
