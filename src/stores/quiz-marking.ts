import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { broughtForward, type Circumstances, itemAnswered } from '#domain/quiz/answer.ts'
import { type Attempt, answered, beginAttempt, moveOn, placeOf } from '#domain/quiz/attempt.ts'
import { openedAt, stillAsked } from '#domain/quiz/catch-up.ts'
import { mark, misconceptionsOf } from '#domain/quiz/mark.ts'
import { itemsOfSet, nextItems } from '#domain/quiz/next-items.ts'
import type { Response } from '#domain/quiz/response.ts'
import { parseSetName } from '#domain/quiz/set.ts'
import type { QuizOpening } from '#domain/quiz/sheet.ts'
import { SEEDS } from '#domain/quiz/shuffle.ts'
import { TAKING_LENGTH } from '#domain/quiz/taking.ts'
import { rowRules } from '#domain/rows.ts'
import { type DurationMillis, studyDayOf } from '#domain/time.ts'
import { $certainty, isAsked, openCertainty } from './certainty.ts'
import { getDevice } from './device.ts'
import type { Hold } from './quiz.ts'
import { type Credits, creditsOf, type Raised, raisedSince } from './quiz-credit.ts'
import { readDisk, writeBegun } from './quiz-left.ts'
import { loadSets, loadSheets, readAnswers, type Sheet } from './quiz-sheets.ts'
import { shownOf } from './quiz-shown.ts'
import { isTakenAlready, joinTabs } from './quiz-tabs.ts'
import { keepTyped, readTyped, withTyped } from './quiz-typed.ts'
import type { Asking, Checked, Ended, QuizView } from './quiz-view.ts'
import { randomName } from './random-name.ts'
import { $settings, openSettings } from './settings.ts'
import { noteProblem } from './storage.ts'

/** What a quiz needs from its first answer on: all its questions, the marking, the journal. */
export interface QuizMarking {
  viewOf(attempt: Attempt): QuizView
  /** Shows what another tab did with the same attempt. */
  join(): void
  /** Reads where the points on screen stand, and, of a question, from when it is looked at. */
  readStanding(): void
  /** Marks an answer and shows its marks; keeps it, and brings the cards of what it gave away forward, all in one write. */
  check(asked: Asking, response: Response): Promise<void>
  next(): void
  again(which: 'missed' | 'open' | 'next', most?: number): Promise<void>
  /** Whether single keys act, by the person's own setting. */
  areKeysOn(): boolean
}

/** A question being looked at: since when, and where its points stood before. */
interface Looked {
  readonly question: Id
  readonly since: DurationMillis
  /** Nothing where it cannot be read: the answer is kept all the same. */
  readonly before: Promise<Credits | undefined>
}

/** An answer as it was given. */
interface Given {
  readonly question: Question
  readonly response: Response
  readonly tookMillis: DurationMillis
  readonly before: Looked['before']
}

/** Fetches what marking the questions of a quiz needs. Rejects where that is out of reach. */
export async function openMarking(opening: QuizOpening, hold: Hold): Promise<QuizMarking> {
  const device = getDevice()
  const isNamed = opening.set !== undefined
  const [sheet, standsAt, typed] = await Promise.all([
    loadSheets(device, opening.units),
    isNamed ? readDisk(device, hold.markName, hold.now(), opening.items) : undefined,
    isNamed ? readTyped(device, hold.markName) : undefined,
    openSettings(),
    // Where the setting cannot be read one is not asked: the answer is kept all the same.
    openCertainty().catch(() => undefined),
  ])
  /** By the person's own setting, and never in a pack, which has no set. */
  const asksCertainty = () => isNamed && isAsked($certainty.get())
  const known = new Set(sheet.questions.map(({ id }) => id))
  const { $view } = hold
  // The rules of cards come before an answer that brings one forward would have to wait for them.
  void rowRules.prepare?.(['card:'])?.catch(() => undefined)
  const seen = hold.now()
  // A release may have taken a question away since the attempt was left.
  const stands = stillAsked(standsAt?.(seen) ?? seen, known) ?? beginAttempt(opening.items, 0)
  const left = withTyped(hold, stands, typed)
  const opens = openedAt(seen, left)
  if (opens.isReading && !seen.isReading) hold.$told.set('answered')
  if (isAtSameQuestion(opens, seen)) {
    if (opens.draft !== seen.draft) hold.show(opens)
    else if (opens !== seen) hold.keep(opens)
  } else hold.moveTo(opens)
  if (isNamed) keepTyped(device, hold, typed)
  let looked: Looked | undefined
  /** Whether the answer whose marks show already could be kept here, while that is on its way. */
  let keeping: Promise<boolean> | undefined

  const viewOf = (attempt: Attempt) => shownOf(sheet, attempt, asksCertainty())
  /** A page may open with a question that lacks what is said of it afterwards. */
  const wholeOf = (question: Question) => sheet.questions.find(({ id }) => id === question.id) ?? question
  const lookAt = (question: Question): Looked => {
    if (looked?.question === question.id) return looked
    const before = creditsOf(device, sheet.words, pointsOf(question)).catch(() => undefined)
    looked = { question: question.id, since: device.uptime(), before }
    return looked
  }
  const standing = async (
    view: Checked | Ended,
    before?: Looked['before'],
  ): Promise<{ credits: Credits; raised: Raised }> => {
    const ids = view.kind === 'checked' ? pointsOf(view.question) : Object.keys(view.raised)
    const credits = await creditsOf(device, sheet.words, ids)
    if (view.kind === 'ended') return { credits, raised: view.raised }
    const was = await before
    return { credits, raised: was ? raisedSince(was, credits) : {} }
  }
  const readStanding = () => {
    const view = $view.get()
    if (view.kind === 'asking') {
      lookAt(wholeOf(view.question))
      if (asksCertainty() && !view.certainty && !view.isSaving) $view.set(viewOf(hold.now()))
    }
    if (view.kind === 'ended') void showEnd(view)
    if (view.kind === 'checked') {
      void standing(view).then(({ credits }) => {
        if ($view.get() === view) $view.set({ ...view, credits })
      })
    }
  }
  const showEnd = async (view: Ended) => {
    const [{ credits }, items] = await Promise.all([standing(view), allItems(device, opening, sheet)])
    if ($view.get() === view) $view.set({ ...view, credits, total: items.length })
  }
  const join = () => joinTabs(hold, known)
  device.watchMark(hold.markName, join)
  // Nobody listened while this was on its way.
  join()

  return {
    viewOf,
    join,
    readStanding,
    async check(asked, response) {
      const question = wholeOf(asked.question)
      const { before, since } = lookAt(question)
      if (asksCertainty() && !hold.now().certainty)
        return $view.set({ ...asked, certainty: { isMissing: true } })
      const tookMillis = Math.max(0, Math.round(device.uptime() - since))
      // What is said of an answer needs no disk, and is not waited for; going on from it is.
      const shown = viewOf(answered(hold.now(), response))
      $view.set(shown.kind === 'checked' ? { ...shown, isSaving: true } : shown)
      keeping = keepIt(asked, { question, response, tookMillis, before })
      await keeping.finally(() => {
        keeping = undefined
      })
      const view = $view.get()
      if (view.kind !== 'checked') return
      const { credits, raised } = await standing(view, before)
      hold.keep({ ...hold.now(), raised: { ...hold.now().raised, ...raised } })
      if ($view.get() === view) $view.set({ ...view, credits, raised })
    },
    next() {
      if (keeping) void keeping.then((isKept) => isKept && goOn())
      else goOn()
    },
    async again(which, most) {
      const view = $view.get()
      if (view.kind !== 'ended') return
      const items = await chosen(view, which)
      const { draft } = hold.now()
      if ($view.get().kind !== 'ended' || items.length === 0) return
      const begun = beginAttempt(items.slice(0, most), device.chance(SEEDS))
      // What was picked when time was up is picked still.
      hold.moveTo(which === 'open' ? { ...begun, draft } : begun)
    },
    areKeysOn: () => $settings.get().keys,
  }

  function goOn(): void {
    if (hold.now().isReading) hold.moveTo(moveOn(hold.now()))
  }

  /** Keeps an answer whose marks show; where that fails it waits to be checked again, and says why. */
  async function keepIt(asked: Asking, answer: Given): Promise<boolean> {
    await answer.before
    const problem = await device
      .inTurn(hold.markName, () => keepOnce(answer))
      // What was answered before could not be read: storage that went away.
      .catch((reason): StorageProblem => ({ kind: 'broken', detail: String(reason) }))
    if (problem === undefined) looked = undefined
    else if (problem !== 'taken') {
      await noteProblem(problem)
      $view.set({ ...asked, isSaving: false, trouble: problem.kind })
    }
    return problem === undefined
  }

  /** Keeps an answer, unless that place was answered in another tab meanwhile, and shows its marks or what was kept. */
  async function keepOnce({
    question,
    response,
    tookMillis,
  }: Given): Promise<StorageProblem | 'taken' | undefined> {
    if (await isTakenAlready(device, hold, { item: question.id, known, isNamed })) return 'taken'
    if (opening.set !== undefined && !hold.now().taking)
      hold.keep({ ...hold.now(), taking: { id: randomName(device.chance), set: opening.set } })
    const attempt = hold.now()
    const marked = mark(question, response)
    const today = studyDayOf(device.now())
    // How the taking began comes first: an answer without it would be counted, and not be found again by its quiz.
    if (isNamed && attempt.answers.length === 0) await writeBegun(device, hold.markName, attempt)
    const kept = await device.journal.append([
      itemAnswered(question, response, marked, circumstancesOf(attempt, tookMillis)),
      ...broughtForward(question.id, marked.revealed, sheet.words, today, attempt.certainty),
    ])
    if (!kept.ok) return kept.problem
    // Time may have run out while it was kept.
    hold.show(answered(hold.now(), response))
    return undefined
  }

  async function chosen(view: Ended, which: 'missed' | 'open' | 'next'): Promise<readonly Id[]> {
    const some = which === 'next' ? [] : view[which].map(({ id }) => id)
    return some.length > 0 ? some : (await allItems(device, opening, sheet)).slice(0, TAKING_LENGTH)
  }
}

/** Everything that a quiz could ask now, in the order of its turns. */
async function allItems(device: Device, { set }: QuizOpening, sheet: Sheet): Promise<readonly Id[]> {
  const parsed = set === undefined ? undefined : parseSetName(set)
  const answers = await readAnswers(device)
  const items = sheet.questions.map(({ id }) => id)
  if (!parsed || parsed.kind === 'unit') return nextItems(items, answers.items, items.length)
  const all = itemsOfSet(parsed, await loadSets(device), answers) ?? []
  return all.filter((id) => items.includes(id))
}

function isAtSameQuestion(one: Attempt, other: Attempt): boolean {
  return one.items[placeOf(one)] === other.items[placeOf(other)] && one.isReading === other.isReading
}

function circumstancesOf(attempt: Attempt, tookMillis: DurationMillis): Circumstances {
  const { seed, taking, certainty, items } = attempt
  return {
    seed,
    ...(certainty === undefined ? {} : { certainty }),
    ...(taking ? { taking: { ...taking, place: placeOf(attempt), of: items.length } } : {}),
    tookMillis,
  }
}

function pointsOf(question: Question): readonly Id[] {
  return [...question.points, ...misconceptionsOf(question)]
}
