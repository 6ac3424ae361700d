import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import type { Gradebook, LearnerRow } from '#domain/pack/gradebook.ts'
import type { Cell, MarkingSheets } from '#domain/pack/remark.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'
import { certaintiesOf } from './certainties.ts'

/** A misconception of the class, and who gave it away. */
export interface HeldBelief {
  readonly misconception: Id
  /** Who was sure first, then who gave it away most often, then as in the gradebook. */
  readonly holders: readonly Holder[]
  /** Of how many learners who answered an item that could have brought it out. */
  readonly of: number
  /** Numbers of the items that brought it out, from 1. */
  readonly items: readonly number[]
  /** How many of its holders gave it away in an answer of certainty 3. */
  readonly sure: number
}

/** One learner who gave a misconception away. */
export interface Holder {
  /** As in the gradebook. */
  readonly key: string
  readonly name: string
  readonly by: readonly HeldBy[]
}

/** The answer that gave it away. */
export interface HeldBy {
  /** The item's place in the pack, from 1. */
  readonly number: number
  /** Where the pack asked for it. */
  readonly certainty?: Certainty
}

/** The misconceptions of a class, the worst first: held by most, then with most certainty, then by the largest share. */
export function beliefMap(
  { items, learners }: Pick<Gradebook, 'items' | 'learners'>,
  sheets: Pick<MarkingSheets, 'questions' | 'scenarios'>,
): readonly HeldBelief[] {
  const came = learners.filter(({ receipt }) => receipt)
  const could = items.map(({ item }) => couldShow(item, sheets))
  const found = new Map<Id, Holder[]>()
  for (const learner of came) {
    for (const [misconception, by] of givenAway(learner, items)) {
      const holders = found.get(misconception) ?? []
      if (holders.length === 0) found.set(misconception, holders)
      holders.push({ key: learner.key, name: learner.name, by })
    }
  }
  return [...found]
    .map(([misconception, holders]): HeldBelief => {
      const numbers = [...new Set(holders.flatMap(({ by }) => by.map(({ number }) => number)))]
      const places = [...items.keys()].filter(
        (at) => could[at]?.has(misconception) || numbers.includes(at + 1),
      )
      return {
        misconception,
        holders: holders.sort((a, b) => sureness(b) - sureness(a) || b.by.length - a.by.length),
        of: came.filter(({ cells }) => places.some((at) => isMarked(cells[at]))).length,
        items: numbers.sort((a, b) => a - b),
        sure: holders.filter((holder) => sureness(holder) === 3).length,
      }
    })
    .sort(worse)
}

function worse(a: HeldBelief, b: HeldBelief): number {
  return (
    b.holders.length - a.holders.length ||
    b.sure - a.sure ||
    b.items.length - a.items.length ||
    b.holders.length / b.of - a.holders.length / a.of
  )
}

function sureness({ by }: Holder): number {
  return Math.max(...by.map(({ certainty = 0 }) => certainty))
}

function givenAway(
  { cells, receipt }: LearnerRow,
  items: Gradebook['items'],
): ReadonlyMap<Id, readonly HeldBy[]> {
  const certainties = certaintiesOf(receipt)
  const given = new Map<Id, readonly HeldBy[]>()
  for (const [at, { misconceptions }] of cells.entries()) {
    const certainty = certainties.get(items[at]?.item ?? '')
    const by: HeldBy = { number: at + 1, ...(certainty === undefined ? {} : { certainty }) }
    for (const one of misconceptions) given.set(one, [...(given.get(one) ?? []), by])
  }
  return given
}

function couldShow(
  item: Id,
  { questions, scenarios }: Pick<MarkingSheets, 'questions' | 'scenarios'>,
): ReadonlySet<Id> {
  const question = questions.get(item)
  if (question) return new Set(misconceptionsOf(question))
  const turns = scenarios.get(item)?.turns ?? []
  return new Set(turns.flatMap(({ choices }) => choices.flatMap(({ misconception }) => misconception ?? [])))
}

function isMarked(cell: Cell | undefined): boolean {
  return cell?.kind === 'right' || cell?.kind === 'partly' || cell?.kind === 'wrong'
}
