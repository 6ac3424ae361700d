import type { Id } from '#domain/id.ts'
import { type Attempt, placeOf, shownIds } from '#domain/quiz/attempt.ts'
import { mark } from '#domain/quiz/mark.ts'
import type { Sheet } from './quiz-sheets.ts'
import { askingView, type Checked, type Ended, type QuizView } from './quiz-view.ts'

/** What a person sees of an attempt, once its questions are here. */
export function shownOf(sheet: Sheet, attempt: Attempt, asksCertainty: boolean): QuizView {
  const place = placeOf(attempt)
  const question = sheet.questions.find(({ id }) => id === attempt.items[place])
  const response = attempt.answers[place]
  if (!question || (attempt.isOver && !response)) return endOf(sheet, attempt)
  if (!response) return askingView(question, attempt, asksCertainty)
  return checkedOf(sheet, attempt, { question, response, place })
}

function checkedOf(
  { words }: Sheet,
  attempt: Attempt,
  { question, response, place }: Pick<Checked, 'question' | 'response'> & { readonly place: number },
): Checked {
  return {
    kind: 'checked',
    question,
    number: place + 1,
    of: attempt.items.length,
    isLast: place + 1 === attempt.items.length || attempt.isOver === true,
    shown: shownIds(question, attempt.seed),
    response,
    ...(attempt.certainty === undefined ? {} : { certainty: attempt.certainty }),
    marked: mark(question, response),
    words,
    credits: new Map(),
    raised: {},
  }
}

function endOf({ questions, words }: Sheet, { items, answers, raised, taking }: Attempt): Ended {
  const questionOf = (id: Id) => questions.find((one) => one.id === id)
  const results = items.slice(0, answers.length).flatMap((id, place) => {
    const question = questionOf(id)
    return question ? [{ question, marked: mark(question, answers[place] ?? []) }] : []
  })
  const missed = results.filter(({ marked }) => !marked.right).map(({ question }) => question)
  const revealed = new Map(
    results.flatMap(({ marked }) => marked.revealed.map((one) => [one.misconception, one])),
  )
  const cards = new Set([...revealed.keys()].flatMap((id) => words[id]?.cards ?? []))
  return {
    kind: 'ended',
    of: results.length,
    total: questions.length,
    right: results.length - missed.length,
    missed,
    open: items.slice(answers.length).flatMap((id) => questionOf(id) ?? []),
    revealed: [...revealed.values()],
    cards: [...cards],
    words,
    raised,
    credits: new Map(),
    // Without an answer there is nothing to open again.
    ...(taking && results.length > 0 ? { taking: taking.id } : {}),
  }
}
