import type { Card } from '#domain/catalogue/catalogue.ts'
import { cardDifficulty, questionDifficulty, scenarioDifficulty } from '#domain/catalogue/difficulty.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { CardsPart, CreditPart, ItemsPart, UnitPoint } from '#domain/catalogue/shipped.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import { creditPoints } from '#domain/credit/credit-point.ts'
import type { Id } from '#domain/id.ts'
import type { PackItem } from '#domain/pack/pack.ts'
import { nameOf, shownCards, type Taught } from '#domain/review/shown-card.ts'
import { address } from '#messages/address.ts'

/** What the flashcards ask: `/catalogue/cards.json`. */
export function cardsPart(catalogue: Catalogue): CardsPart {
  return { version: catalogue.version, cards: shownCards(catalogue, taughtAt(catalogue)) }
}

/** What credit is computed on: `/catalogue/credit.json`. */
export function creditPart(catalogue: Catalogue): CreditPart {
  const all = [...catalogue.points, ...catalogue.misconceptions]
  const credits = new Map(
    creditPoints(
      catalogue,
      all.map(({ id }) => id),
    ).map((point) => [point.id, point]),
  )
  const points = all.map((point): UnitPoint => {
    const words =
      point.kind === 'misconception' ? { text: point.belief, truth: point.truth } : { text: point.text }
    const cards = credits.get(point.id)?.cards ?? []
    return {
      id: point.id,
      kind: point.kind,
      cards,
      ...words,
      ...(point.unit === undefined ? {} : { unit: point.unit }),
    }
  })
  return { version: catalogue.version, points }
}

/** What a pack can ask for: `/catalogue/items.json`. An item of no unit of its own is listed under the first its points are of. */
export function itemsPart(catalogue: Catalogue): ItemsPart {
  const unitOfPoint = new Map(catalogue.points.map(({ id, unit }) => [id, unit]))
  const toItem = (kind: PackItem['kind'], { id, code, unit, points }: Listed, title: string): PackItem => {
    const home = unit ?? points.map((point) => unitOfPoint.get(point)).find((one) => one !== undefined)
    return { id, code, kind, title, points, ...(home === undefined ? {} : { unit: home }) }
  }
  const items = [
    ...catalogue.questions.map((question) => ({
      ...toItem('question', question, question.stem),
      ...(question.kind === 'choice' ? {} : { asks: question.kind }),
      ...(question.drill ? { drill: true as const } : {}),
      difficulty: questionDifficulty(question),
    })),
    ...catalogue.scenarios.map((scenario) => ({
      ...toItem('scenario', { ...scenario, points: pointsOfScenario(scenario) }, scenario.title),
      difficulty: scenarioDifficulty(scenario),
    })),
    ...catalogue.cards.map((card) => ({
      ...toItem('card', card, nameOf(card)),
      use: card.use,
      difficulty: cardDifficulty(card),
    })),
  ]
  return { version: catalogue.version, items, packs: catalogue.packs }
}

/** What every kind of item has. */
interface Listed {
  readonly id: Id
  readonly code: string
  readonly unit?: Id
  readonly points: readonly Id[]
}

function pointsOfScenario({ turns }: Scenario): readonly Id[] {
  const named = turns.flatMap(({ choices }) =>
    choices.flatMap(({ points, misconception }) => [
      ...points,
      ...(misconception === undefined ? [] : [misconception]),
    ]),
  )
  return [...new Set(named)]
}

/** Where a card is taught: its section, else its concept's page, else its unit's lesson. */
export function taughtAt({ units, concepts, sections }: Catalogue): (card: Card) => Taught {
  const sectionsById = new Map(sections.map((section) => [section.id, section]))
  const conceptsById = new Map(concepts.map((concept) => [concept.id, concept]))
  const unitsById = new Map(units.map((unit) => [unit.id, unit]))
  return ({ section, concept, unit }) => {
    const found = section === undefined ? undefined : sectionsById.get(section)
    if (found !== undefined) return { title: found.title, address: address.section(found) }
    const page = concept === undefined ? undefined : conceptsById.get(concept)
    if (page !== undefined) return { title: page.title, address: address.concept(page.id) }
    const lesson = unit === undefined ? undefined : unitsById.get(unit)
    return lesson === undefined
      ? { title: '', address: address.learn }
      : { title: lesson.title, address: address.lesson(lesson.id) }
  }
}
