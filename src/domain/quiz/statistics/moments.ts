/** The mean; of no values 0. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}

/** The middle value, or the mean of the two in the middle; of no values 0. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted(ascending)
  const half = sorted.length / 2
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1))
}

/** The variance of a sample: the sum of squares over one less than there are; undefined below two. */
export function variance(values: readonly number[]): number | undefined {
  return covariance(values, values)
}

/** How two lists of the same length go together: divided as the variance is; undefined below two. */
export function covariance(one: readonly number[], other: readonly number[]): number | undefined {
  if (one.length < 2) return undefined
  const a = mean(one)
  const b = mean(other)
  const products = one.map((value, at) => (value - a) * ((other[at] ?? b) - b))
  return nothingAsZero(sum(products) / (one.length - 1))
}

/** The largest covariance that the same values could have: both lists sorted. */
export function greatestCovariance(one: readonly number[], other: readonly number[]): number | undefined {
  return covariance(one.toSorted(ascending), other.toSorted(ascending))
}

/**
 * How lopsided a sample is, k3 / k2^1.5 by Fisher's k-statistics (Moodle's quiz statistics): below 0 with a long
 * tail of low values. Undefined below three values, or where all are the same.
 */
export function skewness(values: readonly number[]): number | undefined {
  const n = values.length
  const { m2, m3 } = centralMoments(values)
  if (n < 3 || m2 === 0) return undefined
  const k2 = (n * m2) / (n - 1)
  const k3 = (n * n * m3) / ((n - 1) * (n - 2))
  return k3 / k2 ** 1.5
}

/**
 * How much of a sample lies far out, k4 / k2² by the k-statistics: 0 for a normal distribution, below it for a
 * flatter one. Undefined below four values, or where all are the same.
 */
export function kurtosis(values: readonly number[]): number | undefined {
  const n = values.length
  const { m2, m4 } = centralMoments(values)
  if (n < 4 || m2 === 0) return undefined
  const k2 = (n * m2) / (n - 1)
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3))
  return k4 / (k2 * k2)
}

function centralMoments(values: readonly number[]) {
  const middle = mean(values)
  const power = (to: number) => nothingAsZero(mean(values.map((value) => (value - middle) ** to)))
  return { m2: power(2), m3: power(3), m4: power(4) }
}

/** What only rounding has made: marks are fractions of small numbers, and whole tables of the same mark are common. */
function nothingAsZero(value: number): number {
  return Math.abs(value) < 1e-14 ? 0 : value
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function ascending(one: number, other: number): number {
  return one - other
}
