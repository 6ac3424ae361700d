import type { Option, OrderQuestion, Question } from '#domain/catalogue/question.ts'
import { cleanLine } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import { readNumber } from '#domain/quiz/typed/number-typed.ts'

/** One part of a question's key as a tutor puts it right; `value` is what counts now. */
export type KeyPart =
  | {
      readonly kind: 'pick'
      readonly id: Id
      readonly label: string
      readonly hasSeveral: boolean
      readonly options: readonly { readonly id: Id; readonly text: string }[]
      readonly value: readonly Id[]
    }
  /** Entries in the order that is right. */
  | {
      readonly kind: 'order'
      readonly id: Id
      readonly label: string
      readonly entries: readonly { readonly id: Id; readonly text: string }[]
      readonly value: readonly Id[]
    }
  /** Lines of what counts in full. */
  | { readonly kind: 'texts'; readonly id: Id; readonly label: string; readonly value: string }
  | { readonly kind: 'number'; readonly id: Id; readonly label: string; readonly value: string }

/** A key's only part, where its question has one. */
export const WHOLE_KEY: Id = 'answer'

/** What of a question's key can be put right. */
export function keyParts(question: Question): readonly KeyPart[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      // One is picked of a choice, so one counts; either of two is for every answer to count as right.
      return [picked(WHOLE_KEY, '', question.options, question.kind === 'multiple')]
    case 'match':
      return question.left.map(({ id, text, to }) => {
        return { kind: 'pick', id, label: text, hasSeveral: false, options: question.right, value: [to] }
      })
    case 'classify':
      return question.things.map(({ id, text, bin }) => {
        return { kind: 'pick', id, label: text, hasSeveral: false, options: question.bins, value: [bin] }
      })
    case 'cloze':
      return question.gaps.map((gap, at) =>
        gap.way === 'pick'
          ? picked(gap.id, String(at + 1), gap.options, false)
          : { kind: 'texts', id: gap.id, label: String(at + 1), value: inFull(gap.accept) },
      )
    case 'short':
      return [{ kind: 'texts', id: WHOLE_KEY, label: '', value: inFull(question.accept) }]
    case 'numeric':
      return [{ kind: 'number', id: WHOLE_KEY, label: '', value: String(question.value) }]
    case 'order': {
      const entries = question.entries.map(({ id, text }) => ({ id, text }))
      return [{ kind: 'order', id: WHOLE_KEY, label: '', entries, value: entries.map((one) => one.id) }]
    }
  }
}

/** The question with one part of its key put right; the question as it was where that makes no key. */
export function withKeyPart(question: Question, part: Id, value: readonly Id[] | string): Question {
  if (typeof value === 'string') return withTyped(question, part, value)
  const [first] = value
  if (first === undefined) return question
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return { ...question, options: rightOnly(question.options, value) }
    case 'match':
      return {
        ...question,
        left: question.left.map((one) => (one.id === part ? { ...one, to: first } : one)),
      }
    case 'classify':
      return {
        ...question,
        things: question.things.map((one) => (one.id === part ? { ...one, bin: first } : one)),
      }
    case 'cloze':
      return {
        ...question,
        gaps: question.gaps.map((gap) =>
          gap.id === part && gap.way === 'pick' ? { ...gap, options: rightOnly(gap.options, value) } : gap,
        ),
      }
    case 'order':
      return inOrder(question, value)
    default:
      return question
  }
}

/** All of its entries, each once. What gives a misconception away by an order that is right now gives none away. */
function inOrder(question: OrderQuestion, order: readonly Id[]): Question {
  const entries = order.flatMap((id) => question.entries.find((entry) => entry.id === id) ?? [])
  if (new Set(entries).size !== question.entries.length || entries.length !== order.length) return question
  const swaps = question.swaps.filter(({ first, then }) => order.indexOf(then) < order.indexOf(first))
  return { ...question, entries, swaps }
}

function withTyped(question: Question, part: Id, value: string): Question {
  if (question.kind === 'numeric') {
    const number = readNumber(value, question.measure)
    return number === undefined ? question : { ...question, value: number }
  }
  const texts = [...new Set(value.split('\n').map(cleanLine))].filter((text) => text !== '')
  if (texts.length === 0) return question
  if (question.kind === 'short') return { ...question, accept: accepted(question.accept, texts) }
  if (question.kind !== 'cloze') return question
  return {
    ...question,
    gaps: question.gaps.map((gap) =>
      gap.id === part && gap.way === 'type' ? { ...gap, accept: accepted(gap.accept, texts) } : gap,
    ),
  }
}

type Accept = { readonly text: string; readonly fraction?: number; readonly why?: string }

/** What counts in part stays, unless it counts in full now. */
function accepted<T extends Accept>(before: readonly T[], texts: readonly string[]): readonly (T | Accept)[] {
  const part = before.filter(({ text, fraction = 1 }) => fraction < 1 && !texts.includes(text))
  const full = texts.map(
    (text) => before.find((one) => one.text === text && (one.fraction ?? 1) === 1) ?? { text },
  )
  return [...full, ...part]
}

function inFull(accept: readonly Accept[]): string {
  return accept
    .filter(({ fraction = 1 }) => fraction === 1)
    .map(({ text }) => text)
    .join('\n')
}

function picked(id: Id, label: string, options: readonly Option[], hasSeveral: boolean): KeyPart {
  const value = options.flatMap((option) => (option.right ? [option.id] : []))
  return { kind: 'pick', id, label, hasSeveral, options, value }
}

/** A right option gives no misconception away. */
function rightOnly(options: readonly Option[], right: readonly Id[]): readonly Option[] {
  return options.map(({ misconception, ...option }) => {
    const isRight = right.includes(option.id)
    return { ...option, right: isRight, ...(misconception && !isRight ? { misconception } : {}) }
  })
}
