import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { broughtForward, itemAnswered } from '#domain/quiz/answer.ts'
import { type Attempt, answered, beginAttempt, moveOn, readAttempt } from '#domain/quiz/attempt.ts'
import { mark } from '#domain/quiz/mark.ts'
import { SEEDS } from '#domain/quiz/shuffle.ts'
import { studyDayOf } from '#domain/time.ts'
import { getDevice } from './device.ts'
import { type Credits, creditsOf, raisedSince } from './quiz-credit.ts'
import { pointsOn, type QuizSheet, type QuizView, viewOf } from './quiz-view.ts'

/** One quiz on one page. */
export interface Quiz {
  readonly $view: ReadableAtom<QuizView>
  /** Picks an option; of a question with several right answers, picks it or takes it back. */
  pick(option: Id): void
  /** Moves an entry up (-1) or down (1); false where it cannot go further. */
  move(entry: Id, by: -1 | 1): boolean
  /** Marks and keeps the answer. A second call meanwhile does nothing. */
  check(): Promise<void>
  next(): void
  /** Begins again, with the questions missed or with all. */
  again(which: 'missed' | 'all'): void
}

/** Opens a quiz at its first question, or, once someone looks at it, where it was left in this browser. */
export function openQuiz(sheet: QuizSheet): Quiz {
  const all = sheet.questions.map(({ id }) => id)
  const markName = `quiz:${sheet.unit}`
  let attempt = beginAttempt(all, 0)
  let standing: Promise<Credits> = Promise.resolve(new Map())
  const $view = atom<QuizView>(viewOf(sheet, attempt))

  const keep = (next: Attempt) => {
    attempt = next
    getDevice().marks.set(markName, JSON.stringify(next))
  }
  const show = (next: Attempt) => {
    keep(next)
    $view.set(viewOf(sheet, next))
  }
  /** Reads where the points of the view stand: before an answer to know what it raised, else to draw their ticks. */
  const readStanding = () => {
    const view = $view.get()
    standing = creditsOf(getDevice(), sheet.words, pointsOn(view))
    if (view.kind === 'asking') return
    void standing.then((credits) => {
      if ($view.get() === view) $view.set({ ...view, credits })
    })
  }
  const moveTo = (next: Attempt) => {
    show(next)
    readStanding()
  }

  onMount($view, () => {
    const left = readAttempt(getDevice().marks.get(markName), new Set(all))
    if (left) show(left)
    readStanding()
  })

  return {
    $view,
    pick(option) {
      const view = $view.get()
      if (view.kind !== 'asking' || view.isSaving || view.question.kind === 'order') return
      const isOne = view.question.kind === 'choice'
      show({ ...attempt, draft: isOne ? [option] : toggled(view.draft, option) })
    },
    move(entry, by) {
      const view = $view.get()
      if (view.kind !== 'asking' || view.isSaving) return false
      const draft = swapped(view.shown, entry, by)
      if (draft) show({ ...attempt, draft })
      return draft !== undefined
    },
    async check() {
      const view = $view.get()
      if (view.kind !== 'asking' || view.isSaving) return
      const { trouble: _trouble, ...asked } = view
      const response = view.question.kind === 'order' ? view.shown : view.draft
      if (response.length === 0) return $view.set({ ...asked, isEmpty: true })
      $view.set({ ...asked, isEmpty: false, isSaving: true })
      const device = getDevice()
      const marked = mark(view.question, response)
      const before = await standing
      const kept = await device.journal.append([
        itemAnswered(view.question, response, marked),
        ...broughtForward(view.question.id, marked.revealed, sheet.words, studyDayOf(device.now())),
      ])
      if (!kept.ok) return $view.set({ ...asked, isEmpty: false, trouble: kept.problem })
      show(answered(attempt, response))
      const shown = $view.get()
      const credits = await creditsOf(device, sheet.words, pointsOn(view))
      const raised = raisedSince(before, credits)
      keep({ ...attempt, raised: { ...attempt.raised, ...raised } })
      if (shown.kind === 'checked' && $view.get() === shown) $view.set({ ...shown, credits, raised })
    },
    next() {
      if (attempt.isReading) moveTo(moveOn(attempt))
    },
    again(which) {
      const view = $view.get()
      if (view.kind !== 'ended') return
      const items = which === 'missed' ? view.missed.map(({ id }) => id) : all
      moveTo(beginAttempt(items.length > 0 ? items : all, getDevice().chance(SEEDS)))
    },
  }
}

function toggled(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
}

function swapped(ids: readonly Id[], id: Id, by: -1 | 1): readonly Id[] | undefined {
  const from = ids.indexOf(id)
  const other = ids[from + by]
  if (from < 0 || other === undefined) return undefined
  return ids.with(from, other).with(from + by, id)
}
