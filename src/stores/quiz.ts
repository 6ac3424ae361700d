import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { ChoiceQuestion, MultipleQuestion, Question } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import { type Attempt, answered, beginAttempt, moveOn, placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import { withGiven } from '#domain/quiz/response.ts'
import type { QuizOpening } from '#domain/quiz/sheet.ts'
import { TAKING_LENGTH } from '#domain/quiz/taking.ts'
import { getMarks } from './marks.ts'
import type { QuizMarking } from './quiz-marking.ts'
import { askingView, type QuizView } from './quiz-view.ts'

/** One quiz on one page. */
export interface Quiz {
  readonly $view: ReadableAtom<QuizView>
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
  /** Begins another taking, with the questions missed or with those whose turn it is, at most so many. */
  again(which: 'missed' | 'next', most?: number): Promise<void>
}

/**
 * Opens a quiz at its first question, or, once someone looks at it, where it was left in this browser under
 * `markName`. Marking, journal and the other questions are fetched by `wake`, or when they are needed, so that the
 * first question is there at once.
 */
export function openQuiz({ set, units, items, first }: QuizOpening, markName: string = markOf(set)): Quiz {
  let attempt = beginAttempt(items.slice(0, TAKING_LENGTH), 0)
  let marking: QuizMarking | undefined
  let waking: Promise<QuizMarking | undefined> | undefined
  const $view = atom<QuizView>(askingView(first, attempt))

  const load = () => {
    waking ??= import('./quiz-marking.ts')
      .then(({ openMarking }) => openMarking(units, set))
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
    getMarks().set(markName, JSON.stringify(next))
  }
  const show = (next: Attempt) => {
    keep(next)
    const isFirst = next.items[placeOf(next)] === first.id && !next.isReading
    if (isFirst) $view.set(askingView(first, next, marking?.asksCertainty()))
    else if (marking) $view.set(marking.viewOf(next))
    else void showOnceAwake()
  }
  const showOnceAwake = async () => {
    $view.set({ kind: 'opening', isUnreachable: false })
    const opened = await load()
    $view.set(opened ? opened.viewOf(attempt) : { kind: 'opening', isUnreachable: true })
    readStanding()
  }
  const readStanding = () => {
    const view = $view.get()
    if (view.kind === 'asking') marking?.lookAhead(view.question)
    else if (view.kind !== 'opening') {
      void marking?.standing(view).then(({ credits }) => {
        if ($view.get() === view) $view.set({ ...view, credits })
      })
    }
  }
  const moveTo = (next: Attempt) => {
    show(next)
    readStanding()
  }

  const pick = (option: Id) => {
    const view = $view.get()
    if (view.kind !== 'asking' || view.isSaving || !isPicked(view.question)) return
    const isOne = view.question.kind === 'choice'
    show({ ...attempt, draft: isOne ? [option] : toggled(view.draft, option) })
  }

  onMount($view, () => {
    const left = readAttempt(getMarks().get(markName), new Set(items))
    if (left) show(left)
  })

  return {
    $view,
    async wake() {
      if ($view.get().kind === 'opening') return showOnceAwake()
      if (marking) return
      const opened = await load()
      const view = $view.get()
      if (opened?.asksCertainty() && view.kind === 'asking' && !view.isSaving)
        $view.set(opened.viewOf(attempt))
      readStanding()
    },
    pick,
    put(part, value) {
      const view = $view.get()
      if (view.kind === 'asking' && !view.isSaving)
        show({ ...attempt, draft: withGiven(view.draft, part, value) })
    },
    sayCertainty(certainty) {
      const view = $view.get()
      if (view.kind === 'asking' && !view.isSaving) show({ ...attempt, certainty })
    },
    async pickByKey(place) {
      const isOn = (await load())?.areKeysOn() ?? true
      const view = $view.get()
      const option = isOn && view.kind === 'asking' ? view.shown[place - 1] : undefined
      if (option !== undefined) pick(option)
      return option
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
      const { trouble: _trouble, ...rest } = view
      const asked = { ...rest, isEmpty: false }
      const response = view.question.kind === 'order' ? view.shown : view.draft
      if (response.length === 0) return $view.set({ ...asked, isEmpty: true })
      $view.set({ ...asked, isSaving: true })
      const opened = await load()
      if (!opened) return $view.set({ ...asked, trouble: 'unreachable' })
      if (opened.asksCertainty() && !attempt.certainty)
        return $view.set({ ...asked, certainty: { isMissing: true } })
      if (set !== undefined && !attempt.taking)
        keep({ ...attempt, taking: { id: opened.newTakingId(), set } })
      const kept = await opened.keep(view.question, response, attempt)
      if (!kept.ok) return $view.set({ ...asked, trouble: kept.problem.kind })
      show(answered(attempt, response))
      const marked = $view.get()
      if (marked.kind !== 'checked') return
      const { credits, raised } = await opened.standing(marked)
      keep({ ...attempt, raised: { ...attempt.raised, ...raised } })
      if ($view.get() === marked) $view.set({ ...marked, credits, raised })
    },
    next() {
      if (attempt.isReading) moveTo(moveOn(attempt))
    },
    async again(which, most) {
      const view = $view.get()
      if (view.kind !== 'ended' || !marking) return
      const missed = view.missed.map(({ id }) => id)
      const chosen = which === 'missed' && missed.length > 0 ? missed : await marking.nextItems()
      if ($view.get().kind === 'ended') moveTo(beginAttempt(chosen.slice(0, most), marking.newSeed()))
    },
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
