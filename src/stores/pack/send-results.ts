import type { Device } from '#device/device.ts'
import { type Credit, creditOf } from '#domain/credit/credit.ts'
import { type PointState, stepPoint } from '#domain/credit/point-row.ts'
import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { inFoldOrder, inForce } from '#domain/journal/fold.ts'
import { compareFacts } from '#domain/journal/row.ts'
import { isLate, isSealed } from '#domain/pack/late.ts'
import { type Cell, remark } from '#domain/pack/remark.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { getDevice } from '#stores/device.ts'
import { type Credits, creditsOf, type Raised, raisedSince } from '#stores/quiz-credit.ts'
import { spanOf } from './do-answers.ts'
import { type AnySheet, loadAnySheet } from './do-sheets.ts'
import type { Doing } from './doing.ts'

/** What a pack did for its learner: theirs to see, and no part of the receipt. */
export interface OwnResults {
  /** Of the questions. */
  readonly right: number
  readonly of: number
  /** Some answers are not known to be right or wrong yet. */
  readonly isWaiting: boolean
  /** Cards that were forgotten. */
  readonly forgot: number
  readonly revealed: readonly Id[]
  /** Cards that wrong answers brought forward. */
  readonly cards: readonly Id[]
  readonly words: MarkingWords
  readonly raised: Raised
  readonly credits: Credits
}

/** Works out what the answers so far did, from the journal alone. Rejects where their words are out of reach. */
export async function readResults({ begun, $view }: Doing): Promise<OwnResults> {
  const device = getDevice()
  const { items, answers: all, attempt, ended, own, revealed: keys } = $view.get()
  // What is not known to be right or wrong yet is neither.
  const answers = all.filter(({ item }) => !isSealed(begun.body, item, keys))
  const sheets = new Map<Id, AnySheet>()
  for (const { id, item, isAnswered } of items) {
    const sheet = isAnswered && item ? await loadAnySheet(device, item, own) : undefined
    if (sheet) sheets.set(id, sheet)
  }
  const marking = markingOf(sheets)
  const cells = answers.map((answer): Cell => remark(answer, marking))
  const words = Object.assign({}, ...[...sheets.values()].map(wordsOf)) as MarkingWords
  const revealed = [...new Set(cells.flatMap(({ misconceptions }) => misconceptions))]
  const span = await spanOf(device, begun.id, attempt)
  const moved =
    span && ended
      ? await movedBetween(
          device,
          words,
          span.started,
          isLate(begun.body) ? Number.POSITIVE_INFINITY : ended.at,
        )
      : {}
  const questions = cells.filter((_, at) => answers[at]?.kind === 'question')
  return {
    right: questions.filter(({ kind }) => kind === 'right').length,
    of: questions.length,
    isWaiting: answers.length < all.length,
    forgot: cells.filter(({ kind }) => kind === 'forgot').length,
    revealed,
    cards: [...new Set(revealed.flatMap((id) => words[id]?.cards ?? []))],
    words,
    raised: moved,
    credits: await creditsOf(device, words, Object.keys(moved)),
  }
}

function markingOf(sheets: ReadonlyMap<Id, AnySheet>) {
  const all = [...sheets.values()]
  return {
    questions: new Map(
      all.flatMap((one) => (one.kind === 'question' ? [[one.question.id, one.question] as const] : [])),
    ),
    scenarios: new Map(
      all.flatMap((one) =>
        one.kind === 'scenario' ? [[one.sheet.scenario.id, one.sheet.scenario] as const] : [],
      ),
    ),
  }
}

/** The words of the points an item can show: of a question its own, not its whole quiz's. */
function wordsOf(one: AnySheet): MarkingWords {
  if (one.kind === 'card' || one.kind === 'writing') return {}
  if (one.kind === 'scenario') return one.sheet.words
  const named = new Set([...one.question.points, ...misconceptionsOf(one.question)])
  return Object.fromEntries(Object.entries(one.sheet.words).filter(([id]) => named.has(id)))
}

/** The points that the facts from one start up to a moment raised: each point's own history, folded twice. */
async function movedBetween(
  { journal }: Device,
  words: MarkingWords,
  started: Fact,
  until: number,
): Promise<Raised> {
  const before = new Map<Id, Credit>()
  const after = new Map<Id, Credit>()
  for (const [id, { kind }] of Object.entries(words)) {
    const facts = inFoldOrder(inForce(await journal.factsAbout(`point:${id}`)))
    const creditAfter = (some: readonly Fact[]) => {
      const applied = some.reduce<PointState | undefined>(
        (state, fact) => stepPoint(state, id, fact),
        undefined,
      )
      return creditOf(kind, { cards: [], applied }, 0).credit
    }
    before.set(id, creditAfter(facts.filter((fact) => compareFacts(fact, started) < 0)))
    after.set(id, creditAfter(facts.filter((fact) => compareFacts(fact, started) < 0 || fact.at <= until)))
  }
  return raisedSince(before, after)
}
