import { atom, onMount, type ReadableAtom, type WritableAtom } from 'nanostores'
import type { ChoiceQuestion, MultipleQuestion, Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import { type Attempt, beginAttempt, placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import { withGiven } from '#domain/quiz/response.ts'
import type { QuizOpening } from '#domain/quiz/sheet.ts'
import { getMarks } from './marks.ts'
import type { QuizMarking } from './quiz-marking.ts'
import { askingView, type QuizView } from './quiz-view.ts'

/** One quiz on one page. */
export interface Quiz {
  readonly $view: ReadableAtom<QuizView>
  /** What came from outside this tab and is to be told. */
  readonly $told: ReadableAtom<Told>
  /** Fetches what the first answer will need; also the way to try again where it was out of reach. */
  wake(): Promise<void>
  /** Picks an option; of a question with several right answers, picks it or takes it back. */
  pick(option: Id): void
  /** Picks the option shown in a place, from 1, unless single keys are switched off. Resolves to the option. */
  pickByKey(place: number): Promise<Id | undefined>
  /** Fills one part of a question of parts; an empty text empties it. */
  put(part: Id, value: string): void
  /** Says how certain one is of the draft. */
  sayCertainty(certainty: Certainty): void
  /** Moves an entry up (-1) or down (1); false where it cannot go further. */
  move(entry: Id, by: -1 | 1): boolean
  /** Marks and keeps the answer. A second call meanwhile does nothing. */
  check(): Promise<void>
  next(): void
  /**
   * Begins another taking: with the questions missed, with those left open when time was up, or with those whose turn
   * it is, at most so many.
   */
  again(which: 'missed' | 'open' | 'next', most?: number): Promise<void>
  /** The attempt itself, for what is loaded once it is needed: marking, time. */
  readonly hold: Hold
}

/** A question as the islands ask it, whoever marks it. */
export type Asked = Omit<Quiz, 'next' | 'again' | 'hold'>

/** What another tab did with this quiz: it shows here too, or it answered first what was to be checked here. */
export type Told = 'elsewhere' | 'answered' | undefined

/** The attempt of one quiz, where it is written down, and what shows of it. */
export interface Hold {
  readonly markName: string
  readonly $view: WritableAtom<QuizView>
  readonly $told: WritableAtom<Told>
  now(): Attempt
  /** Whether anything was picked or typed since this page was opened. */
  isTouched(): boolean
  /** Writes the attempt down. */
  keep(next: Attempt): void
  /** Writes the attempt down and shows it. */
  show(next: Attempt): void
  /** The same, for another question, its marks, or the end: what that takes is read too. */
  moveTo(next: Attempt): void
}

/**
 * Opens a quiz at its first question, or, once someone looks at it, where it was left in this browser under
 * `markName`. Marking, journal and the other questions are fetched by `wake`, or when they are needed, so that the
 * first question is there at once.
 */
export function openQuiz(
  opening: QuizOpening,
  markName: string = markOf(opening.set),
  begun: Attempt = beginAttempt(opening.items, 0),
): Quiz {
  const { first } = opening
  let attempt = begun
  let marking: QuizMarking | undefined
  let waking: Promise<QuizMarking | undefined> | undefined
  /** The mark as this tab knows it. */
  let written: string | undefined
  let isTouched = false
  const $view = atom<QuizView>(askingView(first, attempt))
  const $told = atom<Told>(undefined)

  const load = () => {
    waking ??= import('./quiz-marking.ts')
      .then(({ openMarking }) => openMarking(opening, hold))
      .then(
        (opened) => {
          marking = opened
          return opened
        },
        () => {
          waking = undefined
          return undefined
        },
      )
    return waking
  }
  const keep = (next: Attempt) => {
    attempt = next
    written = JSON.stringify(next)
    getMarks().set(markName, written)
  }
  const show = (next: Attempt) => {
    keep(next)
    if (marking) $view.set(marking.viewOf(next))
    else if (next.items[placeOf(next)] === first.id && !next.isReading && !next.isOver)
      $view.set(askingView(first, next))
    else void showOnceAwake()
  }
  const showOnceAwake = async () => {
    $view.set({ kind: 'opening', isUnreachable: false })
    const opened = await load()
    $view.set(opened ? opened.viewOf(attempt) : { kind: 'opening', isUnreachable: true })
    opened?.readStanding()
  }
  const moveTo = (next: Attempt) => {
    show(next)
    marking?.readStanding()
  }
  const hold: Hold = {
    markName,
    $view,
    $told,
    now: () => attempt,
    isTouched: () => isTouched,
    keep,
    show,
    moveTo,
  }

  /** Without marking this tab goes no further by itself, so the mark is ahead of it wherever it is another one. */
  const rejoin = () => {
    const text = getMarks().get(markName)
    const left = text === written ? undefined : readAttempt(text)
    if (left) show(left)
    return left !== undefined
  }
  /** What waits for an answer, unless one is being kept; another tab may have answered it meanwhile. */
  const open = () => {
    isTouched = true
    if (marking) marking.join()
    else if (rejoin()) $told.set('elsewhere')
    const view = $view.get()
    return view.kind === 'asking' && !view.isSaving ? view : undefined
  }
  const pick = (option: Id) => {
    const view = open()
    if (!view || !isPicked(view.question)) return
    const isOne = view.question.kind === 'choice'
    show({ ...attempt, draft: isOne ? [option] : toggled(view.draft, option) })
  }

  onMount($view, () => void rejoin())

  return {
    $view,
    $told,
    hold,
    async wake() {
      if ($view.get().kind === 'opening') return showOnceAwake()
      if (!marking) (await load())?.readStanding()
    },
    pick,
    put(part, value) {
      const view = open()
      if (view) show({ ...attempt, draft: withGiven(view.draft, part, value) })
    },
    sayCertainty(certainty) {
      if (open()) show({ ...attempt, certainty })
    },
    async pickByKey(place) {
      const isOn = (await load())?.areKeysOn() ?? true
      const option = isOn ? open()?.shown[place - 1] : undefined
      if (option !== undefined) pick(option)
      return option
    },
    move(entry, by) {
      const view = open()
      const draft = view && swapped(view.shown, entry, by)
      if (draft) show({ ...attempt, draft })
      return draft !== undefined
    },
    async check() {
      const view = open()
      if (!view) return
      const { trouble: _trouble, ...rest } = view
      const asked = { ...rest, isEmpty: false }
      const response = view.question.kind === 'order' ? view.shown : view.draft
      if (response.length === 0) return $view.set({ ...asked, isEmpty: true })
      $view.set({ ...asked, isSaving: true })
      const opened = await load()
      if (!opened) return $view.set({ ...asked, trouble: 'unreachable' })
      await opened.check(asked, response)
    },
    next: () => marking?.next(),
    again: async (which, most) => marking?.again(which, most),
  }
}

/** A unit's quiz keeps the name it was written down under before there were other sets. */
function markOf(set: string | undefined): string {
  return `quiz:${set?.replace(/^unit:/, '')}`
}

function isPicked(question: Question): question is ChoiceQuestion | MultipleQuestion {
  return question.kind === 'choice' || question.kind === 'multiple'
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
