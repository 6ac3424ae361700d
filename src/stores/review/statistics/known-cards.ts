import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { QueuePlace, Row } from '#domain/journal/row.ts'
import { builtInLine, type CardUnit } from '#domain/review/cards/card-line.ts'
import type { Chunk } from '#domain/review/cards/chunks.ts'
import { isOwnCard, ownCardOf } from '#domain/review/own-card.ts'
import { OWN_PART, type Part } from '#domain/review/statistics/by-unit.ts'
import { loadBuiltIn } from '#stores/review/cards/read-lines.ts'

type Journal = Device['journal']

/** Where a card belongs, and where it waits. */
export interface PlacedCard {
  readonly parts: readonly Part[]
  readonly place?: QueuePlace
}

/** Cards by their names. */
export type PlacedCards = Map<Id, PlacedCard>

/** Reads where the built-in cards belong and wait. Rejects where their units are out of reach. */
export async function placeBuiltIn(
  device: Device,
  units: readonly CardUnit[],
  cards: PlacedCards,
): Promise<void> {
  const builtIn = await loadBuiltIn(device)
  if (!builtIn) throw new Error('The cards could not be fetched')
  const rows = await Promise.all(builtIn.map(({ id }) => device.journal.row(`card:${id}`)))
  for (const [at, card] of builtIn.entries()) {
    cards.set(card.id, placed(builtInLine(card, units).units, rows[at]))
  }
}

/** Reads where one stretch of one’s own cards belong and wait. */
export async function placeOwn(
  journal: Journal,
  { prefix, isOne }: Chunk,
  cards: PlacedCards,
): Promise<void> {
  const rowsOf = async (subject: string) =>
    isOne ? [await journal.row(subject)].filter((row) => row !== undefined) : journal.rows(subject)
  const [owns, states] = await Promise.all([rowsOf(prefix), rowsOf(`card:${prefix.slice(OWN.length)}`)])
  const rows = new Map(states.map((row) => [row.subject, row]))
  for (const own of owns) {
    const id = own.subject.slice(OWN.length)
    cards.set(id, placed(ownParts(own), rows.get(`card:${id}`)))
  }
}

/** Reads again where a card waits, and of one’s own where it belongs. */
export async function placeAgain(journal: Journal, id: Id, cards: PlacedCards): Promise<void> {
  const [row, own] = await Promise.all([
    journal.row(`card:${id}`),
    isOwnCard(id) ? journal.row(`${OWN}${id}`) : undefined,
  ])
  cards.set(id, placed(own ? ownParts(own) : (cards.get(id)?.parts ?? []), row))
}

const OWN = 'own:'

function placed(parts: readonly Part[], row: Row | undefined): PlacedCard {
  return row?.queue ? { parts, place: row.queue } : { parts }
}

function ownParts(own: Row): readonly Part[] {
  const unit = ownCardOf(own)?.unit
  return unit === undefined ? [OWN_PART] : [OWN_PART, unit]
}
