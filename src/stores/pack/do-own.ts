import type { Device } from '#device/device.ts'
import type { Question } from '#domain/catalogue/question.ts'
import { parseCreditPart } from '#domain/catalogue/shipped.ts'
import type { CardWritten } from '#domain/journal/fact.ts'
import { OWN_CONCEPT, type OwnItem, type OwnPackCard } from '#domain/pack/own.ts'
import { misconceptionsOf } from '#domain/quiz/mark.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import { cardAddress } from '#messages/cards-address.ts'
import { ownCardTitle } from '#messages/sitting.ts'
import { ownCards } from '#stores/review/words.ts'
import type { AnySheet } from './do-sheets.ts'

/**
 * What a tutor wrote as any other item. Of the points that a question shows, words that cannot be had are left out: it
 * can be answered all the same. A card stands as the learner has it among their own, where it is one of them.
 */
export async function ownSheet(device: Device, own: OwnItem): Promise<AnySheet> {
  switch (own.kind) {
    case 'question': {
      const { question } = own
      const words = await pointWords(device, question)
      return {
        kind: 'question',
        question,
        sheet: { unit: OWN_CONCEPT, title: '', questions: [question], words },
      }
    }
    case 'writing':
      return own
    case 'card': {
      const [kept] = await ownCards(device, [own.card.id])
      return { kind: 'card', card: kept ?? shownOf(own.card) }
    }
  }
}

/** A pack's cards that are to become the learner's own: those that are not among them yet. */
export async function cardsToWrite(
  { journal }: Device,
  own: readonly OwnItem[],
): Promise<readonly CardWritten[]> {
  const cards = own.flatMap((one) => (one.kind === 'card' && isOwnCard(one.card.id) ? [one.card] : []))
  const there = new Set(await journal.subjects('own:'))
  return cards
    .filter(({ id }) => !there.has(`own:${id}`))
    .map(({ id, edition, front, back, unit }) => ({
      kind: 'card.written',
      card: id,
      edition,
      front,
      back,
      tags: [],
      ...(unit === undefined ? {} : { unit }),
    }))
}

function shownOf({ id, edition, front, back }: OwnPackCard) {
  return {
    id,
    edition,
    front,
    back,
    taught: { title: ownCardTitle, address: cardAddress(id) },
    points: [],
  }
}

async function pointWords({ shipped }: Device, question: Question): Promise<MarkingWords> {
  const named = new Set([...question.points, ...misconceptionsOf(question)])
  if (named.size === 0) return {}
  const part = await shipped.load('credit').then(parseCreditPart, () => undefined)
  const points = (part?.points ?? []).filter(({ id }) => named.has(id))
  return Object.fromEntries(
    points.map(({ id, kind, text, truth, cards }) => [
      id,
      { kind, text, cards, ...(truth === undefined ? {} : { truth }) },
    ]),
  )
}
