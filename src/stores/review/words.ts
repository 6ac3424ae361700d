import type { Device } from '#device/device.ts'
import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { isOwnCard, ownCardOf, shownOwnCard } from '#domain/review/own-card.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { cardAddress } from '#messages/cards-address.ts'
import { ownCardTitle } from '#messages/sitting.ts'

/** What a page knows of the cards without fetching any. */
export interface KnownCards {
  /** The first cards in lesson order: all that someone new is asked on the first day. */
  readonly first: readonly ShownCard[]
  /** How many cards there are. */
  readonly count: number
}

/** The words of built-in cards, and whether those of others could not be had. */
export interface Words {
  readonly cards: readonly ShownCard[]
  readonly unreachable: boolean
}

/** The words that the page itself holds. */
export function pageWords({ first }: KnownCards): Words {
  return { cards: first, unreachable: false }
}

/** The words of all built-in cards, or of the page's first ones where the rest cannot be reached. */
export async function loadCards(device: Device, known: KnownCards): Promise<Words> {
  const part = await device.shipped.load('cards').then(parseCardsPart, noPart)
  return part ? { cards: part.cards, unreachable: false } : { cards: known.first, unreachable: true }
}

/** Those of some cards that are the learner's own, as they stand now; one taken off the list has none. */
export async function ownCards({ journal }: Device, ids: readonly Id[]): Promise<readonly ShownCard[]> {
  const own = await Promise.all(
    ids.filter(isOwnCard).map(async (id) => ({ id, state: ownCardOf(await journal.row(`own:${id}`)) })),
  )
  return own.flatMap(({ id, state }) =>
    state && !state.removed
      ? [shownOwnCard(id, state, { title: ownCardTitle, address: cardAddress(id) })]
      : [],
  )
}

/** Offline before `cards.json` was kept: the caller goes on with what the page holds, and says so. */
function noPart(): undefined {
  return undefined
}
