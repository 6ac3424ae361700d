import type { Id } from '#domain/id.ts'
import type { Certainty, Fact, ItemAnswered } from '#domain/journal/fact.ts'
import type { DurationMillis, Moment } from '#domain/time.ts'
import type { Response } from './response.ts'
import type { Seed } from './shuffle.ts'

/** One taking, with all it takes to show it again: the state of a `taking:<id>` row. */
export interface TakingState {
  /** What was taken, as `setName` writes it. */
  readonly set: string
  /** How many questions it had. */
  readonly of: number
  /** Where the order shown was drawn from. */
  readonly seed?: Seed
  /** When its first and its last answer were given. */
  readonly first: Moment
  readonly last: Moment
  /** Its answers, by place. Of two to one place the first counts. */
  readonly answers: readonly TakenAnswer[]
}

/** One answer as it was kept and marked then. */
export interface TakenAnswer {
  /** From 0. */
  readonly place: number
  readonly item: Id
  readonly edition: number
  readonly response: Response
  readonly right: boolean
  /** The share of its marks, 0 to 1. */
  readonly fraction: number
  readonly certainty?: Certainty
  readonly tookMillis?: DurationMillis
}

/** What was answered on one study day, by taking: the state of a `taken:<study day>` row, light enough to list years of them. */
export type TakenDay = Readonly<Record<string, TakenPart>>

/** The part of a taking that was answered on one study day. */
export interface TakenPart {
  readonly set: string
  readonly of: number
  /** When the day's first answer of it was given. */
  readonly since: Moment
  /** A letter for each place: `r` right, `w` wrong, `-` not answered on that day. */
  readonly marks: string
}

/** What is known of a taking after one more fact; unchanged where the fact is none of its answers, or answers a place again. */
export function stepTaking(
  state: TakingState | undefined,
  fact: Fact,
  taking: string,
): TakingState | undefined {
  if (fact.kind !== 'item.answered' || fact.taking?.id !== taking) return state
  const { set, of, place } = fact.taking
  if (state?.answers.some((answer) => answer.place === place)) return state
  const { seed } = state ?? fact
  const moment = momentOf(fact)
  return {
    set: state?.set ?? set,
    of: state?.of ?? of,
    ...(seed === undefined ? {} : { seed }),
    first: state?.first ?? moment,
    last: moment,
    answers: [...(state?.answers ?? []), answerOf(fact, place)].sort((a, b) => a.place - b.place),
  }
}

/** What was taken on a study day after one more fact of that day; unchanged where it is no answer of a taking. */
export function stepTaken(state: TakenDay | undefined, fact: Fact): TakenDay | undefined {
  if (fact.kind !== 'item.answered' || !fact.taking) return state
  const { id, set, of, place } = fact.taking
  const known = state && Object.hasOwn(state, id) ? state[id] : undefined
  const part = known ?? { set, of, since: momentOf(fact), marks: '' }
  if (isMarked(part.marks, place)) return state
  return { ...state, [id]: { ...part, marks: withMark(part.marks, place, fact.right) } }
}

/** Whether a place has its letter. */
export function isMarked(marks: string, place: number): boolean {
  return (marks[place] ?? NONE) !== NONE
}

function withMark(marks: string, place: number, right: boolean): string {
  return `${marks.slice(0, place).padEnd(place, NONE)}${right ? 'r' : 'w'}${marks.slice(place + 1)}`
}

const NONE = '-'

function answerOf(fact: ItemAnswered, place: number): TakenAnswer {
  const { item, edition, response, right, certainty, tookMillis } = fact
  return {
    place,
    item,
    edition,
    response,
    right,
    fraction: fact.fraction ?? (right ? 1 : 0),
    ...(certainty === undefined ? {} : { certainty }),
    ...(tookMillis === undefined ? {} : { tookMillis }),
  }
}

/** A fact carries its moment among much else. */
function momentOf({ at, offsetMin }: Moment): Moment {
  return { at, offsetMin }
}
