import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import { twinOf } from '#domain/review/arrange.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { getDevice } from '#stores/device.ts'

/** The card that is easiest confused with one; nothing where there is none, or the cards cannot be had. */
export async function findTwin(card: ShownCard): Promise<ShownCard | undefined> {
  const part = await getDevice().shipped.load('cards').then(parseCardsPart, noPart)
  return part && twinOf(card, part.cards)
}

/** Offline before `cards.json` was kept. */
function noPart(): undefined {
  return undefined
}
