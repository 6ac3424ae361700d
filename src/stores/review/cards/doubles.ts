import type { Id } from '#domain/id.ts'
import { builtInLine, type CardLine, ownLine, searchedAs } from '#domain/review/cards/card-line.ts'
import { ownCardOf } from '#domain/review/own-card.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { getDevice } from '#stores/device.ts'
import { loadBuiltIn, ownChunks, readOwnLines } from './read-lines.ts'

/** Finds a card that asks the same in the same words, whatever their capitals and signs; never the card itself. */
export type FindDouble = (front: string, self: Id) => Promise<CardLine | undefined>

/** Reads once what every card asks, part by part, when it is first wanted. */
export function createFindDouble(): FindDouble {
  let fronts: Promise<ReadonlyMap<string, readonly (Id | ShownCard)[]>> | undefined
  return async (front, self) => {
    const asked = searchedAs([front]).trim()
    if (asked === '') return undefined
    fronts ??= readFronts()
    const same = (await fronts).get(asked)?.find((one) => idOf(one) !== self)
    if (same === undefined) return undefined
    if (typeof same !== 'string') return builtInLine(same, [])
    const own = ownCardOf(await getDevice().journal.row(`own:${same}`))
    return own && !own.removed ? ownLine(same, own) : undefined
  }
}

async function readFronts(): Promise<ReadonlyMap<string, readonly (Id | ShownCard)[]>> {
  const device = getDevice()
  const fronts = new Map<string, (Id | ShownCard)[]>()
  const put = (front: string, card: Id | ShownCard) => {
    const asked = searchedAs([front]).trim()
    fronts.set(asked, [...(fronts.get(asked) ?? []), card])
  }
  for (const card of (await loadBuiltIn(device)) ?? []) put(card.front, card)
  const { chunks } = await ownChunks(device.journal)
  for (const chunk of chunks) {
    for (const { id, front, own } of await readOwnLines(device.journal, chunk))
      if (!own?.removed) put(front, id)
  }
  return fronts
}

function idOf(one: Id | ShownCard): Id {
  return typeof one === 'string' ? one : one.id
}
