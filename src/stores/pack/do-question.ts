import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { FactId, Happening, ItemAnswered } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import type { PackAnswer, PackId } from '#domain/pack/pack.ts'
import { broughtForward, itemAnswered } from '#domain/quiz/answer.ts'
import { type Attempt, beginAttempt, shownIds } from '#domain/quiz/attempt.ts'
import { type Marked, mark, misconceptionsOf } from '#domain/quiz/mark.ts'
import { type Response, withGiven } from '#domain/quiz/response.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import { type DurationMillis, studyDayOf } from '#domain/time.ts'
import { getMarks } from '#stores/marks.ts'
import type { Asked, Told } from '#stores/quiz.ts'
import { creditsOf, raisedSince } from '#stores/quiz-credit.ts'
import { type Asking, askingView, type Checked, type QuizView } from '#stores/quiz-view.ts'
import { $settings } from '#stores/settings.ts'
import { noteProblem } from '#stores/storage.ts'
import { readDraft } from './do-drafts.ts'

/** What a question of a pack is opened with. */
export interface QuestionToOpen {
  readonly device: Device
  readonly pack: PackId
  readonly attempt: FactId
  readonly question: Question
  readonly words: MarkingWords
  /** Where what is picked and not kept yet is written down. */
  readonly markName: string
  readonly asksCertainty: boolean
  /** What was right waits: the answer is kept without it, and may be another until the attempt is ended. */
  readonly isLate: boolean
  readonly answer: Extract<PackAnswer, { readonly kind: 'question' }> | undefined
  /** An answer whose marks wait was kept. */
  readonly onKept: () => void
}

/** Opens a question that a quiz could not ask: a tutor’s own, one with certainty, or one whose marks wait. */
export function openPackQuestion(opened: QuestionToOpen): Asked {
  const { device, question, words, markName, asksCertainty, isLate, answer } = opened
  const seed = seedOf(opened.attempt)
  const left = readDraft(getMarks().get(markName))
  const given = isLate || !answer ? answer : undefined
  let attempt: Attempt = {
    ...beginAttempt([question.id], seed),
    draft: left?.draft ?? given?.response ?? [],
    ...certaintyOf(left?.certainty ?? given?.certainty),
  }
  const since = device.uptime()
  const asked = () => askingView(question, attempt, asksCertainty)
  const $view = atom<QuizView>(
    answer && !isLate
      ? checkedOf(answer.response, answer.certainty, mark(question, answer.response))
      : asked(),
  )
  const $told = atom<Told>(undefined)
  const points = [...question.points, ...misconceptionsOf(question)]
  const before = creditsOf(device, words, points).catch(() => undefined)

  function checkedOf(response: Response, certainty: Attempt['certainty'], marked: Marked): Checked {
    return {
      kind: 'checked',
      question,
      number: 1,
      of: 1,
      isLast: true,
      shown: shownIds(question, seed),
      response,
      ...certaintyOf(certainty),
      marked,
      words,
      credits: new Map(),
      raised: {},
    }
  }
  const open = () => {
    const view = $view.get()
    return view.kind === 'asking' && !view.isSaving ? view : undefined
  }
  const show = (more: Partial<Attempt>) => {
    attempt = { ...attempt, ...more }
    const { draft, certainty } = attempt
    getMarks().set(markName, JSON.stringify({ draft, certainty }))
    $view.set(asked())
  }
  const pick = (option: Id) => {
    const view = open()
    if (!view) return
    const { draft } = view
    const isOne = question.kind === 'choice'
    const others = draft.filter((one) => one !== option)
    show({ draft: isOne ? [option] : others.length < draft.length ? others : [...draft, option] })
  }
  const keep = async (view: Asking, happenings: readonly Happening[]) => {
    const kept = await device.journal.append(happenings)
    if (kept.ok) return true
    $view.set({ ...view, isSaving: false, trouble: kept.problem.kind })
    await noteProblem(kept.problem)
    return false
  }
  const standing = async (view: Checked, was: typeof before) => {
    const [credits, earlier] = await Promise.all([creditsOf(device, words, points), was])
    const raised = earlier ? raisedSince(earlier, credits) : {}
    if ($view.get() === view) $view.set({ ...view, credits, raised })
  }
  const markAtOnce = async (view: Asking, response: Response, tookMillis: DurationMillis) => {
    const { certainty } = attempt
    const marked = mark(question, response)
    await before
    const today = studyDayOf(device.now())
    const first = await device.inTurn(markName, async () => {
      const there = await answerThere(device, question.id, seed)
      if (there) return there
      const isKept = await keep(view, [
        itemAnswered(question, response, marked, { seed, tookMillis, ...certaintyOf(certainty) }),
        ...broughtForward(question.id, marked.revealed, words, today, certainty),
      ])
      return isKept ? 'kept' : 'not-kept'
    })
    if (first === 'not-kept') return
    getMarks().remove(markName)
    if (first !== 'kept') $told.set('answered')
    const checked =
      first === 'kept'
        ? checkedOf(response, certainty, marked)
        : checkedOf(first.response, first.certainty, mark(question, first.response))
    $view.set(checked)
    await standing(checked, before)
  }

  const shown = $view.get()
  if (shown.kind === 'checked') void standing(shown, Promise.resolve(undefined)).catch(() => undefined)

  return {
    $view,
    $told,
    wake: async () => undefined,
    pick,
    async pickByKey(place) {
      const option = $settings.get().keys ? open()?.shown[place - 1] : undefined
      if (option !== undefined) pick(option)
      return option
    },
    put(part, value) {
      const view = open()
      if (view) show({ draft: withGiven(view.draft, part, value) })
    },
    sayCertainty(certainty) {
      if (open()) show({ certainty })
    },
    move(entry, by) {
      const ids = open()?.shown ?? []
      const from = ids.indexOf(entry)
      const other = ids[from + by]
      if (from < 0 || other === undefined) return false
      show({ draft: ids.with(from, other).with(from + by, entry) })
      return true
    },
    async check() {
      const view = open()
      if (!view) return
      const { trouble: _trouble, ...rest } = view
      const now: Asking = { ...rest, isEmpty: false }
      const response = question.kind === 'order' ? view.shown : view.draft
      if (response.length === 0) return $view.set({ ...now, isEmpty: true })
      const { certainty } = attempt
      if (asksCertainty && certainty === undefined)
        return $view.set({ ...now, certainty: { isMissing: true } })
      $view.set({ ...now, isSaving: true })
      const tookMillis = Math.max(0, Math.round(device.uptime() - since))
      if (!isLate) return markAtOnce(now, response, tookMillis)
      const { id: item, edition } = question
      const isKept = await keep(now, [
        {
          kind: 'pack.answered',
          pack: opened.pack,
          attempt: opened.attempt,
          answer: { kind: 'question', item, edition, response, ...certaintyOf(certainty), tookMillis },
        },
      ])
      if (!isKept) return
      getMarks().remove(markName)
      opened.onKept()
    },
  }
}

/** What another tab answered in this attempt meanwhile: nothing is answered twice. */
async function answerThere({ journal }: Device, item: Id, seed: number): Promise<ItemAnswered | undefined> {
  const facts = inForce(await journal.factsAbout(`item:${item}`))
  return facts.find((fact) => fact.kind === 'item.answered' && fact.seed === seed) as ItemAnswered | undefined
}

function certaintyOf(certainty: Attempt['certainty']): Pick<Attempt, 'certainty'> {
  return certainty === undefined ? {} : { certainty }
}
