import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Question } from '#domain/catalogue/catalogue.ts'
import type { Id } from '#domain/id.ts'
import { broughtForward, type Circumstances, itemAnswered } from '#domain/quiz/answer.ts'
import { type Attempt, placeOf, shownIds } from '#domain/quiz/attempt.ts'
import { mark, misconceptionsOf } from '#domain/quiz/mark.ts'
import { nextItems } from '#domain/quiz/next-items.ts'
import type { Response } from '#domain/quiz/response.ts'
import type { QuizSheet } from '#domain/quiz/sheet.ts'
import { parseQuizSheet } from '#domain/quiz/shipped-sheet.ts'
import { SEEDS, type Seed } from '#domain/quiz/shuffle.ts'
import type { Result } from '#domain/result.ts'
import { studyDayOf } from '#domain/time.ts'
import { $certainty, isAsked, openCertainty } from './certainty.ts'
import { getDevice } from './device.ts'
import { type Credits, creditsOf, type Raised, raisedSince } from './quiz-credit.ts'
import { itemStates } from './quiz-results.ts'
import { askingView, type Checked, type Ended, type QuizView } from './quiz-view.ts'
import { randomName } from './random-name.ts'
import { $settings, openSettings } from './settings.ts'
import { noteProblem } from './storage.ts'

/** What a quiz needs from its first answer on: all its questions, the marking, the journal. */
export interface QuizMarking {
  viewOf(attempt: Attempt): QuizView
  /** Reads where a question's points stand, so that the answer can tell what it raised. */
  lookAhead(question: Question): void
  /** Keeps an answer and brings the cards of what it gave away forward, all in one write. */
  keep(question: Question, response: Response, attempt: Attempt): Promise<Result<unknown, StorageProblem>>
  /** Where the points of a marked answer, or of an end, stand now; `raised` since `lookAhead`. */
  standing(view: Checked | Ended): Promise<{ readonly credits: Credits; readonly raised: Raised }>
  /** The questions whose turn it is in the next taking. */
  nextItems(): Promise<readonly Id[]>
  newSeed(): Seed
  /** A name for a taking that begins. */
  newTakingId(): string
  /** Whether one is asked how certain one is: by the person's own setting, and never in a pack. */
  asksCertainty(): boolean
  /** Whether single keys act, by the person's own setting. */
  areKeysOn(): boolean
}

/** Fetches what marking the questions of these units needs. Rejects where that is out of reach. A pack has no set. */
export async function openMarking(units: readonly Id[], set?: string): Promise<QuizMarking> {
  const device = getDevice()
  const [sheets] = await Promise.all([
    Promise.all(units.map((unit) => loadSheet(device, unit))),
    openSettings(),
    // Where the setting cannot be read one is not asked: the answer is kept all the same.
    openCertainty().catch(() => undefined),
  ])
  const sheet = joined(sheets)
  const { words } = sheet
  let looked: Id | undefined
  // Nothing where it cannot be read: the answer is kept all the same.
  let before: Promise<Credits | undefined> = Promise.resolve(undefined)
  const lookAhead = (question: Question) => {
    if (looked === question.id) return
    looked = question.id
    before = creditsOf(device, words, pointsOf(question)).catch(() => undefined)
  }
  const asksCertainty = () => set !== undefined && isAsked($certainty.get())
  return {
    viewOf: (attempt) => viewOf(sheet, attempt, asksCertainty()),
    lookAhead,
    async keep(question, response, attempt) {
      lookAhead(question)
      await before
      const marked = mark(question, response)
      const today = studyDayOf(device.now())
      const kept = await device.journal.append([
        itemAnswered(question, response, marked, circumstancesOf(attempt)),
        ...broughtForward(question.id, marked.revealed, words, today, attempt.certainty),
      ])
      if (kept.ok) looked = undefined
      else await noteProblem(kept.problem)
      return kept
    },
    async standing(view) {
      const ids = view.kind === 'checked' ? pointsOf(view.question) : Object.keys(view.raised)
      const credits = await creditsOf(device, words, ids)
      if (view.kind === 'ended') return { credits, raised: view.raised }
      const was = await before
      return { credits, raised: was ? raisedSince(was, credits) : {} }
    },
    nextItems: async () =>
      nextItems(
        sheet.questions.map(({ id }) => id),
        await itemStates(device),
      ),
    newSeed: () => device.chance(SEEDS),
    newTakingId: () => randomName(device.chance),
    asksCertainty,
    areKeysOn: () => $settings.get().keys,
  }
}

function viewOf(
  sheet: Pick<QuizSheet, 'questions' | 'words'>,
  attempt: Attempt,
  asksCertainty: boolean,
): QuizView {
  const place = placeOf(attempt)
  const question = sheet.questions.find(({ id }) => id === attempt.items[place])
  if (!question) return endOf(sheet, attempt)
  const response = attempt.answers[place]
  if (!response) return askingView(question, attempt, asksCertainty)
  return {
    kind: 'checked',
    question,
    number: place + 1,
    of: attempt.items.length,
    shown: shownIds(question, attempt.seed),
    response,
    ...(attempt.certainty === undefined ? {} : { certainty: attempt.certainty }),
    marked: mark(question, response),
    words: sheet.words,
    credits: new Map(),
    raised: {},
  }
}

function endOf(
  { questions, words }: Pick<QuizSheet, 'questions' | 'words'>,
  { items, answers, raised, taking }: Attempt,
): Ended {
  const results = items.flatMap((id, place) => {
    const question = questions.find((one) => one.id === id)
    return question ? [{ question, marked: mark(question, answers[place] ?? []) }] : []
  })
  const missed = results.filter(({ marked }) => !marked.right).map(({ question }) => question)
  const revealed = new Map(
    results.flatMap(({ marked }) => marked.revealed.map((one) => [one.misconception, one])),
  )
  const cards = new Set([...revealed.keys()].flatMap((id) => words[id]?.cards ?? []))
  return {
    kind: 'ended',
    ...(taking ? { taking: taking.id } : {}),
    of: items.length,
    total: questions.length,
    right: results.length - missed.length,
    missed,
    revealed: [...revealed.values()],
    cards: [...cards],
    words,
    raised,
    credits: new Map(),
  }
}

function circumstancesOf(attempt: Attempt): Circumstances {
  const { seed, taking, certainty, items } = attempt
  return {
    seed,
    ...(certainty === undefined ? {} : { certainty }),
    ...(taking ? { taking: { ...taking, place: placeOf(attempt), of: items.length } } : {}),
  }
}

async function loadSheet(device: Device, unit: Id): Promise<QuizSheet> {
  const sheet = parseQuizSheet(await device.shipped.load(`quizzes/${unit}`))
  if (!sheet) throw new Error(`The questions of ${unit} are not in a shape that this version knows`)
  return sheet
}

/** Several units' questions as one sheet. */
function joined(sheets: readonly QuizSheet[]): Pick<QuizSheet, 'questions' | 'words'> {
  const words = Object.assign({}, ...sheets.map((sheet) => sheet.words))
  return { questions: sheets.flatMap((sheet) => sheet.questions), words }
}

function pointsOf(question: Question): readonly Id[] {
  return [...question.points, ...misconceptionsOf(question)]
}
