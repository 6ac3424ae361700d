import { WIDE_SPREAD, wilson } from '#domain/measure/interval.ts'
import { entriesIn, type Tallies } from '#domain/review/tallies.ts'
import { type Share, shareOf } from './keeping.ts'

/** Cards whose predicted chance of recall lay in one stretch. */
export interface Bin {
  /** From this per cent on. */
  readonly from: number
  /** Below this one; the last bin has 100 in it. */
  readonly to: number
  readonly asked: number
  readonly recalled: number
  /** The mean of what was predicted, 0 to 1. */
  readonly predicted: number
  readonly share?: Share
}

/** How predictions held up. */
export interface Foretelling {
  readonly asked: number
  readonly recalled: number
  readonly expected: number
  readonly bins: readonly Bin[]
  /** Whether they came true: in all, and in each bin with enough cards. */
  readonly verdict: 'too-few' | 'true' | 'too-low' | 'too-high' | 'uneven'
  /**
   * The mean square of what lay between prediction and outcome (G. W. Brier, “Verification of forecasts expressed in
   * terms of probability”, Monthly Weather Review 78, 1950), and what saying the same of every card would have got.
   */
  readonly brier: { readonly score: number; readonly same: number }
}

/** A bin is judged from so many cards on. */
export const ENOUGH_IN_BIN = 30

/** Narrow at the top, where nearly all predictions lie. */
const EDGES = [0, 70, 80, 90, 95, 101] as const

/** Works out how predictions held up. */
export function foretellingOf(foretold: Tallies): Foretelling {
  const bins = EDGES.slice(1).map((to, at) => binOf(foretold, EDGES[at] ?? 0, to))
  const asked = sumOf(bins, (bin) => bin.asked)
  const recalled = sumOf(bins, (bin) => bin.recalled)
  const expected = sumOf(bins, (bin) => bin.asked * bin.predicted)
  const average = asked === 0 ? 0 : recalled / asked
  return {
    asked,
    recalled,
    expected,
    bins,
    verdict: verdictOf(bins, asked, recalled, expected),
    brier: { score: brierOf(foretold, asked), same: average * (1 - average) },
  }
}

function binOf(foretold: Tallies, from: number, to: number): Bin {
  const entries = entriesIn(foretold).filter(([percent]) => percent >= from && percent < to)
  const asked = sumOf(entries, ([, [count]]) => count)
  const recalled = sumOf(entries, ([, [, count]]) => count)
  const predicted = asked === 0 ? 0 : sumOf(entries, ([percent, [count]]) => percent * count) / asked / 100
  const share = shareOf(recalled, asked, ENOUGH_IN_BIN)
  return { from, to, asked, recalled, predicted, ...(share ? { share } : {}) }
}

function verdictOf(
  bins: readonly Bin[],
  asked: number,
  recalled: number,
  expected: number,
): Foretelling['verdict'] {
  const all = shareOf(recalled, asked, ENOUGH_IN_BIN)
  if (!all?.isEnough) return 'too-few'
  const mean = expected / asked
  if (all.interval.low > mean) return 'too-low'
  if (all.interval.high < mean) return 'too-high'
  return bins.some(isOff) ? 'uneven' : 'true'
}

/** Five bins are looked at: by the usual interval one of them would be off in every fourth case by chance alone. */
function isOff({ share, recalled, asked, predicted }: Bin): boolean {
  if (!share?.isEnough) return false
  const { low, high } = wilson(recalled, asked, WIDE_SPREAD)
  return low > predicted || high < predicted
}

function brierOf(foretold: Tallies, asked: number): number {
  const squares = sumOf(entriesIn(foretold), ([percent, [count, recalled]]) => {
    const chance = percent / 100
    return recalled * (1 - chance) ** 2 + (count - recalled) * chance ** 2
  })
  return asked === 0 ? 0 : squares / asked
}

function sumOf<T>(list: readonly T[], pick: (one: T) => number): number {
  return list.reduce((sum, one) => sum + pick(one), 0)
}
