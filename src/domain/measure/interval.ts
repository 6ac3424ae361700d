import type { Interval } from './measure.ts'

/** How many standard errors to each side leave 5 in 100 of a normal distribution outside. */
const SPREAD = 1.959964

/** The same for 1 in 100: for who holds several shares against something at once, and would be misled by one in twenty. */
export const WIDE_SPREAD = 2.575829

/**
 * Wilson’s score interval for a share, from 0 to 1. Unlike the textbook’s one it stays between 0 and 1 and says
 * something of ten answers that agree. (E. B. Wilson, “Probable inference, the law of succession, and statistical
 * inference”, Journal of the American Statistical Association 22, 1927.)
 */
export function wilson(some: number, all: number, spread: number = SPREAD): Interval {
  const share = some / all
  const square = spread ** 2
  const middle = (share + square / (2 * all)) / (1 + square / all)
  const half =
    (spread * Math.sqrt((share * (1 - share)) / all + square / (4 * all ** 2))) / (1 + square / all)
  return around(share, middle, half, 0, 1)
}

/**
 * Interval for how much a share rose, from -1 to 1: the square-and-add interval of two Wilson intervals. (R. G. Newcombe,
 * “Interval estimation for the difference between independent proportions”, Statistics in Medicine 17, 1998, method 10.)
 */
export function riseInterval(
  before: { readonly some: number; readonly all: number },
  after: { readonly some: number; readonly all: number },
): Interval {
  const [was, is] = [before.some / before.all, after.some / after.all]
  const [wasIn, isIn] = [wilson(before.some, before.all), wilson(after.some, after.all)]
  const rise = is - was
  return {
    low: Math.max(-1, rise - Math.hypot(is - isIn.low, wasIn.high - was)),
    high: Math.min(1, rise + Math.hypot(isIn.high - is, was - wasIn.low)),
  }
}

/**
 * Interval for the share of promoters less the share of detractors, from -1 to 1: the normal approximation for a
 * difference of two shares of the same answers, after three answers are added: three quarters to both, the rest to those
 * between. (The adjusted Wald interval of Brendan Rocks, “Interval Estimation for the ‘Net Promoter Score’”, The American
 * Statistician 70, 2016, arXiv:1601.07235; worked out step by step at measuringu.com/nps-confidence-intervals.)
 */
export function netInterval(promoters: number, passives: number, detractors: number): Interval {
  const all = promoters + passives + detractors
  const more = all + 3
  const for_ = (promoters + 0.75) / more
  const against = (detractors + 0.75) / more
  const middle = for_ - against
  const half = SPREAD * Math.sqrt((for_ + against - middle ** 2) / more)
  return around((promoters - detractors) / all, middle, half, -1, 1)
}

/** Interval for a mean between two ends of a scale, from the standard deviation of the answers counted. */
export function meanInterval(
  mean: number,
  deviation: number,
  all: number,
  least: number,
  most: number,
): Interval {
  return around(mean, mean, (SPREAD * deviation) / Math.sqrt(all), least, most)
}

/** Never beyond the ends, and never without the figure itself: of a single answer, or by a rounding of the machine. */
function around(figure: number, middle: number, half: number, least: number, most: number): Interval {
  return {
    low: Math.max(least, Math.min(figure, middle - half)),
    high: Math.min(most, Math.max(figure, middle + half)),
  }
}
