import type { Moment } from '#domain/time.ts'
import { type Gradebook, gradebook, type SentReceipt } from './gradebook.ts'
import { type Insight, insightOf } from './insight/insight.ts'
import type { PackState } from './pack-state.ts'
import type { MarkingSheets } from './remark.ts'

/**
 * A class marked, and what that tells. It is plain data: a worker may hand it over. Answers stay behind: they are most
 * of a receipt, and cells say what became of each.
 */
export interface MarkedClass {
  readonly table: Gradebook<SentReceipt>
  readonly insight: Insight
}

/** The table of a pack: every receipt marked anew. */
export function tableOfPack(state: PackState, sheets: MarkingSheets, now: Moment): Gradebook {
  const { body, saved, receipts, corrected, awards } = state
  return gradebook({
    body,
    receipts: receipts.map((receipt) => receipt.body),
    names: saved?.names ?? [],
    roster: saved?.roster,
    corrected,
    awards,
    sheets,
    now,
  })
}

/** Marks every receipt of a pack anew, and works out what that tells. */
export function markClass(state: PackState, sheets: MarkingSheets, now: Moment): MarkedClass {
  const table = tableOfPack(state, sheets, now)
  const learners = table.learners.map(({ receipt, ...row }) => {
    if (!receipt) return row
    const { answers: _, ...sent } = receipt
    return { ...row, receipt: sent }
  })
  return { table: { ...table, learners }, insight: insightOf(table, sheets) }
}
