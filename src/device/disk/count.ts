import type { FactId } from '#domain/journal/fact.ts'
import { type HeldOf, type Holding, nothingHeld } from '#domain/journal/holding.ts'
import { heldOf, turnOf } from './meta.ts'
import { type JournalDatabase, META_KEY, type Meta } from './schema.ts'
import type { AllStores } from './transaction.ts'

/** What is held, by the names of records alone: where it was not counted along and must be known at once. */
export async function countKeys(stores: AllStores, meta: Meta): Promise<Holding> {
  const [names, contents] = await Promise.all([
    stores.objectStore('facts').getAllKeys(),
    stores.objectStore('contents').getAll(),
  ])
  const counts: Counts = new Map()
  for (const name of names) addTo(counts, name)
  for (const one of contents) if (one) addTo(counts, one.last, one.count)
  return holdingOf(meta, counts)
}

/** What is held, by the names of devices. */
export type Counts = Map<string, HeldOf>

/** Counts a fact by its name; a name that no fact has counts nowhere. */
export function addTo(counts: Counts, id: FactId, count = 1): void {
  const parts = typeof id === 'string' ? NAME.exec(id) : null
  const [, device = '', seq = ''] = parts ?? []
  if (!parts) return
  const before = counts.get(device) ?? { most: 0, count: 0 }
  counts.set(device, { most: Math.max(before.most, Number(seq)), count: before.count + count })
}

const NAME = /^([a-z2-7]{10})-(\d{8})$/

/** What was counted, with what only counting along can know: the highest numbers, and how much was erased. */
export function holdingOf(meta: Meta, counts: Counts): Holding {
  const { device, seq } = meta.writer
  const before = meta.held
  const names = new Set([...counts.keys(), ...Object.keys(before?.devices ?? {})])
  const devices: { [name: string]: HeldOf } = {}
  for (const name of names) {
    const [now, old] = [counts.get(name), before?.devices[name]]
    const most = Math.max(now?.most ?? 0, old?.most ?? 0, name === device ? seq : 0)
    devices[name] = { most, count: now?.count ?? 0, ...(old?.gone ? { gone: old.gone } : {}) }
  }
  return { ...(before ?? nothingHeld(device)), own: device, turn: turnOf(meta), devices }
}

/** Whether it is not known how much is held: an older release has written here. */
export async function readIsUncounted(db: JournalDatabase): Promise<boolean> {
  const meta = await db.get('meta', META_KEY)
  return meta !== undefined && heldOf(meta) === undefined
}
