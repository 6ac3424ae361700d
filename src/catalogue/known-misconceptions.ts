import type { Misconception } from '#domain/catalogue/catalogue.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { KnownMisconception, RevealingItem } from '#domain/credit/misconceptions.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'
import { address } from '#messages/address.ts'
import { taughtAt } from './ship.ts'

/** Every misconception: those of the units in lesson order, then the wider ones. */
export function allMisconceptions({ points, misconceptions }: Catalogue): readonly Misconception[] {
  return [...points.filter((point) => point.kind === 'misconception'), ...misconceptions]
}

/** What the page of misconceptions knows of each: where it is put right, what asks about it, what can give it away. */
export function knownMisconceptions(catalogue: Catalogue): readonly KnownMisconception[] {
  const placeOf = taughtAt(catalogue)
  const items = itemsByMisconception(catalogue)
  return allMisconceptions(catalogue).map((point) => {
    const cards = catalogue.cards.filter((card) => card.points.includes(point.id))
    const taught = cards.find(({ section }) => section !== undefined)
    return {
      id: point.id,
      belief: point.belief,
      truth: point.truth,
      taught: taught ? placeOf(taught) : { title: homeOf(catalogue, point), address: address.point(point) },
      cards: cards.map(({ id }) => id),
      items: items.get(point.id) ?? [],
    }
  })
}

function homeOf({ units, concepts }: Catalogue, { unit, concepts: [concept] }: Misconception): string {
  const home = unit ? units.find(({ id }) => id === unit) : concepts.find(({ id }) => id === concept)
  return home?.title ?? ''
}

function itemsByMisconception({
  questions,
  scenarios,
}: Catalogue): ReadonlyMap<string, readonly RevealingItem[]> {
  const pairs = [
    ...questions.flatMap((question) =>
      question.unit === undefined
        ? []
        : misconceptionsOf(question).map((id) => ({
            id,
            item: { id: question.id, sheet: `quizzes/${question.unit}` as const },
          })),
    ),
    ...scenarios.flatMap(({ id: scenario, turns }) => {
      const shown = turns.flatMap(({ choices }) =>
        choices.flatMap(({ misconception }) => misconception ?? []),
      )
      return [...new Set(shown)].map((id) => ({
        id,
        item: { id: scenario, sheet: `scenarios/${scenario}` as const },
      }))
    }),
  ]
  const grouped = Map.groupBy(pairs, ({ id }) => id)
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ item }) => item)]))
}
