import type { Card, Concept, Misconception, MixedSet, Point } from '#domain/catalogue/catalogue.ts'
import { type CreditPoint, type CreditSource, creditPoints } from '#domain/credit/credit-point.ts'
import type { Id } from '#domain/id.ts'
import type { Deed } from './deed.ts'

/** A card with everything its slip shows. The page hands over the first ten, `cards.json` ships them all. */
export interface ShownCard {
  readonly id: Id
  readonly edition: number
  /** What is asked, in words that stand for the card wherever it is named. */
  readonly front: string
  readonly back: string
  /** What else one does with it; absent where one says its answer and that is all. */
  readonly deed?: Deed
  readonly more?: string
  readonly section?: Id
  /** Where it is taught. */
  readonly taught: Taught
  /** Of a card on the law: an answer that was right once may not be for long, nor everywhere. */
  readonly law?: ShownLaw
  /** Concepts that are easily taken for the one it is about: their cards do not come right beside it. */
  readonly confusedWith?: readonly Id[]
  readonly points: readonly ShownPoint[]
}

/** A place to read: its heading and its address. */
export interface Taught {
  readonly title: string
  readonly address: string
}

/** Whose law an answer tells, and the day on which it was last read against its sources: `2026-11-22`. */
export interface ShownLaw {
  readonly nation: string
  readonly reviewed: string
}

/** What cards are shown with: what credit hangs on, the concepts they are about, and which of those are easily confused. */
interface CardSource extends CreditSource {
  readonly concepts: readonly Pick<Concept, 'id' | 'law' | 'nation' | 'reviewed'>[]
  readonly mixed: readonly Pick<MixedSet, 'concepts'>[]
}

/** A point in the words shown beside an answer: its text, or a belief and what is right instead. */
export interface ShownPoint extends CreditPoint {
  readonly text: string
  readonly truth?: string
}

/** All cards of a catalogue as they are shown, in lesson order; `taughtAt` knows the site's addresses. */
export function shownCards(catalogue: CardSource, taughtAt: (card: Card) => Taught): readonly ShownCard[] {
  const pointsById = new Map<Id, Point>(
    [...catalogue.points, ...catalogue.misconceptions].map((point) => [point.id, point]),
  )
  const laws = new Map(catalogue.concepts.map((concept) => [concept.id, lawOf(concept)]))
  const shownPoints = (card: Card) =>
    creditPoints(catalogue, card.points).flatMap((credit) => {
      const point = pointsById.get(credit.id)
      return point ? [{ ...credit, ...wordsOf(point) }] : []
    })
  return catalogue.cards.map((card) => ({
    id: card.id,
    edition: card.edition,
    front: nameOf(card),
    back: card.back,
    ...deedOf(card),
    ...(card.more === undefined ? {} : { more: card.more }),
    ...(card.section === undefined ? {} : { section: card.section }),
    taught: taughtAt(card),
    ...(card.concept === undefined ? {} : laws.get(card.concept)),
    ...confusedWith(card, catalogue.mixed),
    points: shownPoints(card),
  }))
}

/** The words that stand for a card wherever it is named: of a sum its front, without the numbers it has for once. */
export function nameOf({ kind, front }: Card): string {
  return kind === 'sum' ? front.replace(/\{\{[^{}]*\}\}/g, '…') : front
}

function deedOf(card: Card): { readonly deed?: Deed } {
  switch (card.kind) {
    case 'plain':
      return {}
    case 'cloze':
      return { deed: { kind: card.kind, around: card.around } }
    case 'marking-point':
      return { deed: { kind: card.kind, parts: card.parts } }
    case 'order':
      return { deed: { kind: card.kind, cyclic: card.cyclic, steps: card.steps } }
    case 'sum':
      return { deed: { kind: card.kind, measure: card.measure, asks: card.front } }
  }
}

function confusedWith(
  { concept }: Card,
  mixed: CardSource['mixed'],
): { readonly confusedWith?: readonly Id[] } {
  if (concept === undefined) return {}
  const others = mixed
    .filter(({ concepts }) => concepts.includes(concept))
    .flatMap(({ concepts }) => concepts.filter((id) => id !== concept))
  return others.length > 0 ? { confusedWith: [...new Set(others)] } : {}
}

function lawOf({ law, nation, reviewed }: CardSource['concepts'][number]): { readonly law?: ShownLaw } {
  return law && nation !== undefined && reviewed !== undefined ? { law: { nation, reviewed } } : {}
}

function wordsOf(point: Point | Misconception): { readonly text: string; readonly truth?: string } {
  return point.kind === 'misconception' ? { text: point.belief, truth: point.truth } : { text: point.text }
}
