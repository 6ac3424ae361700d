import type { Device } from '#device/device.ts'
import { parseCreditPart, parseItemsPart } from '#domain/catalogue/shipped.ts'
import { layOut, type Shelf } from './make-items.ts'

/** What one can choose from, or that it could not be fetched. */
export type Loaded = { readonly kind: 'ready'; readonly shelf: Shelf } | { readonly kind: 'unreachable' }

/** Fetches everything a pack can ask for, and the points it moves. */
export async function loadShelf({ shipped }: Device): Promise<Loaded> {
  try {
    const [items, credit] = await Promise.all([shipped.load('items'), shipped.load('credit')])
    const part = parseItemsPart(items)
    const points = parseCreditPart(credit)
    return part && points
      ? { kind: 'ready', shelf: layOut(part.items, points.points, part.packs) }
      : { kind: 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}
