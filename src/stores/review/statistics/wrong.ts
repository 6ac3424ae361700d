import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import type { SureButWrong } from '#domain/review/statistics/sure-but-wrong.ts'
import { getDevice } from '#stores/device.ts'
import { loadCards, ownCards } from '#stores/review/words.ts'

/** A card that was answered as sure and missed, in words. */
export interface NamedWrong extends SureButWrong {
  /** What it asks; absent where it is built in no more, taken off the list, or out of reach. */
  readonly front?: string
  /** Where a built-in card is taught. */
  readonly taught?: Taught
  /** Whether it was recalled on a later day. */
  readonly isRecalledSince: boolean
}

/** Some of these cards in words, with how it went since. */
export async function nameWrong(wrong: readonly SureButWrong[]): Promise<readonly NamedWrong[]> {
  const device = getDevice()
  const ids = wrong.map(({ card }) => card)
  const [words, rows] = await Promise.all([
    wordsOf(device, ids),
    Promise.all(ids.map((id) => device.journal.row(`card:${id}`))),
  ])
  return wrong.map((one, at) => {
    const state = cardStateOf(rows[at])
    return {
      ...one,
      ...words.get(one.card),
      isRecalledSince: state?.lastRecallDay !== undefined && state.lastRecallDay > one.day,
    }
  })
}

async function wordsOf(
  device: Device,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Pick<NamedWrong, 'front' | 'taught'>>> {
  const wanted = new Set(ids)
  const [builtIn, own] = await Promise.all([
    ids.every(isOwnCard) ? { cards: [] } : loadCards(device, { first: [], count: 0 }),
    ownCards(device, ids),
  ])
  return new Map([
    ...builtIn.cards
      .filter(({ id }) => wanted.has(id))
      .map(({ id, front, taught }) => [id, { front, taught }] as const),
    ...own.map(({ id, front }) => [id, { front }] as const),
  ])
}
