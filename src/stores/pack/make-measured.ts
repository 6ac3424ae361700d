import { measuredItems } from '#domain/pack/insight/measured.ts'
import { markedClass } from './gradebook-marked.ts'
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
    tables.push((await markedClass(state, sheets)).table)
  }
  return measuredItems(tables)
}
