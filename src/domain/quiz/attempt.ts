import type { OrderQuestion, Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import type { DurationMillis, Millis } from '#domain/time.ts'
import { isRightOrder } from './order.ts'
import type { Response } from './response.ts'
import { type Seed, seedOf, shownOrder } from './shuffle.ts'

/** One taking of a quiz: what was answered so far, and what is being answered. */
export interface Attempt {
  /** The questions of this taking, in order. */
  readonly items: readonly Id[]
  /** Where the order of options is drawn from. */
  readonly seed: Seed
  /** Names the taking in facts; absent in one written down before takings had names. */
  readonly taking?: { readonly id: string; readonly set: string }
  /** Responses given and kept, in the order of `items`. */
  readonly answers: readonly Response[]
  /** What is picked or typed and not yet checked. */
  readonly draft: Response
  /** How certain one says to be of the draft, or was of the answer being read, where that is asked. */
  readonly certainty?: Certainty
  /** Whether the feedback on the last answer is on screen. */
  readonly isReading: boolean
  /** Points whose apply stroke an answer of this taking raised, and how far. */
  readonly raised: Readonly<Record<Id, 'half' | 'full'>>
  /** The time it was given; absent where it has no limit. */
  readonly time?: TimeLimit
  /** Its time was up before all was answered. */
  readonly isOver?: true
}

/** The time that a taking has. */
export interface TimeLimit {
  readonly minutes: number
  readonly until: Millis
  /** The last jump of the clock that was answered, and when: another tab need not ask about it. */
  readonly jump?: { readonly at: Millis; readonly millis: DurationMillis }
}

/** A taking at its first question. */
export function beginAttempt(items: readonly Id[], seed: Seed, taking?: Attempt['taking']): Attempt {
  return { items, seed, ...(taking ? { taking } : {}), answers: [], draft: [], isReading: false, raised: {} }
}

/** The taking after an answer was kept: its feedback is on screen. */
export function answered(attempt: Attempt, response: Response): Attempt {
  return { ...attempt, answers: [...attempt.answers, response], draft: [], isReading: true }
}

/** The taking at its next question, or at its end. */
export function moveOn(attempt: Attempt): Attempt {
  const { certainty: _certainty, ...rest } = attempt
  return { ...rest, isReading: false }
}

/** The place, from 0, of the question on screen; as many as there are questions at the end. */
export function placeOf(attempt: Attempt): number {
  return attempt.answers.length - (attempt.isReading ? 1 : 0)
}

/**
 * What a taking shuffles of a question, in the order it shows: options, entries (which never begin in a right order),
 * what a match offers on its right, the things to be sorted; nothing for the rest.
 */
export function shownIds(question: Question, seed: Seed): readonly Id[] {
  const own = (seed ^ seedOf(question.id)) >>> 0
  const ids = (items: readonly { readonly id: Id; readonly text: string }[]) =>
    shownOrder(items, own).map(({ id }) => id)
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return ids(question.options)
    case 'match':
      return ids(question.right)
    case 'classify':
      return ids(question.things)
    case 'order':
      return unsolved(question, own)
    default:
      return []
  }
}

/** The options of one gap or part in the order this taking shows them. */
export function shownOptions<T extends { readonly text: string }>(
  options: readonly T[],
  question: Id,
  part: Id,
  seed: Seed,
): readonly T[] {
  return shownOrder(options, (seed ^ seedOf(`${question} ${part}`)) >>> 0)
}

function unsolved(question: OrderQuestion, own: number): readonly Id[] {
  const orders = Array.from({ length: ORDERS_TRIED }, (_, index) =>
    shownOrder(question.entries, own + index).map(({ id }) => id),
  )
  const found = orders.find((order) => !isRightOrder(question, order))
  return found ?? question.entries.map(({ id }) => id).reverse()
}

const ORDERS_TRIED = 12

/** A taking as it was written down in this browser, if it is one and, where that is known, all its questions still exist. */
export function readAttempt(text: string | undefined, known?: ReadonlySet<Id>): Attempt | undefined {
  if (text === undefined) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return isAttempt(read) && read.items.every((item) => !known || known.has(item)) ? read : undefined
  } catch {
    return undefined
  }
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false
  const { items, seed, answers, draft, isReading, raised, taking, certainty, time } = value as Partial<
    Record<keyof Attempt, unknown>
  >
  return (
    (taking === undefined || hasTwo(taking, 'id', 'set', 'string')) &&
    (time === undefined || hasTwo(time, 'until', 'minutes', 'number')) &&
    (certainty === undefined || certainty === 1 || certainty === 2 || certainty === 3) &&
    isIds(items) &&
    items.length > 0 &&
    typeof seed === 'number' &&
    Array.isArray(answers) &&
    answers.length <= items.length &&
    answers.every(isIds) &&
    isIds(draft) &&
    typeof isReading === 'boolean' &&
    (answers.length > 0 || !isReading) &&
    typeof raised === 'object' &&
    raised !== null &&
    Object.values(raised).every((level) => level === 'half' || level === 'full')
  )
}

function hasTwo(value: unknown, one: string, other: string, type: 'string' | 'number'): boolean {
  if (typeof value !== 'object' || value === null) return false
  return typeof Reflect.get(value, one) === type && typeof Reflect.get(value, other) === type
}

function isIds(value: unknown): value is readonly Id[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string')
}
