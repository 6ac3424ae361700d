import { classMarks } from '#domain/pack/class-marks.ts'
import type { Gradebook } from '#domain/pack/gradebook.ts'
import type { MarkingSheets } from '#domain/pack/remark.ts'
import { LEAST_ATTEMPTS } from '#domain/quiz/statistics/mark-table.ts'
import { beliefMap, type HeldBelief } from './belief-map.ts'
import { type ClassCertainty, classCertainty } from './class-certainty.ts'
import { type ItemRow, itemRows } from './item-rows.ts'
import { itemsToRevise, type ToRevise } from './to-revise.ts'
import { type WholePack, wholePack } from './whole-pack.ts'

/** What a gradebook tells beyond who had what right. It is plain data: a Worker may hand it over. */
export interface Insight {
  /** Receipts that its figures are of. */
  readonly attempts: number
  /** Receipts left out of them: an answer has no mark here. */
  readonly leftOut: number
  readonly items: readonly ItemRow[]
  /** Absent below ten attempts. */
  readonly whole?: WholePack
  readonly beliefs: readonly HeldBelief[]
  /** Absent where no receipt says how certain its learner was. */
  readonly certainty?: ClassCertainty
  readonly toRevise: readonly ToRevise[]
}

/** Works out what a gradebook tells; `sheets` are those it was marked by. */
export function insightOf(table: Pick<Gradebook, 'items' | 'learners'>, sheets: MarkingSheets): Insight {
  const marks = classMarks(table)
  const items = itemRows(table, marks, sheets.questions)
  const certainty = classCertainty(table)
  const attempts = marks.attempts.length
  return {
    attempts,
    leftOut: marks.leftOut,
    items,
    ...(attempts < LEAST_ATTEMPTS || items.length === 0 ? {} : { whole: wholePack(marks) }),
    beliefs: beliefMap(table, sheets),
    ...(certainty ? { certainty } : {}),
    toRevise: itemsToRevise(items),
  }
}
