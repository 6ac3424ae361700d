import type { Misconception, PointKind } from '#domain/catalogue/catalogue.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { misconceptionsOf } from './mark.ts'
import { openingState } from './scenario/play.ts'
import { turnsLeft } from './scenario/turns-left.ts'
import { setName } from './set.ts'
import { TAKING_LENGTH } from './taking.ts'

/** All of one quiz: shipped as JSON beside its page. */
export interface QuizSheet {
  readonly unit: Id
  readonly title: string
  readonly questions: readonly Question[]
  readonly words: MarkingWords
}

/** How a quiz begins: all that its page carries. */
export interface QuizOpening {
  /** What is taken, as `setName` writes it; absent within a pack, whose answers belong to the pack. */
  readonly set?: string
  /** The units whose sheets hold its questions. */
  readonly units: readonly Id[]
  readonly title: string
  /** The questions of its first taking. */
  readonly items: readonly Id[]
  /** As it is asked. What is said of it afterwards may be left out: marking reads it with the other questions. */
  readonly first: Question
}

/** All of one scenario: shipped as JSON beside its page. */
export interface ScenarioSheet {
  readonly scenario: Scenario
  readonly words: MarkingWords
}

/** How a scenario begins: its first turn without what is said of it afterwards, and no other. */
export interface ScenarioOpening {
  readonly scenario: Scenario
  /** The turns of the shortest run to a good ending. */
  readonly of: number
}

/** Every point that an answer can show, by id: all that marking needs of the catalogue. */
export type MarkingWords = Readonly<Record<Id, PointWords>>

/** One point as it is named beside an answer, and the cards its recall hangs on. */
export interface PointWords {
  readonly kind: PointKind
  /** The point's own words; the belief, where it is a misconception. */
  readonly text: string
  /** What is right instead of a misconception. */
  readonly truth?: string
  readonly cards: readonly Id[]
}

/** The quizzes there are: one for each unit that has questions. */
export function quizSheets(catalogue: Catalogue): readonly QuizSheet[] {
  return catalogue.units.flatMap(({ id, title }) => {
    const questions = catalogue.questions.filter(({ unit }) => unit === id)
    const named = questions.flatMap((question) => [...question.points, ...misconceptionsOf(question)])
    return questions.length > 0 ? [{ unit: id, title, questions, words: wordsFor(catalogue, named) }] : []
  })
}

/** The scenarios there are. */
export function scenarioSheets(catalogue: Catalogue): readonly ScenarioSheet[] {
  return catalogue.scenarios.map((scenario) => {
    const choices = scenario.turns.flatMap((turn) => turn.choices)
    const named = choices.flatMap(({ points, misconception }) => [...points, misconception ?? []].flat())
    return { scenario, words: wordsFor(catalogue, named) }
  })
}

/**
 * What a quiz's page carries; undefined for a quiz without questions. It opens with its first question that has
 * options to choose from: the fields of the other kinds are fetched once the page has loaded, so that its first paint
 * is light and takes an answer at once. A quiz that has none opens with what it has, and its fields follow.
 */
export function quizOpening({ unit, title, questions }: QuizSheet): QuizOpening | undefined {
  const first = questions.find(({ kind }) => kind === 'choice' || kind === 'multiple') ?? questions[0]
  if (!first) return undefined
  const others = questions.filter((question) => question !== first)
  return {
    set: setName({ kind: 'unit', id: unit }),
    units: [unit],
    title,
    items: [first, ...others].slice(0, TAKING_LENGTH).map(({ id }) => id),
    first: bare(first),
  }
}

/** A question without what is said of it afterwards: marking has all of it, and a page is lighter without. */
function bare(question: Question): Question {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return {
        ...question,
        points: [],
        options: question.options.map(({ id, text }) => ({ id, text, right: false, why: '' })),
      }
    case 'order':
      return {
        ...question,
        points: [],
        swaps: [],
        entries: question.entries.map(({ id, text }) => ({ id, text, why: '' })),
      }
    default:
      return question
  }
}

/** What a scenario's page carries. */
export function scenarioOpening({ scenario }: ScenarioSheet): ScenarioOpening {
  const first = scenario.turns.filter(({ id }) => id === scenario.start)
  const turns = first.map(({ title: _title, ...turn }) => ({
    ...turn,
    choices: turn.choices.map(({ misconception: _misconception, ...choice }) => ({
      ...choice,
      points: [],
      note: '',
    })),
  }))
  return {
    scenario: { ...scenario, turns, endings: [] },
    of: turnsLeft(scenario, openingState(scenario)),
  }
}

/** The points named, in words, with their cards. */
export function wordsFor(catalogue: Catalogue, named: readonly Id[]): MarkingWords {
  const ids = new Set(named)
  const cardsOf = (id: Id) =>
    catalogue.cards.filter((card) => card.points.includes(id)).map((card) => card.id)
  const known = [...catalogue.points, ...catalogue.misconceptions].filter(({ id }) => ids.has(id))
  return Object.fromEntries(
    known.map((point) => [point.id, { kind: point.kind, cards: cardsOf(point.id), ...textOf(point) }]),
  )
}

function textOf(
  point: Misconception | { readonly kind: Exclude<PointKind, 'misconception'>; readonly text: string },
): Pick<PointWords, 'text' | 'truth'> {
  return point.kind === 'misconception' ? { text: point.belief, truth: point.truth } : { text: point.text }
}
