import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { getDevice } from '#stores/device.ts'

/** Where a misconception is looked for: the items whose answers can give it away. */
export const $revealing = atom<ReadonlySet<Id>>(new Set())

/** The ids of misconceptions: of a unit, and the wider ones. */
const MISCONCEPTION = /\.mis\.|^x\./

let turn = 0

/** Finds what can give a misconception away; nothing of any other point, or where that is out of reach. */
export async function findRevealing(point: Id): Promise<void> {
  turn += 1
  const mine = turn
  if ($revealing.get().size > 0) $revealing.set(new Set())
  if (!MISCONCEPTION.test(point)) return
  const { loadKnown } = await import('./known-misconceptions.ts')
  const known = await loadKnown(getDevice())
  if (turn === mine) $revealing.set(new Set(known.get(point)?.items.map(({ id }) => id)))
}
