import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { arrange } from '#domain/review/arrange.ts'
import { inTurns, shareNew, withBack } from '#domain/review/queue.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { DueCards } from './due.ts'
import { ownCards } from './words.ts'

/** Cards of a sitting in the order in which they come, with the words of those that are the learner's own. */
export interface Chosen {
  readonly ids: readonly Id[]
  readonly cards: ReadonlyMap<Id, ShownCard>
}

/** What a sitting asks of what is due. */
export interface DueWanted {
  /** Cards asked for first, due or not: they count against `limit` alone. */
  readonly first: readonly Id[]
  readonly due: DueCards
  readonly room: number
  readonly limit: number
  readonly returnAfter: number
  /** Built-in cards by id. */
  readonly cards: ReadonlyMap<Id, ShownCard>
  /** Whether a card without words is gone, and not just out of reach. */
  readonly hasAll: boolean
}

/**
 * Chooses what is asked of what is due: brought forward before all, then missed today, then the order chosen. Those
 * missed come back after a few others.
 */
export async function chooseDue(device: Device, wanted: DueWanted): Promise<Chosen> {
  const { first, due, limit, returnAfter } = wanted
  const asked = new Set(first)
  const lists = [due.certain, due.forward, due.missed, due.others]
  const all = lists.flat().filter((id) => !asked.has(id))
  const selected = all.slice(0, Math.max(0, Math.min(wanted.room, limit - first.length)))
  const cards = await withOwn(device, wanted.cards, [...first, ...selected])
  const isHere = (id: Id) => cards.has(id) || !wanted.hasAll
  const chosen = new Set(selected.filter(isHere))
  const head: Id[] = first.filter(isHere)
  for (const list of [due.certain, due.forward]) {
    head.push(
      ...arrange(
        list.filter((id) => chosen.has(id)),
        cards,
        head,
      ),
    )
  }
  const others = arrange(
    due.others.filter((id) => chosen.has(id)),
    cards,
    head,
  )
  const missed = due.missed.filter((id) => chosen.has(id))
  return { ids: [...head, ...withBack(others, missed, returnAfter)].slice(0, limit), cards }
}

/** What a sitting asks of what was never met. */
export interface NewWanted {
  /** Built-in cards in the order in which one meets them, and one's own as they were written. */
  readonly builtIn: readonly Id[]
  readonly own: readonly Id[]
  readonly room: number
  readonly cards: ReadonlyMap<Id, ShownCard>
  /** What is asked before. */
  readonly after: readonly Id[]
}

/** Chooses what one meets for the first time: one's own cards and built-in ones share the room. */
export async function chooseNew(device: Device, wanted: NewWanted): Promise<Chosen> {
  const { builtIn, own, room, after } = wanted
  const share = shareNew(room, own.length, builtIn.length)
  const selected = inTurns(builtIn.slice(0, share.builtIn), own.slice(0, share.own))
  const cards = await withOwn(device, wanted.cards, selected)
  const ids = selected.filter((id) => cards.has(id))
  return { ids: arrange(ids, cards, after), cards }
}

async function withOwn(
  device: Device,
  cards: ReadonlyMap<Id, ShownCard>,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, ShownCard>> {
  const own = await ownCards(device, ids)
  return own.length > 0 ? new Map([...cards, ...own.map((card) => [card.id, card] as const)]) : cards
}
