import type { Id } from '#domain/id.ts'
import type { CardGraded, Fact, Stamp } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import type { DurationMillis, Moment } from '#domain/time.ts'
import { countAnswer, type Tallies, type Tally } from './tallies.ts'

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

const NOTHING: DayState = { graded: 0, missed: 0, first: 0, tookMillis: 0 }

/** A day's figures while facts are counted into them. */
type Draft = { -readonly [Field in keyof DayState]: DayState[Field] } & {
  hours: number[]
  hoursForetold?: number[]
  foretold?: number[]
}

/** The day's figures after one more fact of that day; unchanged where it is no grade. */
export function stepDay(state: DayState | undefined, fact: Fact): DayState | undefined {
  return stepDays(state, [fact])
}

/** The day's figures after more facts of that day: copied once, however many are counted into them. */
export function stepDays(state: DayState | undefined, facts: readonly Fact[]): DayState | undefined {
  let draft: Draft | undefined
  for (const fact of facts) {
    if (fact.kind !== 'card.graded') continue
    draft ??= draftOf(state)
    count(draft, fact)
  }
  return draft ?? state
}

/** The state in a `day:` row: `stepDay` alone writes those. */
export function dayStateOf(row: Row | undefined): DayState | undefined {
  return row?.state as DayState | undefined
}

/** Study time of one card: between nothing and a minute, whatever the clock did meanwhile. */
export function countedMillis(tookMillis: DurationMillis): DurationMillis {
  return Math.min(Math.max(0, tookMillis), MAX_CARD_MILLIS)
}

function draftOf(state: DayState | undefined): Draft {
  const { hours, hoursForetold, foretold, ...figures } = state ?? NOTHING
  return {
    ...figures,
    hours: [...(hours ?? [])],
    ...(hoursForetold ? { hoursForetold: [...hoursForetold] } : {}),
    ...(foretold ? { foretold: [...foretold] } : {}),
  }
}

function count(draft: Draft, fact: CardGraded & Stamp): void {
  const { grade, first, recall, sure } = fact
  const recalled = grade > 1 ? 1 : 0
  const hour = hourOf(fact)
  draft.graded += 1
  draft.missed += 1 - recalled
  draft.first += first ? 1 : 0
  draft.tookMillis += countedMillis(fact.tookMillis)
  countAnswer(draft.hours, hour, recalled)
  if (recall !== undefined) {
    draft.hoursForetold ??= []
    draft.foretold ??= []
    countAnswer(draft.hoursForetold, hour, recalled)
    countAnswer(draft.foretold, Math.round(recall * 100), recalled)
  }
  // A card that was missed comes again in the same sitting: being sure of it then says nothing.
  if (sure !== undefined && (first || recall !== undefined)) {
    const said = sure ? 'sure' : 'unsure'
    draft[said] = oneMore(draft[said], recalled)
  }
  if (sure && !recalled) draft.sureButWrong = withId(draft.sureButWrong, fact.card)
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
