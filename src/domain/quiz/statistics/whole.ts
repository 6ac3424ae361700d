import { columnOf, isWhole, type MarkTable, totalsOf } from './mark-table.ts'
import { kurtosis, mean, median, skewness, variance } from './moments.ts'

/** How a quiz did in a group, by the totals of its attempts, in marks. What cannot be said is absent. */
export interface WholeStatistics {
  readonly attempts: number
  readonly average: number
  readonly median: number
  /** Absent below two attempts. */
  readonly standardDeviation?: number
  readonly skewness?: number
  readonly kurtosis?: number
  /**
   * Cronbach's alpha in per cent, Moodle's coefficient of internal consistency: how far the items measure one thing.
   * Above 75 is fine and below 64 poor (docs.moodle.org, “Quiz report statistics”); below 0, they work against one
   * another. Absent with one item, where all totals are the same, or where not all were asked the same.
   */
  readonly alphaPercent?: number
  /** How much of the spread of totals is chance, in per cent: 100 · √(1 − α). */
  readonly errorRatioPercent?: number
  /** How far a total may be off by chance, in marks: the error ratio of the standard deviation. */
  readonly standardError?: number
}

/** Statistics of the quiz as a whole. */
export function wholeStatistics(table: MarkTable): WholeStatistics {
  const totals = totalsOf(table)
  const spread = variance(totals)
  return {
    attempts: totals.length,
    average: mean(totals),
    median: median(totals),
    ...given('standardDeviation', spread === undefined ? undefined : Math.sqrt(spread)),
    ...given('skewness', skewness(totals)),
    ...given('kurtosis', kurtosis(totals)),
    ...(spread && isWhole(table) ? consistency(table, totals, spread) : {}),
  }
}

/** α = p / (p − 1) · (1 − ΣV(x) / V(T)), of p items with marks x and totals T (Cronbach 1951). */
function consistency(
  table: MarkTable,
  totals: readonly number[],
  spread: number,
): Pick<WholeStatistics, 'alphaPercent' | 'errorRatioPercent' | 'standardError'> {
  const count = table.items.length
  if (count < 2) return {}
  const ofItems = table.items.reduce(
    (sum, _, at) => sum + (variance(columnOf(table, at, totals).marks) ?? 0),
    0,
  )
  const alpha = (count / (count - 1)) * (1 - ofItems / spread)
  const errorRatio = Math.sqrt(Math.max(0, 1 - alpha))
  return {
    alphaPercent: 100 * alpha,
    errorRatioPercent: 100 * errorRatio,
    standardError: errorRatio * Math.sqrt(spread),
  }
}

function given<K extends string>(key: K, value: number | undefined): { readonly [key in K]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: number })
}
