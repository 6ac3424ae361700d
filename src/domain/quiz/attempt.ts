import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import { isRightOrder } from './order.ts'
import { type Seed, seedOf, shownOrder } from './shuffle.ts'

/** One taking of a quiz: what was answered so far, and what is being answered. */
export interface Attempt {
  /** The questions of this taking, in order. */
  readonly items: readonly Id[]
  /** Where the order of options is drawn from. */
  readonly seed: Seed
  /** Responses given and kept, in the order of `items`. */
  readonly answers: readonly (readonly Id[])[]
  /** What is picked and not yet checked. */
  readonly draft: readonly Id[]
  /** Whether the feedback on the last answer is on screen. */
  readonly isReading: boolean
  /** Points whose apply stroke an answer of this taking raised, and how far. */
  readonly raised: Readonly<Record<Id, 'half' | 'full'>>
}

/** A taking at its first question. */
export function beginAttempt(items: readonly Id[], seed: Seed): Attempt {
  return { items, seed, answers: [], draft: [], isReading: false, raised: {} }
}

/** The taking after an answer was kept: its feedback is on screen. */
export function answered(attempt: Attempt, response: readonly Id[]): Attempt {
  return { ...attempt, answers: [...attempt.answers, response], draft: [], isReading: true }
}

/** The taking at its next question, or at its end. */
export function moveOn(attempt: Attempt): Attempt {
  return { ...attempt, isReading: false }
}

/** The place, from 0, of the question on screen; as many as there are questions at the end. */
export function placeOf(attempt: Attempt): number {
  return attempt.answers.length - (attempt.isReading ? 1 : 0)
}

/** Options or entries in the order this taking shows them; entries to be ordered never begin in a right order. */
export function shownIds(question: Question, seed: Seed): readonly Id[] {
  const own = (seed ^ seedOf(question.id)) >>> 0
  if (question.kind !== 'order') return shownOrder(question.options, own).map(({ id }) => id)
  const orders = Array.from({ length: ORDERS_TRIED }, (_, index) =>
    shownOrder(question.entries, own + index).map(({ id }) => id),
  )
  const unsolved = orders.find((order) => !isRightOrder(question, order))
  return unsolved ?? question.entries.map(({ id }) => id).reverse()
}

const ORDERS_TRIED = 12

/** A taking as it was written down in this browser, if it is one and all its questions still exist. */
export function readAttempt(text: string | undefined, known: ReadonlySet<Id>): Attempt | undefined {
  if (text === undefined) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return isAttempt(read) && read.items.every((item) => known.has(item)) ? read : undefined
  } catch {
    return undefined
  }
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false
  const { items, seed, answers, draft, isReading, raised } = value as Partial<Record<keyof Attempt, unknown>>
  return (
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

function isIds(value: unknown): value is readonly Id[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string')
}
