import type { Question } from '#domain/catalogue/question.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { type PartTable, partTables } from '#domain/pack/part-table.ts'
import type { ItemTally } from '#domain/pack/tally.ts'
import { getDevice } from '#stores/device.ts'
import { beliefViews } from './gradebook-beliefs.ts'
import { markedClass } from './gradebook-marked.ts'
import { fetchSheets, type Sheets } from './gradebook-sheets.ts'
import { madeOn } from './gradebook-state.ts'
import type { AnswerView, GradebookView, ItemView } from './gradebook-view.ts'
import { loadKnown } from './known-misconceptions.ts'

/** Marks every receipt of a pack anew; undefined where the questions can’t be fetched. */
export async function markPack(state: PackState): Promise<GradebookView | undefined> {
  const [sheets, known] = await Promise.all([fetchSheets(state), loadKnown(getDevice())])
  if (!sheets) return undefined
  const { body, saved } = state
  const { table, insight } = await markedClass(state, sheets)
  return {
    pack: state.id,
    title: body.title,
    madeOn: madeOn(state),
    ...(body.due === undefined ? {} : { due: body.due }),
    isRemoved: saved?.isRemoved === true,
    names: saved?.names ?? [],
    sent: table.learners.filter(({ receipt }) => receipt).length,
    table,
    items: table.items.map((tally, at) => itemView(tally, at + 1, sheets)),
    beliefs: beliefViews(insight.beliefs, known, { body, sheets }),
    insight,
  }
}

function itemView(tally: ItemTally, number: number, { items, questions, scenarios }: Sheets): ItemView {
  const item = items.get(tally.item)
  const question = questions.get(tally.item)
  return {
    id: tally.item,
    number,
    ...(item ? { kind: item.kind } : {}),
    title: item?.title ?? tally.item,
    tally,
    isLow: tally.share !== undefined && tally.share < 0.5,
    answers: answersOf(tally, question, scenarios.get(tally.item)),
    parts: question ? partsOf(tally, question) : [],
  }
}

function answersOf(
  { chosen }: ItemTally,
  question: Question | undefined,
  scenario: Scenario | undefined,
): readonly AnswerView[] {
  const count = (id: Id) => chosen.get(id) ?? 0
  if (question?.kind === 'choice' || question?.kind === 'multiple')
    return question.options.map(({ id, text, right }) => ({ id, text, count: count(id), isRight: right }))
  return (scenario?.endings ?? []).map(({ id, title, outcome }) => ({
    id,
    text: title,
    count: count(id),
    isRight: outcome === 'good',
  }))
}

function partsOf({ chosen }: ItemTally, question: Question): readonly PartTable[] {
  return question.kind === 'order' || question.kind === 'choice' || question.kind === 'multiple'
    ? []
    : partTables(question, chosen)
}
