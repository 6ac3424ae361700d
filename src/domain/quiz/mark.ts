import type { ChoiceQuestion, MultipleQuestion, Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Shown } from '#domain/journal/fact.ts'
import { markOrder } from './mark-order.ts'
import { beliefsOfPart, markParts } from './mark-parts.ts'
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
  /** It stands straight behind the entry it should follow; the first of a line follows none. What `pairs` counts. */
  readonly follows: boolean
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
  /** How the answer is spelt, where what was typed is right, or partly, but for its spelling. */
  readonly spelling?: string
  /** A number was asked for, and what was typed is none. */
  readonly isNoNumber?: true
}

/** An order that gave a misconception away. */
export interface SwapFeedback {
  readonly misconception: Id
  readonly why: string
}

/** Marks a response. Any list of texts gets a mark; unknown ones count for nothing. */
export function mark(question: Question, response: Response): Marked {
  const { right, fraction, revealed, feedback } = markKind(question, response)
  // A right answer gave nothing away, however it was marked.
  const beliefs = right ? misconceptionsOf(question) : revealed.map((one) => one.misconception)
  const points = [...new Set([...question.points, ...beliefs])]
  return {
    right,
    fraction,
    shown: points.map((point) => ({ point, item: question.id, right })),
    revealed: onceEach(revealed),
    feedback,
  }
}

/** The misconceptions that a wrong answer to a question can give away. */
export function misconceptionsOf(question: Question): readonly Id[] {
  return [...new Set(beliefsIn(question))]
}

function markKind(question: Question, response: Response): Omit<Marked, 'shown'> {
  if (question.kind === 'order') return markOrder(question, response)
  if (question.kind === 'choice' || question.kind === 'multiple') return markOptions(question, response)
  const { parts, fraction, revealed } = markParts(question, response)
  const right = parts.every((part) => part.right)
  return { right, fraction: right ? 1 : fraction, revealed, feedback: { kind: 'parts', parts } }
}

function beliefsIn(question: Question): readonly Id[] {
  if (question.kind === 'order') return question.swaps.map((swap) => swap.misconception)
  if (question.kind === 'choice' || question.kind === 'multiple')
    return question.options.flatMap((option) => option.misconception ?? [])
  return partsOf(question).flatMap(beliefsOfPart)
}

function markOptions(question: ChoiceQuestion | MultipleQuestion, response: Response): Omit<Marked, 'shown'> {
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
  const isPartial = question.kind === 'multiple' && question.scoring === 'partial'
  const fraction = right ? 1 : isPartial ? hitsLessFalsePicks(options) : 0
  return { right, fraction, revealed, feedback: { kind: 'options', options } }
}

/** Right ones picked less wrong ones picked, of all right ones; never below 0. */
function hitsLessFalsePicks(options: readonly OptionFeedback[]): number {
  const picked = options.filter(({ chosen }) => chosen)
  const hits = picked.filter(({ right }) => right).length
  const all = options.filter(({ right }) => right).length
  return all === 0 ? 0 : Math.max(0, (2 * hits - picked.length) / all)
}

function onceEach(revealed: readonly Revealed[]): readonly Revealed[] {
  return revealed.filter(
    (one, index) => revealed.findIndex((other) => other.misconception === one.misconception) === index,
  )
}
