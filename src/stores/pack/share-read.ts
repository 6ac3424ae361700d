import { parseItemsPart } from '#domain/catalogue/shipped.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { givenItems } from '#domain/pack/given.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import { packMinutes } from '#domain/pack/minutes.ts'
import { idOfOwn, isOwnItem } from '#domain/pack/own.ts'
import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import { packOf } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { READ_MOST, reachOf } from './share-reach.ts'
import type { ShareState } from './share-state.ts'

/** A pack made here as it can be sent, or why it can’t. `addressOf` makes of a fragment the address that learners open. */
export async function readShared(id: PackId, addressOf: (fragment: string) => string): Promise<ShareState> {
  const { journal, shipped, passOn } = getDevice()
  const row = await journal.row(`pack:${id}`)
  const state = packOf(row?.state)
  if (!state?.saved) return { kind: 'unknown' }
  const part = parseItemsPart(await shipped.load('items').catch(() => undefined))
  if (!part) return { kind: 'unreachable' }
  const { body, saved } = state
  const known = new Map(part.items.map((item) => [item.id, item]))
  const items = body.items.flatMap((item) => known.get(item) ?? [])
  const others = body.items.filter((item) => !isOwnItem(item))
  if (items.length < others.length) return { kind: 'gone', id, title: body.title }
  const { writePackLink } = await import('#formats/pack.ts')
  const fragment = await writePackLink(body, itemCodes(items))
  const link = addressOf(fragment)
  const reach = reachOf(link.length)
  const given = oneAttempt(body, known)
  return {
    kind: 'ready',
    id,
    body,
    names: saved.names,
    isRemoved: saved.isRemoved,
    items,
    asks: given.length,
    minutes: packMinutes(given),
    fragment,
    link,
    reach,
    isBeyondLinks: link.length > READ_MOST,
    ...(reach === 'anywhere' ? { qr: await qrOf(link) } : {}),
    canShare: passOn.canShare(),
    ...(saved.code === undefined ? {} : { code: saved.code }),
  }
}

/** What some attempt is given: every one is given as many. */
function oneAttempt(body: PackBody, known: ReadonlyMap<string, PackItem>): readonly Pick<PackItem, 'kind'>[] {
  const own = new Map((body.own ?? []).map((one) => [idOfOwn(one), one]))
  const any: FactId = 'aaaaaaaaaa-00000001'
  return givenItems(body, any).flatMap((item) => known.get(item) ?? own.get(item) ?? [])
}

async function qrOf(link: string): Promise<readonly (readonly boolean[])[]> {
  const { encode } = await import('uqr')
  return encode(link, { ecc: 'M', border: 0 }).data
}
