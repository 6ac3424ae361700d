import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { Row } from '#domain/journal/row.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import type { SureButWrong } from '#domain/review/statistics/sure-but-wrong.ts'
import { getDevice } from '#stores/device.ts'
import { loadCards, ownCards } from '#stores/review/words.ts'

/** A card that was answered as sure and missed, in words. */
export interface NamedWrong extends SureButWrong {
  /** What it asks; absent where that is out of reach. */
  readonly front?: string
  /** Where a built-in card is taught. */
  readonly taught?: Taught
}

/** Cards that were answered as sure and missed: those that still are, and how many were recalled on a later day. */
export interface FoundWrong {
  readonly open: readonly NamedWrong[]
  readonly since: number
}

/** Tells which of these cards were recalled since, and names the others; those that are asked no more are left out. */
export async function findWrong(wrong: readonly SureButWrong[]): Promise<FoundWrong> {
  const device = getDevice()
  const rows = await Promise.all(wrong.map(({ card }) => device.journal.row(`card:${card}`)))
  const open = wrong.filter((one, at) => !isRecalledSince(one, rows[at]) && isAsked(rows[at]))
  const { words, isWhole } = await wordsOf(
    device,
    open.map(({ card }) => card),
  )
  return {
    open: open
      .filter(({ card }) => words.has(card) || (!isWhole && !isOwnCard(card)))
      .map((one) => ({ ...one, ...words.get(one.card) })),
    since: wrong.filter((one, at) => isRecalledSince(one, rows[at])).length,
  }
}

function isRecalledSince({ day }: SureButWrong, row: Row | undefined): boolean {
  const { lastRecallDay } = cardStateOf(row) ?? {}
  return lastRecallDay !== undefined && lastRecallDay > day
}

function isAsked(row: Row | undefined): boolean {
  const state = cardStateOf(row)
  return state !== undefined && !state.suspended && state.own !== 'removed'
}

async function wordsOf(
  device: Device,
  ids: readonly Id[],
): Promise<{
  readonly words: ReadonlyMap<Id, Pick<NamedWrong, 'front' | 'taught'>>
  readonly isWhole: boolean
}> {
  const wanted = new Set(ids)
  const [builtIn, own] = await Promise.all([
    ids.every(isOwnCard) ? { cards: [], unreachable: false } : loadCards(device, { first: [], count: 0 }),
    ownCards(device, ids),
  ])
  const words = new Map([
    ...builtIn.cards
      .filter(({ id }) => wanted.has(id))
      .map(({ id, front, taught }) => [id, { front, taught }] as const),
    ...own.map(({ id, front }) => [id, { front }] as const),
  ])
  return { words, isWhole: !builtIn.unreachable }
}
