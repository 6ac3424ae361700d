import type { Id } from '#domain/id.ts'
import { type Doubt, doubtOf } from '#domain/pack/doubt.ts'
import type { PackId, ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { fetchSheets } from './gradebook-sheets.ts'

/** How to tell what cannot be as a receipt of these packs says. Editions are not looked at where items are out of reach. */
export async function doubtsOf(
  packs: ReadonlyMap<PackId, PackState>,
  receipts: readonly ReceiptBody[],
): Promise<(receipt: ReceiptBody) => Doubt | undefined> {
  const named = [...new Set(receipts.map(({ pack }) => pack))].flatMap((pack) => packs.get(pack) ?? [])
  const known = new Map(
    await Promise.all(named.map(async (state) => [state.id, await editionsOf(state)] as const)),
  )
  const now = getDevice().now().at
  return (receipt) => {
    const body = packs.get(receipt.pack)?.body
    return body && doubtOf(receipt, { body, now, editions: known.get(receipt.pack) ?? new Map() })
  }
}

async function editionsOf(state: PackState): Promise<ReadonlyMap<Id, number>> {
  const sheets = await fetchSheets(state)
  const items = sheets ? [...sheets.questions.values(), ...sheets.scenarios.values()] : []
  return new Map(items.map(({ id, edition }) => [id, edition]))
}
