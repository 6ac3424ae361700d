import { columnOf, type MarkTable, type TableItem, totalsOf } from './mark-table.ts'
import { covariance, greatestCovariance, mean, variance } from './moments.ts'

/**
 * How one item did in a group. Names and formulas are those of Moodle's quiz statistics (docs.moodle.org, “Quiz
 * statistics calculations”); what cannot be said is absent.
 */
export interface ItemStatistics extends TableItem {
  readonly attempts: number
  /** Facility index: the mean mark, as a share of the most. Absent for an item without marks. */
  readonly facility?: number
  /** Standard deviation of its marks; absent below two attempts. */
  readonly standardDeviation?: number
  /**
   * Discrimination index, −100 to 100: the correlation of its marks with those of the rest of the quiz. Absent where
   * either is the same for all.
   */
  readonly discriminationPercent?: number
  /**
   * Discriminative efficiency, up to 100: how well it tells the strong from the weak, of what its marks could do at
   * best. Absent where the best is nothing.
   */
  readonly efficiencyPercent?: number
  /** What share of the spread of totals it makes, in per cent; absent where it works against the rest. */
  readonly effectiveWeightPercent?: number
}

/** Statistics of each item, in the order of the table. */
export function itemStatistics(table: MarkTable): readonly ItemStatistics[] {
  const totals = totalsOf(table)
  const columns = table.items.map((_, at) => columnOf(table, at, totals))
  const spreads = columns.map((column) => covariance(column.marks, column.totals))
  const allSpread = spreads.reduce<number>((sum, one = 0) => sum + Math.sqrt(Math.max(0, one)), 0)
  return table.items.map((item, at): ItemStatistics => {
    const { marks = [], totals: all = [] } = columns[at] ?? {}
    const rest = all.map((total, place) => total - (marks[place] ?? 0))
    const spread = spreads[at]
    const deviation = root(variance(marks))
    return {
      ...item,
      attempts: marks.length,
      ...(item.mostMarks > 0 && marks.length > 0 ? { facility: mean(marks) / item.mostMarks } : {}),
      ...(deviation === undefined ? {} : { standardDeviation: deviation }),
      ...discrimination(marks, rest),
      ...efficiency(marks, rest),
      ...(spread === undefined || spread < 0 || allSpread === 0
        ? {}
        : { effectiveWeightPercent: (100 * Math.sqrt(spread)) / allSpread }),
    }
  })
}

/** 100 · C(x, X) / √(V(x) · V(X)). */
function discrimination(marks: readonly number[], rest: readonly number[]) {
  const together = covariance(marks, rest)
  const spread = root((variance(marks) ?? 0) * (variance(rest) ?? 0))
  return together === undefined || !spread ? {} : { discriminationPercent: (100 * together) / spread }
}

/** 100 · C(x, X) / C_max(x, X). */
function efficiency(marks: readonly number[], rest: readonly number[]) {
  const together = covariance(marks, rest)
  const greatest = greatestCovariance(marks, rest)
  return together === undefined || !greatest ? {} : { efficiencyPercent: (100 * together) / greatest }
}

function root(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.sqrt(value)
}
