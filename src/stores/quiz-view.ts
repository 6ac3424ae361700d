import type { StorageProblem } from '#device/journal.ts'
import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import { type Attempt, placeOf, shownIds } from '#domain/quiz/attempt.ts'
import { type Marked, mark, misconceptionsOf, type Revealed } from '#domain/quiz/mark.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import type { Credits, Raised } from './quiz-credit.ts'

/** A quiz as its page hands it over. */
export interface QuizSheet {
  readonly unit: Id
  readonly title: string
  readonly questions: readonly Question[]
  readonly words: MarkingWords
}

/** What a person sees of a quiz. */
export type QuizView = Asking | Checked | Ended

interface OnScreen {
  readonly question: Question
  /** From 1. */
  readonly number: number
  readonly of: number
}

/** A question that waits for an answer. */
export interface Asking extends OnScreen {
  readonly kind: 'asking'
  /** Ids of options in the order shown; of entries in the order they were moved to. */
  readonly shown: readonly Id[]
  readonly draft: readonly Id[]
  readonly isSaving: boolean
  /** Asked to check with nothing chosen. */
  readonly isEmpty: boolean
  /** Why the answer was not kept. It still stands. */
  readonly trouble?: StorageProblem
}

/** An answer, kept, with what is said of it. */
export interface Checked extends OnScreen {
  readonly kind: 'checked'
  readonly shown: readonly Id[]
  readonly marked: Marked
  /** Empty until it has been read. */
  readonly credits: Credits
  readonly raised: Raised
}

/** The end of a taking. */
export interface Ended {
  readonly kind: 'ended'
  readonly of: number
  readonly right: number
  readonly missed: readonly Question[]
  readonly revealed: readonly Revealed[]
  /** Cards that this taking brought forward. */
  readonly cards: readonly Id[]
  readonly raised: Raised
  readonly credits: Credits
}

/** What a taking looks like, before credit on its points has been read. */
export function viewOf(sheet: QuizSheet, attempt: Attempt): QuizView {
  const of = attempt.items.length
  const place = placeOf(attempt)
  const question = sheet.questions.find(({ id }) => id === attempt.items[place])
  if (!question) return endOf(sheet, attempt)
  const number = place + 1
  const shown = shownIds(question, attempt.seed)
  const response = attempt.answers[place]
  if (response) {
    const marked = mark(question, response)
    return { kind: 'checked', question, number, of, shown, marked, credits: new Map(), raised: {} }
  }
  const { draft } = attempt
  const moved = question.kind === 'order' && draft.length === shown.length ? draft : shown
  return { kind: 'asking', question, number, of, shown: moved, draft, isSaving: false, isEmpty: false }
}

function endOf({ questions, words }: QuizSheet, { items, answers, raised }: Attempt): Ended {
  const results = items.flatMap((id, place) => {
    const question = questions.find((one) => one.id === id)
    return question ? [{ question, marked: mark(question, answers[place] ?? []) }] : []
  })
  const missed = results.filter(({ marked }) => !marked.right).map(({ question }) => question)
  const revealed = [
    ...new Map(
      results.flatMap(({ marked }) => marked.revealed.map((one) => [one.misconception, one])),
    ).values(),
  ]
  const cards = new Set(revealed.flatMap(({ misconception }) => words[misconception]?.cards ?? []))
  return {
    kind: 'ended',
    of: items.length,
    right: results.length - missed.length,
    missed,
    revealed,
    cards: [...cards],
    raised,
    credits: new Map(),
  }
}

/** The points that the view's ticks stand for. */
export function pointsOn(view: QuizView): readonly Id[] {
  if (view.kind === 'ended') return Object.keys(view.raised)
  return [...view.question.points, ...misconceptionsOf(view.question)]
}
