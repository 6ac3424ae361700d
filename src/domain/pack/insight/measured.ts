import type { Id } from '#domain/id.ts'
import { classMarks } from '#domain/pack/class-marks.ts'
import type { Gradebook, SentReceipt } from '#domain/pack/gradebook.ts'
import { itemStatistics } from '#domain/quiz/statistics/items.ts'
import { LEAST_ATTEMPTS } from '#domain/quiz/statistics/mark-table.ts'

/** How an item did over all classes of one tutor. */
export interface MeasuredItem {
  readonly attempts: number
  /** Facility index: the mean share of its marks, 0 to 1. */
  readonly facility: number
}

/** How items did over several gradebooks, where ten attempts or more can tell: fewer say nothing about an item. */
export function measuredItems(
  tables: readonly Pick<Gradebook<SentReceipt>, 'items' | 'learners'>[],
): ReadonlyMap<Id, MeasuredItem> {
  const sums = new Map<Id, { readonly attempts: number; readonly sum: number }>()
  for (const { item, attempts, facility } of tables.flatMap((table) => itemStatistics(classMarks(table)))) {
    if (facility === undefined) continue
    const before = sums.get(item) ?? { attempts: 0, sum: 0 }
    sums.set(item, { attempts: before.attempts + attempts, sum: before.sum + facility * attempts })
  }
  const enough = [...sums].filter(([, { attempts }]) => attempts >= LEAST_ATTEMPTS)
  return new Map(enough.map(([item, { attempts, sum }]) => [item, { attempts, facility: sum / attempts }]))
}
