import type {
  ChoiceQuestion,
  MultipleQuestion,
  OrderQuestion,
  Question,
} from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import type { Shown } from '#domain/journal/fact.ts'
import { beliefsOfPart, markParts } from './mark-parts.ts'
import { isRightOrder, rotated } from './order.ts'
import { partsOf } from './parts.ts'
import type { Response } from './response.ts'

/** What an answer says: whether it is right, which points it shows, what it reveals, and why, option by option. */
export interface Marked {
  /** All of it. */
  readonly right: boolean
  /** The share of its marks, 0 to 1. */
  readonly fraction: number
  readonly shown: readonly Shown[]
  readonly revealed: readonly Revealed[]
  readonly feedback: Feedback
}

/** A misconception that an answer gave away, and the words that did. */
export interface Revealed {
  readonly misconception: Id
  readonly chose: string
}

/** What is said of each part of a question once it is answered. */
export type Feedback =
  | { readonly kind: 'options'; readonly options: readonly OptionFeedback[] }
  | {
      readonly kind: 'order'
      readonly entries: readonly EntryFeedback[]
      readonly swaps: readonly SwapFeedback[]
    }
  | { readonly kind: 'parts'; readonly parts: readonly PartFeedback[] }

/** One option, in the question's own order. */
export interface OptionFeedback {
  readonly option: Id
  readonly text: string
  readonly chosen: boolean
  readonly right: boolean
  readonly why: string
  readonly misconception?: Id
}

/** One entry, in the right order; a cycle begins with the entry that the answer began with. */
export interface EntryFeedback {
  readonly entry: Id
  readonly text: string
  /** Where the answer put it, from 0; -1 where the answer left it out. */
  readonly put: number
  /** In a line: it stands in its place. In a cycle: it follows the entry it should follow. */
  readonly right: boolean
  readonly why: string
}

/** One part of a question of parts, in its own order. */
export interface PartFeedback {
  readonly part: Id
  /** What stands beside it; empty in a gap, and where there is one part alone. */
  readonly label: string
  /** What was picked, in words, or typed; absent where nothing was. */
  readonly given?: string
  /** The right answer, in words. */
  readonly answer: string
  readonly right: boolean
  /** 0 to 1. */
  readonly fraction: number
  /** Of what was given, where something is to be said of it; of the right answer otherwise. */
  readonly why: string
  readonly misconception?: Id
}

/** An order that gave a misconception away. */
export interface SwapFeedback {
  readonly misconception: Id
  readonly why: string
}

/** Marks a response. Any list of texts gets a mark; unknown ones count for nothing. */
export function mark(question: Question, response: Response): Marked {
  if (question.kind === 'order') return markOrder(question, response)
  if (question.kind === 'choice' || question.kind === 'multiple') return markOptions(question, response)
  const { parts, fraction, revealed } = markParts(question, response)
  const right = parts.every((part) => part.right)
  return { right, fraction, ...showing(question, right, revealed), feedback: { kind: 'parts', parts } }
}

/** The misconceptions that a wrong answer to a question can give away. */
export function misconceptionsOf(question: Question): readonly Id[] {
  return [...new Set(beliefsIn(question))]
}

function beliefsIn(question: Question): readonly Id[] {
  if (question.kind === 'order') return question.swaps.map((swap) => swap.misconception)
  if (question.kind === 'choice' || question.kind === 'multiple')
    return question.options.flatMap((option) => option.misconception ?? [])
  return partsOf(question).flatMap(beliefsOfPart)
}

function markOptions(question: ChoiceQuestion | MultipleQuestion, response: readonly Id[]): Marked {
  const chosen = new Set(response)
  const options = question.options.map(
    ({ id, text, right, why, misconception }): OptionFeedback => ({
      option: id,
      text,
      chosen: chosen.has(id),
      right,
      why,
      ...(misconception === undefined ? {} : { misconception }),
    }),
  )
  const right = chosen.size > 0 && options.every((option) => option.chosen === option.right)
  const revealed = options.flatMap(({ chosen, misconception, text }) =>
    chosen && misconception !== undefined ? [{ misconception, chose: text }] : [],
  )
  const fraction = right ? 1 : 0
  return { right, fraction, ...showing(question, right, revealed), feedback: { kind: 'options', options } }
}

function markOrder(question: OrderQuestion, response: readonly Id[]): Marked {
  const { cyclic } = question
  const known = new Set(question.entries.map((entry) => entry.id))
  const given = [...new Set(response)].filter((id) => known.has(id))
  const start = question.entries.findIndex((entry) => entry.id === given[0])
  const order = cyclic ? rotated(question.entries, Math.max(0, start)) : question.entries
  const entries = order.map(({ id, text, why }, index): EntryFeedback => {
    const put = given.indexOf(id)
    const before = order[(index + order.length - 1) % order.length]?.id
    const isInPlace = cyclic ? put >= 0 && cycleBefore(given, put) === before : put === index
    return { entry: id, text, put, right: isInPlace, why }
  })
  const right = isRightOrder(question, given)
  const swaps = right ? [] : question.swaps.filter((swap) => isSwapped(swap, given, cyclic))
  const textOf = (id: Id) => question.entries.find((entry) => entry.id === id)?.text ?? id
  const revealed = swaps.map(({ first, then, misconception }) => ({
    misconception,
    chose: `${textOf(first)} → ${textOf(then)}`,
  }))
  return {
    right,
    fraction: right ? 1 : 0,
    ...showing(question, right, revealed),
    feedback: {
      kind: 'order',
      entries,
      swaps: swaps.map(({ misconception, why }) => ({ misconception, why })),
    },
  }
}

/** In a line, `first` anywhere before `then`; in a cycle, which has no before, `then` straight after `first`. */
function isSwapped(
  swap: { readonly first: Id; readonly then: Id },
  given: readonly Id[],
  cyclic: boolean,
): boolean {
  const first = given.indexOf(swap.first)
  const then = given.indexOf(swap.then)
  if (first < 0 || then < 0) return false
  return cyclic ? cycleBefore(given, then) === swap.first : first < then
}

function cycleBefore(order: readonly Id[], place: number): Id | undefined {
  return order[(place + order.length - 1) % order.length]
}

/**
 * A right answer shows the question's points and every misconception it avoided; a wrong one shows the
 * question's points, and the misconceptions it gave away, as not yet applied.
 */
function showing(
  question: Question,
  right: boolean,
  revealed: readonly Revealed[],
): Pick<Marked, 'shown' | 'revealed'> {
  const beliefs = right ? misconceptionsOf(question) : revealed.map((one) => one.misconception)
  const points = [...new Set([...question.points, ...beliefs])]
  return { shown: points.map((point) => ({ point, item: question.id, right })), revealed: onceEach(revealed) }
}

function onceEach(revealed: readonly Revealed[]): readonly Revealed[] {
  return revealed.filter(
    (one, index) => revealed.findIndex((other) => other.misconception === one.misconception) === index,
  )
}
