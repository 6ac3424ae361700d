import { gradebook } from '#domain/pack/gradebook.ts'
import { measuredItems } from '#domain/pack/insight/measured.ts'
import { getDevice } from '#stores/device.ts'
import { fetchSheets } from './gradebook-sheets.ts'
import { tutorsPacks } from './gradebook-state.ts'
import type { Measured } from './make-difficulty.ts'

/** How items did in all classes of this tutor, marked anew. */
export async function measureClasses(): Promise<Measured> {
  const tables = []
  for (const state of await tutorsPacks()) {
    if (state.receipts.length === 0) continue
    const sheets = await fetchSheets(state)
    if (!sheets) continue
    const { body, receipts, corrected, awards } = state
    const bodies = receipts.map((receipt) => receipt.body)
    const now = getDevice().now()
    tables.push(gradebook({ body, receipts: bodies, names: [], corrected, awards, sheets, now }))
  }
  return measuredItems(tables)
}
