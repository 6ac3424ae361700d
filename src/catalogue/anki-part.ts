import { firstIdOf } from '#domain/catalogue/assemble.ts'
import type { Card, Concept } from '#domain/catalogue/catalogue.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import type { Id } from '#domain/id.ts'
import { measureOf } from '#domain/measure/all.ts'
import { seedOf } from '#domain/quiz/shuffle.ts'
import type { AnkiNote, AnkiPart } from '#domain/review/anki/note.ts'
import { unitsOfCard } from '#domain/review/cards/card-line.ts'
import { fillSlots } from '#domain/review/grade-sum.ts'
import { ankiNotes as words } from '#messages/anki-notes.ts'
import { figureOf, number, workedSum } from '#messages/measure.ts'
import { taughtAt } from './ship.ts'

/** The day on which the first cards were published: those that say nothing else are as old. */
const FIRST_DAY = '2026-11-22'

/** How a card is named in Anki, from its first id. */
export type GuidOf = (firstId: Id) => Promise<string>

/** Every built-in card as Anki gets it. `since` knows of changed ones since when they say what they say. */
export async function ankiPart(
  catalogue: Catalogue,
  since: ReadonlyMap<Id, string>,
  guidOf: GuidOf,
): Promise<AnkiPart> {
  const unitsOf = unitsByCard(catalogue)
  const titles = new Map(catalogue.units.map(({ id, title }) => [id, title]))
  const taught = taughtAt(catalogue)
  const concepts = new Map(catalogue.concepts.map((concept) => [concept.id, concept]))
  const firstIds = new Map(Object.entries(catalogue.aliases).map(([from, to]) => [to, from]))
  const notes = catalogue.cards.map(async (card): Promise<AnkiNote> => {
    const [home = ''] = unitsOf.get(card.id) ?? []
    return {
      id: card.id,
      guid: await guidOf(firstIdOf(card.id, firstIds)),
      edition: card.edition,
      ...sidesOf(card),
      more: moreOf(card, card.concept === undefined ? undefined : concepts.get(card.concept)),
      source: taught(card).title,
      tags: [
        'due-credit',
        ...(home === '' ? [] : [home]),
        ...(card.concept === undefined ? [] : [card.concept]),
      ],
      deck: words.deck(titles.get(home) ?? titles.values().next().value ?? ''),
      modified: Date.parse(`${since.get(card.id) ?? FIRST_DAY}T00:00:00Z`),
    }
  })
  return {
    version: catalogue.version,
    units: catalogue.units.map(({ id, title }) => ({
      id,
      title,
      cards: catalogue.cards.flatMap((card) => (unitsOf.get(card.id)?.includes(id) ? [card.id] : [])),
    })),
    notes: await Promise.all(notes),
  }
}

/** What a card asks and answers, in words alone. */
export function sidesOf(card: Card): Pick<AnkiNote, 'front' | 'back'> {
  const { front, back } = card
  switch (card.kind) {
    case 'plain':
      return { front, back }
    case 'cloze':
      return { front: card.around.join(words.hole), back }
    case 'marking-point':
      return {
        front: `${front}\n${words.tick(card.parts.length)}`,
        back: card.parts
          .map(({ text, essential }) => words.part(essential ? `${text} (${words.essential})` : text))
          .join('\n'),
      }
    case 'order':
      return {
        front: `${front}\n${words.order}`,
        back: [
          ...card.steps.map((step, at) => words.step(at + 1, step)),
          ...(card.cyclic ? [words.cyclic] : []),
        ].join('\n'),
      }
    case 'sum': {
      const measure = measureOf(card.measure)
      const inputs = measure.freshInputs(seedOf(card.id))
      const value = measure.valueOf(inputs)
      return {
        front: fillSlots(front, inputs, (count) => number(count)),
        back: [
          ...(value === undefined ? [] : [figureOf(card.measure, value)]),
          ...workedSum(card.measure, inputs),
          back,
        ].join('\n'),
      }
    }
  }
}

function moreOf({ more }: Card, concept: Concept | undefined): string {
  const isLaw = concept?.law && concept.nation !== undefined && concept.reviewed !== undefined
  const law = isLaw ? [words.law(concept.nation ?? '', concept.reviewed ?? '')] : []
  return [...(more === undefined ? [] : [more]), ...law].join('\n')
}

/** The units a card is of, as its deck under “Your cards” has them; the first is its home: its own, or that of its first point. */
function unitsByCard({ cards, points, concepts, units }: Catalogue): ReadonlyMap<Id, readonly Id[]> {
  const using = (unit: Id) => concepts.filter((concept) => concept.units.includes(unit)).map(({ id }) => id)
  const decks = units.map(({ id, title }) => ({ id, title, concepts: using(id) }))
  const unitOfPoint = new Map(points.map(({ id, unit }) => [id, unit]))
  return new Map(
    cards.map((card) => {
      const own = card.unit === undefined ? [] : [card.unit]
      const named = card.points.flatMap((point) => unitOfPoint.get(point) ?? [])
      return [
        card.id,
        [...new Set([...own, ...named, ...unitsOfCard(card.section ?? '', card.points, decks)])],
      ]
    }),
  )
}
